import { type LooseRow, looseRows } from '../model/looseRow.ts';
import type { TableName, Workspace } from '../model/nouns.ts';
import type { RowEdit } from './change.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Deep equality of field values: plain values, and the arrays and objects of JSON fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keysOfA = Object.keys(a);
  if (keysOfA.length !== Object.keys(b).length) return false;
  return keysOfA.every((k) => k in b && sameValue((a as LooseRow)[k], (b as LooseRow)[k]));
}

const stale = (table: string) =>
  refuse(
    'stale',
    `Somebody else changed this ${table.replace('_', ' ')} at the same moment. Nothing was changed; look again and repeat it.`,
  );

/**
 * The workspace after the edits, in order. Each edit must find exactly what it says was there
 * (`insert`: nothing; `update`: its `before` values; `delete`: its row), else the whole is refused.
 * Costs a copy of each touched table's map, never of its rows.
 */
export function apply(workspace: Workspace, edits: readonly RowEdit[]): Workspace | Refusal {
  const touched = new Map<TableName, Map<string, LooseRow>>();
  const tableOf = (table: TableName) => {
    let rows = touched.get(table);
    if (!rows) {
      rows = new Map(looseRows(workspace, table));
      touched.set(table, rows);
    }
    return rows;
  };
  for (const edit of edits) {
    const rows = tableOf(edit.table);
    if (edit.op === 'insert') {
      if (rows.has(edit.row.id)) return stale(edit.table);
      rows.set(edit.row.id, edit.row);
    } else if (edit.op === 'delete') {
      const row = rows.get(edit.row.id);
      if (!row || !sameValue(row, edit.row)) return stale(edit.table);
      rows.delete(edit.row.id);
    } else {
      const row = rows.get(edit.id);
      if (!row) return stale(edit.table);
      for (const [field, value] of Object.entries(edit.before))
        if (!sameValue(row[field], value)) return stale(edit.table);
      rows.set(edit.id, { ...row, ...edit.after });
    }
  }
  return touched.size === 0 ? workspace : ({ ...workspace, ...Object.fromEntries(touched) } as Workspace);
}
