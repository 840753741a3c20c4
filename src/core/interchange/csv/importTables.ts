import type { RowEdit } from '../../change/change.ts';
import { countByTable, type TableCount } from '../../change/countByTable.ts';
import { isRefusal, type Refusal } from '../../change/refusal.ts';
import type { Workspace } from '../../model/nouns.ts';
import { diffTables } from '../diffTables.ts';
import { type CsvFormat, FORMAT_NAMES, type FormatName } from './csvFormat.ts';
import { detectFormat, isKnownColumn } from './detectFormat.ts';
import { headerName } from './headerName.ts';
import { importedLoops } from './importedLoops.ts';
import { createImportState } from './importState.ts';
import type { ImportProblem } from './problem.ts';
import { readTable } from './readTable.ts';
import { createSourceRow, type SourceRow } from './sourceRow.ts';

export interface ImportSource {
  /** What problems call the file. */
  readonly name: string;
  readonly text: string;
  /** The format to read it as; found from its columns where absent. */
  readonly format?: FormatName | undefined;
}

export interface ImportContext {
  readonly newId: () => string;
  /** Ids of links, demands and letters that were drawn by hand: list columns leave these alone. */
  readonly handMade?: ReadonlySet<string>;
}

export interface ImportResult {
  /** Empty when the files say what the workspace already holds. */
  readonly edits: readonly RowEdit[];
  /** What was wrong, in the order of the files and their lines. */
  readonly rowErrors: readonly ImportProblem[];
  /** What was done where nothing is wrong. */
  readonly notices: readonly ImportProblem[];
  readonly sources: readonly { readonly name: string; readonly format: FormatName; readonly rows: number }[];
  readonly tables: readonly TableCount[];
}

/** A row that came through `declare`. */
interface Declared {
  readonly format: CsvFormat;
  readonly row: SourceRow;
  readonly line: number;
  readonly file: string;
  readonly id: string;
}

/**
 * What CSV files change in a workspace. All files are read before references resolve, so their order is free.
 * Nothing is deleted but links, demands and letters that a column of this import says again.
 */
export function importTables(
  workspace: Workspace,
  sources: readonly ImportSource[],
  { newId, handMade = new Set() }: ImportContext,
): ImportResult | Refusal {
  const errors: ImportProblem[] = [];
  const notices: ImportProblem[] = [];
  const read: { format: CsvFormat; row: SourceRow; line: number; file: string }[] = [];
  const counts: { name: string; format: FormatName; rows: number }[] = [];
  for (const source of sources) {
    const rows = readSource(source, errors, notices);
    if (isRefusal(rows)) return rows;
    for (const row of rows.rows) read.push({ ...row, format: rows.format, file: source.name });
    counts.push({ name: source.name, format: rows.format.name, rows: rows.rows.length });
  }

  const state = createImportState(workspace, newId, handMade);
  const inOrder = FORMAT_NAMES.flatMap((name) => read.filter(({ format }) => format.name === name));
  const declared: Declared[] = [];
  for (const { format, row, line, file } of inOrder) {
    const id = format.declare(row, state);
    if (id !== null) declared.push({ format, row, line, file, id });
  }
  for (const { format, row, id } of declared) format.fill(row, id, state);
  for (const { format, row, id } of declared) format.hold?.(row, id, state);
  state.holding.settle(state);

  const linked = declared.filter(({ format, row }) => format.name === 'tasks' && row.has('predecessors'));
  for (const { at, titles } of importedLoops(state.rows, new Map(linked.map((entry) => [entry.id, entry])))) {
    const chain = titles.join(' → ');
    at.row.report('predecessors', `${chain} is a loop; the rows are kept and the schedule leaves a link of it out`);
  }
  const edits = diffTables(workspace, state.rows);
  const place = new Map(sources.map(({ name }, index) => [name, index]));
  const byPlace = (a: ImportProblem, b: ImportProblem) =>
    (place.get(a.file) ?? 0) - (place.get(b.file) ?? 0) || a.line - b.line;
  return {
    edits,
    rowErrors: errors.sort(byPlace),
    notices: notices.sort(byPlace),
    sources: counts,
    tables: countByTable(edits),
  };
}

function readSource(
  { name: file, text, format: wanted }: ImportSource,
  errors: ImportProblem[],
  notices: ImportProblem[],
): { format: CsvFormat; rows: { row: SourceRow; line: number }[] } | Refusal {
  const table = readTable(file, text, isKnownColumn);
  if (isRefusal(table)) return table;
  const { header, decimalComma } = table;
  const format = detectFormat(file, header.cells, wanted);
  if (isRefusal(format)) return format;
  const byHeader = new Map(format.columns.map(({ name }) => [headerName(name), name]));
  const positions = new Map<string, number>();
  header.cells.forEach((cell, index) => {
    const column = byHeader.get(headerName(cell));
    const shown = cell.trim();
    const at = { file, line: header.line, column: shown || 'row' };
    if (column === undefined) {
      if (shown !== '') notices.push({ ...at, reason: `${format.name} files have no such column; it was not read` });
    } else if (positions.has(column)) errors.push({ ...at, reason: 'is there twice; the first one counts' });
    else positions.set(column, index);
  });
  if (table.openQuoteLine !== null) {
    const reason = 'a quote is never closed, so this row runs to the end of the file';
    errors.push({ file, line: table.openQuoteLine, column: 'row', reason });
  }
  const rows = table.rows.map(({ line, cells }) => {
    const row = createSourceRow({ file, line, cells, positions, decimalComma }, errors, notices);
    const extra = cells.slice(header.cells.length).filter((cell) => cell.trim() !== '').length;
    if (extra > 0)
      row.report(
        'row',
        `has ${extra} more ${extra === 1 ? 'cell' : 'cells'} than the header; not read (is a quote missing?)`,
      );
    return { row, line };
  });
  return { format, rows };
}
