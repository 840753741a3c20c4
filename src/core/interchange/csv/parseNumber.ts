const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** The number a cell writes, or null. A decimal comma is read only where the comma is not the delimiter. */
export function parseNumber(text: string, decimalComma: boolean): number | null {
  const plain = decimalComma && /^[^.]*,[^.,]*$/.test(text) ? text.replace(',', '.') : text;
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
