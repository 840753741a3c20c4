import Papa from 'papaparse';
import { headerName } from './headerName.ts';

export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter that makes most sense of the header line: most known columns, then most columns, then the comma. */
export function sniffDelimiter(text: string, isKnownColumn: (name: string) => boolean): Delimiter {
  const fromHeader = text.replace(/^(?:[,; \t]*\n)+/, '');
  let best: Delimiter = ',';
  let bestScore = -1;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(fromHeader, { delimiter, newline: '\n', preview: 1 });
    const names = (data[0] ?? []).map(headerName);
    const score = names.filter(isKnownColumn).length * 1_000 + Math.min(names.length, 999);
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}
