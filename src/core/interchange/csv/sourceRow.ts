import type { Choices } from '../../catalogue/choices.ts';
import { matchChoice } from '../../catalogue/matchChoice.ts';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../model/field.ts';
import { oneLine } from '../../model/spokenName.ts';
import { unguardFormula } from './formulaGuard.ts';
import { parseDate } from './parseDate.ts';
import { parseFlag } from './parseFlag.ts';
import { parseNumber } from './parseNumber.ts';
import type { ImportProblem } from './problem.ts';

/** One row of a source, read by column name. What cannot be read is reported and counts as an empty cell. */
export interface SourceRow {
  readonly decimalComma: boolean;
  /** The file has this column. */
  has(column: string): boolean;
  /** One line of text, at most as long as a name; '' = empty. */
  name(column: string): string;
  /** Free text with its line breaks. */
  text(column: string): string;
  number(column: string, min: number, max: number): number | null;
  date(column: string): string | null;
  flag(column: string): boolean;
  choice<V extends string>(column: string, choices: Choices<V>): V | null;
  /** Says what is wrong; the cell or row has been left out. */
  report(column: string, reason: string): void;
  /** Says what was done, where nothing is wrong. */
  note(column: string, reason: string): void;
}

export interface RowPlace {
  readonly file: string;
  readonly line: number;
  readonly cells: readonly string[];
  /** Position of each column of the format in `cells`. */
  readonly positions: ReadonlyMap<string, number>;
  readonly decimalComma: boolean;
}

export function createSourceRow(
  { file, line, cells, positions, decimalComma }: RowPlace,
  errors: ImportProblem[],
  notices: ImportProblem[],
): SourceRow {
  const raw = (column: string): string => {
    const position = positions.get(column);
    return position === undefined ? '' : unguardFormula((cells[position] ?? '').trim());
  };
  const report = (column: string, reason: string) => errors.push({ file, line, column, reason });
  const shorten = (column: string, text: string, most: number): string => {
    if (text.length <= most) return text;
    report(column, `longer than ${most} characters; the rest was cut off`);
    // Never half of a surrogate pair.
    return text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  };
  const shown = (text: string) => `“${text.length > 60 ? `${text.slice(0, 59)}…` : oneLine(text)}”`;
  return {
    decimalComma,
    has: (column) => positions.has(column),
    name: (column) => shorten(column, oneLine(raw(column)), MAX_NAME_LENGTH),
    text: (column) => shorten(column, raw(column), MAX_TEXT_LENGTH),
    number(column, min, max) {
      const cell = raw(column);
      if (cell === '') return null;
      const value = parseNumber(cell, decimalComma);
      if (value === null) report(column, `${shown(cell)} is not a number; the cell was left empty`);
      else if (value < min || value > max)
        report(column, `${shown(cell)} is not between ${min} and ${max}; the cell was left empty`);
      else return value === 0 ? 0 : value;
      return null;
    },
    date(column) {
      const cell = raw(column);
      if (cell === '') return null;
      const date = parseDate(cell);
      if (date === null)
        report(column, `${shown(cell)} is not a date like 2027-12-31 or 31.12.2027; the cell was left empty`);
      return date;
    },
    flag(column) {
      const cell = raw(column);
      const value = parseFlag(cell);
      if (value === null) report(column, `${shown(cell)} is neither yes nor no; the cell was left empty`);
      return value ?? false;
    },
    choice(column, choices) {
      const cell = oneLine(raw(column));
      if (cell === '') return null;
      const value = matchChoice(choices, cell);
      if (value === null) {
        const known = Object.keys(choices).join(', ');
        report(column, `${shown(cell)} is none of ${known}; the cell was left empty`);
      }
      return value;
    },
    report,
    note: (column, reason) => notices.push({ file, line, column, reason }),
  };
}
