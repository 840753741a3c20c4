import type { RowOf, TableName } from '../model/nouns.ts';
import { COLUMNS, type Column } from './columns.ts';

/** A value as SQLite keeps it. */
export type Stored = string | number | null;

export function storeValue({ codec }: Column, value: unknown): Stored {
  if (value === null || value === undefined) return null;
  if (codec === 'boolean') return value ? 1 : 0;
  if (codec === 'json') return JSON.stringify(value);
  return value as Stored;
}

export function loadValue({ codec }: Column, stored: unknown): unknown {
  if (stored === null) return null;
  if (codec === 'boolean') return stored === 1;
  if (codec === 'json') return JSON.parse(stored as string);
  return stored;
}

/** The stored values of a row, in the order of COLUMNS. */
export function toStored<T extends TableName>(table: T, row: RowOf<T>): Stored[] {
  return COLUMNS[table].map((column) => storeValue(column, (row as Record<string, unknown>)[column.field]));
}

/** The row of stored values in the order of COLUMNS. Does not validate. */
export function fromStored<T extends TableName>(table: T, values: readonly unknown[]): RowOf<T> {
  const row: Record<string, unknown> = {};
  const columns = COLUMNS[table];
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as Column;
    row[column.field] = loadValue(column, values[i]);
  }
  return row as RowOf<T>;
}
