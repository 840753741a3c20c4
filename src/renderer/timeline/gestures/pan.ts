/** Drags the whole timeline under the hand: with the middle button, or with Space held. */
export function pan(scroller: HTMLElement, down: PointerEvent): void {
  const { scrollLeft, scrollTop } = scroller;
  scroller.dataset['panning'] = '';
  const onMove = (event: PointerEvent) => {
    scroller.scrollLeft = scrollLeft - (event.clientX - down.clientX);
    scroller.scrollTop = scrollTop - (event.clientY - down.clientY);
  };
  const onUp = () => {
    delete scroller.dataset['panning'];
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
}

let held = false;

/** Whether Space is held with nothing focused that it would press. */
export const spaceIsHeld = (): boolean => held;

const PRESSES =
  'button, input, textarea, select, a[href], [role=button], [role=tab], [role=radio], [contenteditable=true]';

export function watchSpace(scroller: HTMLElement): () => void {
  const set = (on: boolean) => {
    held = on;
    if (on) scroller.dataset['hand'] = '';
    else delete scroller.dataset['hand'];
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' || (event.target instanceof Element && event.target.closest(PRESSES))) return;
    event.preventDefault();
    set(true);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.key === ' ') set(false);
  };
  const onBlur = () => set(false);
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keyup', onKeyUp);
  window.addEventListener('blur', onBlur);
  return () => {
    set(false);
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keyup', onKeyUp);
    window.removeEventListener('blur', onBlur);
  };
}
