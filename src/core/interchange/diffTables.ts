import { sameValue } from '../change/apply.ts';
import type { RowEdit } from '../change/change.ts';
import { deleteRow, insertRow, updateRow } from '../change/commands/edits.ts';
import { type RowOf, TABLE_NAMES, type TableName, type Workspace } from '../model/nouns.ts';

/**
 * The edits that turn one workspace into the other: new rows first, what they refer to before them, then changed
 * fields, then deletions. A row that is the same object costs nothing.
 */
export function diffTables(before: Workspace, after: Workspace): RowEdit[] {
  const inserts: RowEdit[] = [];
  const updates: RowEdit[] = [];
  const deletes: RowEdit[] = [];
  const compare = <T extends TableName>(table: T) => {
    const old = before[table] as ReadonlyMap<string, RowOf<T>>;
    const now = after[table] as ReadonlyMap<string, RowOf<T>>;
    for (const [id, row] of table === 'team' ? parentsFirst(now as Workspace['team']) : now) {
      const was = old.get(id);
      if (was === undefined) inserts.push(insertRow(table, row as RowOf<T>));
      else if (was !== row && !sameValue(was, row)) updates.push(...updateRow(table, was, row as RowOf<T>));
    }
    for (const [id, row] of old) if (!now.has(id)) deletes.push(deleteRow(table, row));
  };
  for (const table of TABLE_NAMES) compare(table);
  return [...inserts, ...updates, ...deletes.reverse()];
}

function* parentsFirst(teams: Workspace['team']): Generator<readonly [string, RowOf<'team'>]> {
  const done = new Set<string>();
  for (const start of teams.values()) {
    const path: RowOf<'team'>[] = [];
    for (let at: RowOf<'team'> | undefined = start; at && !done.has(at.id); ) {
      done.add(at.id);
      path.push(at);
      at = at.parentId === null ? undefined : teams.get(at.parentId);
    }
    for (const team of path.reverse()) yield [team.id, team];
  }
}
