let probe: HTMLElement | null = null;
let serial = 0;
const known = new Map<string, string>();
const listeners = new Set<() => void>();

/** Notices when the tokens change their colours: the person's choice, the system's, or projector mode. */
function watch(): HTMLElement {
  const made = document.createElement('span');
  made.hidden = true;
  document.body.append(made);
  const forget = () => {
    known.clear();
    serial++;
    for (const listen of listeners) listen();
  };
  new MutationObserver(forget).observe(document.documentElement, { attributes: true });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', forget);
  return made;
}

/** The colour a design token has right now, for drawing on a canvas element. */
export function ink(token: `--${string}`): string {
  const found = known.get(token);
  if (found) return found;
  probe ??= watch();
  probe.style.color = `var(${token})`;
  const colour = getComputedStyle(probe).color;
  known.set(token, colour);
  return colour;
}

export function onInksChanged(listen: () => void): () => void {
  probe ??= watch();
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** Grows whenever the colours change. */
export const inksSerial = (): number => serial;
