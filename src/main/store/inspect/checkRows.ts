import { danglingReference, verify } from '../../../core/change/verify.ts';
import { NOUNS, type RowOf, TABLE_NAMES, type TableName, type Workspace } from '../../../core/model/nouns.ts';
import { z } from '../../../core/model/zod.ts';
import { fromStored } from '../../../core/rows/codec.ts';
import { COLUMNS } from '../../../core/rows/columns.ts';
import type { Sandboxed } from './sandbox.ts';
import type { Problem } from './verdicts.ts';

/** The rows of a file nobody has vouched for, and everything that is wrong with them by the model's own rules. */
export function checkRows(db: Sandboxed): { readonly workspace: Workspace; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, readTable(db, table, problems)]));
  const workspace = tables as unknown as Workspace;
  if (problems.length === 0) problems.push(...checkReferences(workspace));
  return { workspace, problems };
}

function readTable<T extends TableName>(db: Sandboxed, table: T, problems: Problem[]): Map<string, RowOf<T>> {
  const rows = new Map<string, RowOf<T>>();
  const { schema } = NOUNS[table];
  const columns = COLUMNS[table].map(({ column }) => column).join(', ');
  for (const stored of db.selectArrays(`SELECT ${columns} FROM ${table} ORDER BY rowid`)) {
    const id = String(stored[0]);
    let row: RowOf<T>;
    try {
      row = fromStored(table, stored);
    } catch {
      problems.push({ table, id, what: 'holds a list that cannot be read' });
      continue;
    }
    const parsed = (schema as z.ZodType).safeParse(row);
    if (!parsed.success) problems.push({ table, id, what: z.prettifyError(parsed.error).slice(0, 300) });
    rows.set(id, row);
  }
  return rows;
}

function checkReferences(workspace: Workspace): Problem[] {
  const problems: Problem[] = [];
  for (const table of TABLE_NAMES) {
    for (const row of workspace[table].values()) {
      const dangling = danglingReference(workspace, table, row);
      if (dangling) problems.push({ table, id: row.id, what: dangling.sentence });
    }
  }
  if (problems.length > 0) return problems;
  // The rules over all rows: the tree of teams, one workspace. Unique values are SQLite's to check.
  const [team] = workspace.team.values();
  const wrong = verify(workspace, team ? [{ op: 'insert', table: 'team', row: team }] : []);
  if (wrong)
    problems.push({ table: wrong.code === 'no-workspace' ? 'workspace' : 'team', id: '', what: wrong.sentence });
  return problems;
}
