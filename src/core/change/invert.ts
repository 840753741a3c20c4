import type { RowEdit } from './change.ts';

/** The edits that take these back, in the order that makes them applicable. */
export function invert(edits: readonly RowEdit[]): RowEdit[] {
  return edits.map(invertOne).reverse();
}

function invertOne(edit: RowEdit): RowEdit {
  if (edit.op === 'insert') return { op: 'delete', table: edit.table, row: edit.row } as RowEdit;
  if (edit.op === 'delete') return { op: 'insert', table: edit.table, row: edit.row } as RowEdit;
  return { op: 'update', table: edit.table, id: edit.id, before: edit.after, after: edit.before } as RowEdit;
}
