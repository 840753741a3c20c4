import type { TableName } from '../../core/model/nouns.ts';
import { currentWorkspace } from '../store/document.ts';
import { parseRef } from '../store/refs.ts';
import { sessionStore } from '../store/session.ts';

/** Ids of what is selected of a table and still there, in the order they were selected. */
export function selectedIds(table: TableName): string[] {
  const rows = currentWorkspace()[table];
  return [...sessionStore.getState().selection].flatMap((ref) => {
    const entity = parseRef(ref);
    return entity.table === table && rows.has(entity.id) ? [entity.id] : [];
  });
}

/** The one selected row of a table, or null where there is none or more. */
export function onlySelected(table: TableName): string | null {
  const [first, second] = selectedIds(table);
  return first !== undefined && second === undefined ? first : null;
}
