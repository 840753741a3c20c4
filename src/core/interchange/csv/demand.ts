import { parseNumber } from './parseNumber.ts';

/** One item of a demand cell, `ML Engineer:2`; without a number it is one FTE. `fte` null = no number we can read. */
export function parseDemandItem(item: string, decimalComma: boolean): { roleType: string; fte: number | null } {
  const colon = item.lastIndexOf(':');
  if (colon === -1) return { roleType: item, fte: 1 };
  const fte = parseNumber(item.slice(colon + 1).trim(), decimalComma);
  return { roleType: item.slice(0, colon).trim(), fte };
}
