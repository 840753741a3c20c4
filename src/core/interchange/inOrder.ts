/** Rows in the order they were made: ids are UUIDv7 and sort by time. */
export function inOrder<R extends { readonly id: string }>(rows: ReadonlyMap<string, R>): R[] {
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
