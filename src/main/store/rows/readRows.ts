import { TABLE_NAMES, type TableName, type Workspace } from '../../../core/model/nouns.ts';
import { loadValue } from '../../../core/rows/codec.ts';
import { COLUMNS, type Column } from '../../../core/rows/columns.ts';
import type { Db } from '../driver.ts';

/** Names the columns as the model does, so that the driver's row object already is the row. */
const SELECTS = TABLE_NAMES.map((table) => ({
  table,
  sql: `SELECT ${COLUMNS[table].map(({ column, field }) => `${column} AS "${field}"`).join(', ')} FROM ${table} ORDER BY rowid`,
  coded: COLUMNS[table].filter(({ codec }) => codec !== 'plain'),
}));

/** All rows of a file that has passed inspection, in the order they came into it. */
export function readRows(db: Db): Workspace {
  const tables: Partial<Record<TableName, ReadonlyMap<string, unknown>>> = {};
  for (const { table, sql, coded } of SELECTS) {
    const rows = new Map<string, unknown>();
    for (const row of db.prepare(sql).all() as Record<string, unknown>[]) {
      decode(row, coded);
      rows.set(row['id'] as string, row);
    }
    tables[table] = rows;
  }
  return tables as unknown as Workspace;
}

function decode(row: Record<string, unknown>, coded: readonly Column[]): void {
  for (const column of coded) row[column.field] = loadValue(column, row[column.field]);
}
