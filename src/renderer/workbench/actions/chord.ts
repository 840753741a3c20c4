/** What a chord looks at; a KeyboardEvent has it all. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Chord {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}

export function parseChord(text: string): Chord {
  const parts = text.split('+');
  // A chord that ends in "+" names the plus key itself.
  const key = text.endsWith('+') ? '+' : (parts.at(-1) ?? '');
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), key };
}

const isLetter = (key: string) => /^\p{L}$/u.test(key);
const isDigit = (key: string) => /^\d$/.test(key);

/** Does the stroke play the chord? Signs such as `?` need Shift on some keyboards and not on others: there it is not asked for. */
export function matchesChord(text: string, stroke: Stroke, isMac: boolean): boolean {
  const chord = parseChord(text);
  const mod = isMac ? stroke.metaKey : stroke.ctrlKey;
  const otherMod = isMac ? stroke.ctrlKey : stroke.metaKey;
  if (mod !== chord.mod || otherMod || stroke.altKey !== chord.alt) return false;
  const named = chord.key.length > 1;
  if (named || isLetter(chord.key) || isDigit(chord.key)) {
    if (stroke.shiftKey !== chord.shift) return false;
  }
  if (stroke.key.toLowerCase() === chord.key.toLowerCase()) return true;
  // With Ctrl and on non-Latin keyboards the letter or digit stands in `code`.
  if (isLetter(chord.key) && !isLatin(stroke.key)) return stroke.code === `Key${chord.key.toUpperCase()}`;
  if (isDigit(chord.key)) return stroke.code === `Digit${chord.key}` && !isLetter(stroke.key);
  if (chord.mod && chord.key === '[') return stroke.code === 'BracketLeft';
  if (chord.mod && chord.key === ']') return stroke.code === 'BracketRight';
  return false;
}

const isLatin = (key: string) => /^[a-z]$/i.test(key);

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Escape: 'Esc',
};

/** The key caps to show for a chord. */
export function capsOf(text: string, isMac: boolean): string[] {
  const chord = parseChord(text);
  return [
    ...(chord.mod ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(chord.alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(chord.shift ? [isMac ? '⇧' : 'Shift'] : []),
    NAMES[chord.key] ?? chord.key,
  ];
}
