import Papa from 'papaparse';
import type { Workspace } from '../../model/nouns.ts';
import { type Cell, FORMAT_NAMES, type FormatName } from './csvFormat.ts';
import { FORMATS } from './formats.ts';
import { guardFormula } from './formulaGuard.ts';
import { labelsOf } from './labels.ts';

/** A table of the workspace as a CSV file that an import reads back: comma, UTF-8, CRLF, formula-safe. */
export function exportCsv(workspace: Workspace, format: FormatName): string {
  const { columns, write } = FORMATS[format];
  const records = write(workspace, labelsOf(workspace));
  const isUsed = (name: string) => records.some((record) => cellText(record[name]) !== '');
  const fields = columns
    .filter(({ name, written }) => written === 'always' || (written === 'if-used' && isUsed(name)))
    .map(({ name }) => name);
  const data = records.map((record) => fields.map((name) => cellText(record[name])));
  return `${Papa.unparse([fields, ...data], { newline: '\r\n' })}\r\n`;
}

/** One file per format, empty ones included: together they are the workspace. */
export const exportAllCsv = (workspace: Workspace): { readonly fileName: string; readonly text: string }[] =>
  FORMAT_NAMES.map((format) => ({ fileName: `${format}.csv`, text: exportCsv(workspace, format) }));

function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined || cell === false) return '';
  if (cell === true) return 'yes';
  return typeof cell === 'number' ? String(cell) : guardFormula(cell);
}
