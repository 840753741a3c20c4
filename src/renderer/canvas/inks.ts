let probe: HTMLElement | null = null;
const known = new Map<string, string>();

function watch(): HTMLElement {
  const made = document.createElement('span');
  made.hidden = true;
  document.body.append(made);
  const forget = () => known.clear();
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
