const TRUE = new Set(['yes', 'true', '1', 'x']);
const FALSE = new Set(['', 'no', 'false', '0']);

/** Yes or no, ignoring case; null where the cell says neither. A blank cell is no. */
export function parseFlag(text: string): boolean | null {
  const word = text.toLowerCase();
  if (TRUE.has(word)) return true;
  return FALSE.has(word) ? false : null;
}
