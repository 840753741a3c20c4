import { type Refusal, refuse } from '../../change/refusal.ts';
import { type CsvFormat, FORMAT_NAMES, type FormatName } from './csvFormat.ts';
import { FORMATS } from './formats.ts';
import { headerName } from './headerName.ts';

const ALL = Object.values(FORMATS);
const KNOWN = new Set(ALL.flatMap(({ columns }) => columns.map(({ name }) => headerName(name))));

/** Some format has a column of this name, as `headerName` makes it. */
export const isKnownColumn = (name: string): boolean => KNOWN.has(name);

export const isFormatName = (name: string): name is FormatName => (FORMAT_NAMES as readonly string[]).includes(name);

const requiredOf = ({ columns }: CsvFormat) => columns.filter(({ required }) => required).map(({ name }) => name);

/** "tasks (id, title), teams (id, name, kind), ...": what each format needs. */
const knownFormats = () => ALL.map((format) => `${format.name} (${requiredOf(format).join(', ')})`).join(', ');

/**
 * The format whose required columns are all among these headers with the fewest columns it does not know.
 * `wanted` names one outright.
 */
export function detectFormat(
  file: string,
  headers: readonly string[],
  wanted: FormatName | undefined,
): CsvFormat | Refusal {
  const present = new Set(headers.map(headerName));
  const found = headers.map((header) => header.trim() || '(blank)').join(', ');
  const foreignIn = ({ foreign = [] }: CsvFormat) => foreign.filter((name) => present.has(headerName(name)));
  if (wanted !== undefined) {
    const foreign = foreignIn(FORMATS[wanted]);
    if (foreign.length > 0) {
      return refuse(
        'foreign-columns',
        `${file} is not a ${wanted} file: it has a column ${foreign.join(', ')}. Its columns are ${found}.`,
      );
    }
    const missing = requiredOf(FORMATS[wanted]).filter((name) => !present.has(headerName(name)));
    if (missing.length === 0) return FORMATS[wanted];
    return refuse(
      'missing-columns',
      `${file} is not a ${wanted} file: it has no column ${missing.join(', ')}. Its columns are ${found}.`,
    );
  }
  const fitting = ALL.filter(
    (format) => requiredOf(format).every((name) => present.has(headerName(name))) && foreignIn(format).length === 0,
  );
  const unknown = ({ columns }: CsvFormat) => {
    const names = new Set(columns.map(({ name }) => headerName(name)));
    return [...present].filter((name) => !names.has(name)).length;
  };
  const fewest = Math.min(...fitting.map(unknown));
  const [best, ...others] = fitting.filter((format) => unknown(format) === fewest);
  if (!best) {
    return refuse(
      'unknown-format',
      `${file} matches no format: its columns are ${found}. Known formats and the columns they need: ${knownFormats()}.`,
    );
  }
  if (others.length === 0) return best;
  const names = [best, ...others].map(({ name }) => name).join(' or ');
  return refuse('ambiguous-format', `${file} could be ${names}. Say which with --format NAME.`);
}
