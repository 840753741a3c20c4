import { basename } from 'node:path';
import type { RowEdit } from '../../core/change/change.ts';
import { problemLine } from '../../core/interchange/csv/problem.ts';
import type { TableName } from '../../core/model/nouns.ts';
import type { Imported } from './importing.ts';
import { jsonText } from './jsonText.ts';
import type { Terminal } from './terminal.ts';

export interface ImportedTable {
  readonly table: TableName;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}

function tablesOf(edits: readonly RowEdit[]): ImportedTable[] {
  const tables = new Map<TableName, { table: TableName; added: number; updated: number; removed: number }>();
  for (const { op, table } of edits) {
    const counts = tables.get(table) ?? { table, added: 0, updated: 0, removed: 0 };
    counts[op === 'insert' ? 'added' : op === 'update' ? 'updated' : 'removed']++;
    tables.set(table, counts);
  }
  return [...tables.values()];
}

/** Row errors and notices on stderr, what came in on stdout. */
export function reportImport(
  terminal: Terminal,
  file: string,
  { edits, rowErrors, notices, sources }: Imported,
  { dryRun, json }: { readonly dryRun: boolean; readonly json: boolean },
): void {
  for (const problem of rowErrors) terminal.err(problemLine(problem));
  for (const { file: source, line, column, reason } of notices) {
    terminal.err(`note: ${reason} (${source}, line ${line}, ${column})`);
  }
  const tables = tablesOf(edits);
  if (json) {
    terminal.out(jsonText({ file, dryRun, sources, tables, rowErrors, notices }));
    return;
  }
  for (const { name, format, rows } of sources)
    terminal.out(`${basename(name)}: ${rows} ${rows === 1 ? 'row' : 'rows'} of ${format}\n`);
  for (const { table, added, updated, removed } of tables) {
    const parts = [
      [added, 'added'],
      [updated, 'changed'],
      [removed, 'removed'],
    ] as const;
    const said = parts.filter(([count]) => count > 0).map(([count, verb]) => `${count} ${verb}`);
    terminal.out(`${table.replace('_', ' ')}: ${said.join(', ')}\n`);
  }
  if (tables.length === 0) terminal.out('Nothing to change: the workspace says the same already.\n');
  if (rowErrors.length > 0)
    terminal.out(`${rowErrors.length} ${rowErrors.length === 1 ? 'row error' : 'row errors'}, on stderr\n`);
  if (dryRun) terminal.out('Dry run: nothing was written.\n');
}
