import type { Weight } from './mark.ts';

/** Width of a text, in points. */
export type MeasureText = (words: string, size: number, weight: Weight) => number;

/** The words that fit, and an ellipsis if some do not. */
export function fitLine(measure: MeasureText, words: string, width: number, size: number, weight: Weight): string {
  if (measure(words, size, weight) <= width) return words;
  const letters = [...words];
  let low = 0;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(`${letters.slice(0, middle).join('').trimEnd()}…`, size, weight) <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${letters.slice(0, low).join('').trimEnd()}…`;
}

/** Lines no wider than `width`; the last of `maxLines` ends with an ellipsis if there is more. A long word is broken. */
export function breakLines(
  measure: MeasureText,
  words: string,
  width: number,
  size: number,
  weight: Weight,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  let line = '';
  const queue = words.split(/\s+/).filter((word) => word !== '');
  while (queue.length > 0) {
    const word = queue.shift() as string;
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer, size, weight) <= width) {
      line = longer;
      continue;
    }
    if (lines.length === maxLines - 1) {
      lines.push(fitLine(measure, [longer, ...queue].join(' '), width, size, weight));
      return lines;
    }
    if (line === '') {
      const cut = longestStart(measure, word, width, size, weight);
      lines.push(word.slice(0, cut));
      queue.unshift(word.slice(cut));
    } else {
      lines.push(line);
      line = '';
      queue.unshift(word);
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

function longestStart(measure: MeasureText, word: string, width: number, size: number, weight: Weight): number {
  let cut = word.length;
  while (cut > 1 && measure(word.slice(0, cut), size, weight) > width) cut--;
  // Names of software are rather broken after a hyphen than anywhere.
  const joint = Math.max(...['-', '/', '_', '.'].map((sign) => word.lastIndexOf(sign, cut - 1))) + 1;
  return joint > cut / 3 ? joint : cut;
}
