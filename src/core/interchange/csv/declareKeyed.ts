import { oneLine } from '../../model/spokenName.ts';
import type { ImportState } from './importState.ts';
import type { SourceRow } from './sourceRow.ts';

/**
 * The row that the `id` cell names, found by key or id, or made with that key. A second row of the same id and a row
 * without one are left out.
 */
export function declareKeyed(
  table: 'team' | 'task' | 'asset',
  titleField: 'name' | 'title',
  row: SourceRow,
  state: ImportState,
): string | null {
  const key = row.name('id');
  if (key === '') {
    row.report('id', 'is empty; the row was left out');
    return null;
  }
  const index = state[table];
  const known = index.exact(key);
  const id = known ?? state.newId();
  if (!state.claim(table, id)) {
    row.report('id', `“${key}” stands in an earlier row too; this row was left out`);
    return null;
  }
  const title = row.name(titleField);
  if (known === null) {
    state.insert(table, { id, key, [titleField]: title || key } as never);
    index.add(id, [key], table === 'task' ? [] : [title]);
  } else if (title !== '') {
    state.update(table, id, { [titleField]: title });
    if (table !== 'task') index.add(id, [], [title]);
  } else if (oneLine(nameOf(state, table, titleField, id)) === '') {
    state.update(table, id, { [titleField]: key });
  }
  if (title === '') row.report(titleField, 'is empty; the id stands in for it where there is nothing better');
  return id;
}

const nameOf = (state: ImportState, table: 'team' | 'task' | 'asset', field: string, id: string): string =>
  String((state.rows[table].get(id) as unknown as Record<string, unknown> | undefined)?.[field] ?? '');
