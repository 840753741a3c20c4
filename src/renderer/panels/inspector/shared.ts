import { sameValue } from '../../../core/change/apply.ts';
import { editFields } from '../../../core/change/commands/editFields.ts';
import type { RowOf, TableName } from '../../../core/model/nouns.ts';
import { currentWorkspace, run } from '../../store/document.ts';

/** What the selected rows have in common: one value, or values that differ. */
export type Shared<V> = { readonly mixed: false; readonly value: V } | { readonly mixed: true };

/** `rows` is not empty. */
export function sharedOf<R, V>(rows: readonly R[], pick: (row: R) => V): Shared<V> {
  const [first, ...others] = rows;
  if (first === undefined) throw new Error('nothing is selected');
  const value = pick(first);
  return others.every((row) => sameValue(pick(row), value)) ? { mixed: false, value } : { mixed: true };
}

/** Gives the same values to all of the rows, as one step of undo. */
export function setFields<T extends TableName>(table: T, rows: readonly RowOf<T>[], values: Partial<RowOf<T>>): void {
  const ids = rows.map((row) => (row as { readonly id: string }).id);
  run(editFields(currentWorkspace(), { table, ids, values }));
}
