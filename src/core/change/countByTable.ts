import type { TableName } from '../model/nouns.ts';
import type { RowEdit } from './change.ts';

export interface TableCount {
  readonly table: TableName;
  readonly added: number;
  readonly updated: number;
  readonly removed: number;
}

/** How many rows of each table the edits add, update and remove. */
export function countByTable(edits: readonly RowEdit[]): TableCount[] {
  const counts = new Map<TableName, { table: TableName; added: number; updated: number; removed: number }>();
  for (const { op, table } of edits) {
    const count = counts.get(table) ?? { table, added: 0, updated: 0, removed: 0 };
    count[op === 'insert' ? 'added' : op === 'update' ? 'updated' : 'removed']++;
    counts.set(table, count);
  }
  return [...counts.values()];
}
