interface Steps {
  /** The pointer has moved far enough to mean it; false = nothing comes of it. */
  readonly begin: () => boolean;
  readonly move: (event: PointerEvent) => void;
  readonly drop: (event: PointerEvent) => void;
  /** Escape, or the system took the pointer away. */
  readonly cancel: () => void;
  /** It never moved: it was a click. */
  readonly click?: (event: PointerEvent) => void;
}

const THRESHOLD_PX = 4;

/** Follows a pressed pointer until it is let go of. Escape cancels, and nobody else hears it. */
export function followPointer(down: PointerEvent, { begin, move, drop, cancel, click }: Steps): void {
  let begun = false;
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    if (!begun) {
      if (Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < THRESHOLD_PX) return;
      if (!begin()) return stop();
      begun = true;
      document.documentElement.dataset['timelineDrag'] = '';
    }
    move(event);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    stop();
    if (begun) drop(event);
    else click?.(event);
  };
  const onCancel = () => {
    stop();
    if (begun) cancel();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !begun) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onCancel();
  };
  function stop(): void {
    delete document.documentElement.dataset['timelineDrag'];
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKeyDown, { capture: true });
  }
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('keydown', onKeyDown, { capture: true });
}
