import type { RowEdit } from '../../../core/change/change.ts';
import { squash } from '../../../core/change/squash.ts';
import type { TableName } from '../../../core/model/nouns.ts';
import { type Stored, storeValue, toStored } from '../../../core/rows/codec.ts';
import { COLUMNS, type Column } from '../../../core/rows/columns.ts';
import type { Db, Statement } from '../driver.ts';

export interface RowWriter {
  /** Writes the edits, in order. Call it inside a transaction. */
  write(edits: readonly RowEdit[]): void;
  /** The same effect in an order that cannot meet a unique value on its way from one row to another. */
  writeUnordered(edits: readonly RowEdit[]): void;
}

const COLUMN_OF = Object.fromEntries(
  Object.entries(COLUMNS).map(([table, columns]) => [table, new Map(columns.map((column) => [column.field, column]))]),
) as unknown as Record<TableName, ReadonlyMap<string, Column>>;

const uniqueFieldsOf = (table: TableName): readonly string[] =>
  table === 'placement' ? ['canvas', 'entityType', 'entityId'] : ['key'];

/** Writes edits with statements prepared once per table and set of columns. */
export function createRowWriter(db: Db): RowWriter {
  const prepared = new Map<string, Statement>();
  const statement = (sql: string): Statement => {
    let found = prepared.get(sql);
    if (!found) {
      found = db.prepare(sql);
      prepared.set(sql, found);
    }
    return found;
  };
  const mustTouchOne = (sql: string, values: readonly Stored[]) => {
    if (statement(sql).run(...values).changes !== 1) throw new Error(`no row for: ${sql}`);
  };

  const writeOne = (edit: RowEdit): void => {
    const { table } = edit;
    if (edit.op === 'insert') {
      const columns = COLUMNS[table];
      const sql = `INSERT INTO ${table} (${columns.map(({ column }) => column).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
      statement(sql).run(...toStored(table, edit.row));
    } else if (edit.op === 'delete') {
      mustTouchOne(`DELETE FROM ${table} WHERE id = ?`, [edit.row.id]);
    } else {
      const changed = Object.entries(edit.after).map(([field, value]) => {
        const column = COLUMN_OF[table].get(field);
        if (!column) throw new Error(`${table} has no field ${field}`);
        return { column, value };
      });
      if (changed.length === 0) return;
      mustTouchOne(
        `UPDATE ${table} SET ${changed.map(({ column }) => `${column.column} = ?`).join(', ')} WHERE id = ?`,
        [...changed.map(({ column, value }) => storeValue(column, value)), edit.id],
      );
    }
  };

  return {
    write(edits) {
      for (const edit of edits) writeOne(edit);
    },
    writeUnordered(edits) {
      const net = squash(edits);
      for (const edit of net) if (edit.op === 'delete') writeOne(edit);
      for (const edit of net) {
        if (edit.op !== 'update') continue;
        const field = uniqueFieldsOf(edit.table).find((unique) => unique in edit.after);
        const column = field && COLUMN_OF[edit.table].get(field)?.column;
        if (column) statement(`UPDATE ${edit.table} SET ${column} = '(moving) ' || id WHERE id = ?`).run(edit.id);
      }
      for (const edit of net) if (edit.op === 'update') writeOne(edit);
      for (const edit of net) if (edit.op === 'insert') writeOne(edit);
    },
  };
}
