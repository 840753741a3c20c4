import { withDefaults } from '../../model/noun.ts';
import { type FieldsOf, NOUNS, type RowOf, type TableName } from '../../model/nouns.ts';
import { sameValue } from '../apply.ts';
import type { RowEdit } from '../change.ts';

type RequiredFields<T extends TableName> = {
  [K in keyof FieldsOf<T>]: FieldsOf<T>[K] extends { readonly initial: unknown } ? never : K;
}[keyof FieldsOf<T>];

/** What must be given to make a row of this table; every other field has a default. */
export type NewRowOf<T extends TableName> = Pick<RowOf<T>, RequiredFields<T> & keyof RowOf<T>> & Partial<RowOf<T>>;

/** A new row with the noun's defaults under the given values. */
export function newRow<T extends TableName>(table: T, given: NewRowOf<T>): RowOf<T> {
  return withDefaults(NOUNS[table] as never, given as never) as unknown as RowOf<T>;
}

export const insertRow = <T extends TableName>(table: T, row: RowOf<T>): RowEdit =>
  ({ op: 'insert', table, row }) as unknown as RowEdit;

export const insertNew = <T extends TableName>(table: T, given: NewRowOf<T>): RowEdit =>
  insertRow(table, newRow(table, given));

export const deleteRow = <T extends TableName>(table: T, row: RowOf<T>): RowEdit =>
  ({ op: 'delete', table, row }) as unknown as RowEdit;

/** The edit that gives the row these values, or nothing where it has them. */
export function updateRow<T extends TableName>(table: T, row: RowOf<T>, values: Partial<RowOf<T>>): RowEdit[] {
  const fields = Object.keys(values).filter(
    (field) => !sameValue(row[field as keyof RowOf<T>], values[field as keyof RowOf<T>]),
  );
  if (fields.length === 0) return [];
  const pick = (from: object) =>
    Object.fromEntries(fields.map((field) => [field, (from as Record<string, unknown>)[field]]));
  return [
    {
      op: 'update',
      table,
      id: (row as { id: string }).id,
      before: pick(row),
      after: pick(values),
    } as unknown as RowEdit,
  ];
}
