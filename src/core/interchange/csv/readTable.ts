import Papa from 'papaparse';
import { type Refusal, refuse } from '../../change/refusal.ts';
import { sniffDelimiter } from './delimiter.ts';

/** What an imported file may hold: more is a mistake or an attack, and would not fit a workspace. */
export const MAX_CSV_CHARACTERS = 20_000_000;
export const MAX_CSV_ROWS = 200_000;
export const MAX_CSV_COLUMNS = 200;

export interface TableRow {
  /** Line of the file on which the row starts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
  /** `2,5` is a number: the comma is not the delimiter. */
  readonly decimalComma: boolean;
  /** Line of a quote that is never closed, or null. */
  readonly openQuoteLine: number | null;
}

/** Control characters that no cell of a person's table means to hold; tabs and line breaks stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is what this is for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** The cells of a delimited text, with the line each row starts on. Rows without any text are skipped. */
export function readTable(name: string, source: string, isKnownColumn: (name: string) => boolean): Table | Refusal {
  if (source.length > MAX_CSV_CHARACTERS) {
    return refuse('too-large', `${name} is larger than ${MAX_CSV_CHARACTERS / 1_000_000} million characters.`);
  }
  const text = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '');
  const delimiter = sniffDelimiter(text, isKnownColumn);
  const rows: TableRow[] = [];
  let line = 1;
  let position = 0;
  let openQuoteLine: number | null = null;
  let tooMany: string | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, meta, errors }, parser) => {
      const startLine = line;
      const end = meta.cursor;
      for (let at = text.indexOf('\n', position); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) line++;
      position = end;
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuoteLine = startLine;
      if (data.every((cell) => cell.trim() === '')) return;
      if (data.length > MAX_CSV_COLUMNS) tooMany = `${MAX_CSV_COLUMNS} columns`;
      else if (rows.length > MAX_CSV_ROWS) tooMany = `${MAX_CSV_ROWS} rows`;
      else rows.push({ line: startLine, cells: data });
      if (tooMany !== null) parser.abort();
    },
  });
  if (tooMany !== null) return refuse('too-large', `${name} has more than ${tooMany}, the most an import takes.`);
  const [header, ...body] = rows;
  if (!header) return refuse('empty-file', `${name} is empty: a table needs a header line.`);
  return { header, rows: body, decimalComma: delimiter !== ',', openQuoteLine };
}
