import { type RowOf, TABLE_NAMES, type TableName, type Workspace } from '../model/nouns.ts';

export type RowLists = { readonly [T in TableName]: readonly RowOf<T>[] };

/** A workspace as lists of rows: what crosses the contract and what JSON holds. */
export function toRowLists(workspace: Workspace): RowLists {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, [...workspace[table].values()]])) as unknown as RowLists;
}

export function fromRowLists(lists: RowLists): Workspace {
  return Object.fromEntries(
    TABLE_NAMES.map((table) => [
      table,
      new Map((lists[table] as readonly { id: string }[]).map((row) => [row.id, row])),
    ]),
  ) as unknown as Workspace;
}
