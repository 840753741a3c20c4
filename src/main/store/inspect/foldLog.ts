import { sameValue } from '../../../core/change/apply.ts';
import type { RowEdit } from '../../../core/change/change.ts';
import { TABLE_NAMES, type TableName, type Workspace } from '../../../core/model/nouns.ts';
import { COLUMNS } from '../../../core/rows/columns.ts';
import type { Problem } from './verdicts.ts';

type LooseRow = Readonly<Record<string, unknown>>;

/** The rows a whole log leaves. Edits in place: `apply` would copy a table for every change. */
export function foldLog(edits: readonly RowEdit[]): Map<TableName, Map<string, LooseRow>> {
  const tables = new Map(TABLE_NAMES.map((table) => [table, new Map<string, LooseRow>()] as const));
  for (const edit of edits) {
    const rows = tables.get(edit.table);
    if (!rows) continue;
    if (edit.op === 'insert') rows.set(edit.row.id, edit.row);
    else if (edit.op === 'delete') rows.delete(edit.row.id);
    else rows.set(edit.id, { ...rows.get(edit.id), ...edit.after });
  }
  return tables;
}

/** Where the rows differ from what the log says they are: damage, or another program's hand. */
export function compareWithLog(workspace: Workspace, edits: readonly RowEdit[]): Problem[] {
  const problems: Problem[] = [];
  for (const [table, folded] of foldLog(edits)) {
    const rows = workspace[table] as ReadonlyMap<string, LooseRow>;
    for (const [id, row] of rows) {
      const said = folded.get(id);
      if (!said) {
        problems.push({ table, id, what: 'is not in the log of changes' });
        continue;
      }
      for (const { field } of COLUMNS[table]) {
        if (!sameValue(row[field], said[field]))
          problems.push({ table, id, what: `${field} differs from the log of changes` });
      }
    }
    for (const id of folded.keys()) if (!rows.has(id)) problems.push({ table, id, what: 'is missing' });
  }
  return problems;
}
