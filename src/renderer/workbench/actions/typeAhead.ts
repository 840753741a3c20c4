import { FIELD } from './places.ts';

/** What a key needs to be pressed again later. */
type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** After this long no field will come any more; what was typed for it is forgotten rather than taken for commands. */
const LONGEST_WAIT_MS = 5_000;
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock', 'AltGraph']);

/** Keys pressed since a field was asked for; null while no field is awaited. */
let held: Stroke[] | null = null;
let awaited = false;
let releasing = false;
let timer: ReturnType<typeof setTimeout> | undefined;

const inField = () => document.activeElement?.closest(FIELD) != null;

/** A field is about to open, perhaps in another view: the next keys are for it, however fast they come. */
export function holdKeysForField(): void {
  if (inField()) return;
  held ??= [];
  awaited = true;
  clearTimeout(timer);
  timer = setTimeout(forget, LONGEST_WAIT_MS);
}

function forget(): void {
  clearTimeout(timer);
  held = null;
  awaited = false;
}

/** Presses a kept key where the focus is now. */
function press(stroke: Stroke): void {
  const target = document.activeElement ?? document.body;
  const writes = !stroke.ctrlKey && !stroke.metaKey && inField();
  // The one way to type that fields, React and their undo all take for typing.
  if (writes && stroke.key.length === 1) document.execCommand('insertText', false, stroke.key);
  else if (writes && stroke.key === 'Backspace') document.execCommand('delete');
  else target.dispatchEvent(new KeyboardEvent('keydown', { ...stroke, bubbles: true, cancelable: true }));
}

async function release(): Promise<void> {
  awaited = false;
  releasing = true;
  clearTimeout(timer);
  while (held && !awaited) {
    const stroke = held.shift();
    if (!stroke) {
      forget();
      break;
    }
    press(stroke);
    // What the key did is on the screen before the next one is pressed.
    await new Promise((resume) => setTimeout(resume));
    if (awaited && inField()) awaited = false;
  }
  releasing = false;
}

/** Keeps keys back while a field is awaited and types them into it. Returns a function that stops it. */
export function listenForTypeAhead(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (held === null || !event.isTrusted || event.isComposing || MODIFIERS.has(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
    held.push({ key, code, ctrlKey, metaKey, shiftKey, altKey });
  };
  const onFocusIn = (event: FocusEvent) => {
    if (!awaited || !(event.target instanceof Element && event.target.closest(FIELD))) return;
    if (releasing) awaited = false;
    else void release();
  };
  window.addEventListener('keydown', onKeyDown, { capture: true });
  window.addEventListener('focusin', onFocusIn);
  return () => {
    forget();
    window.removeEventListener('keydown', onKeyDown, { capture: true });
    window.removeEventListener('focusin', onFocusIn);
  };
}
