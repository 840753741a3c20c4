/** Rows in the order of their ids, which is the order they were made or imported in. */
export function byId<R extends { readonly id: string }>(rows: Iterable<R>): R[] {
  const sorted = [...rows];
  for (let i = 1; i < sorted.length; i++) {
    const before = sorted[i - 1] as R;
    const row = sorted[i] as R;
    if (before.id > row.id) return sorted.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  return sorted;
}
