import { apply } from '../../change/apply.ts';
import type { RowEdit } from '../../change/change.ts';
import { isRefusal, type Refusal } from '../../change/refusal.ts';
import { POLYMORPHIC, verify } from '../../change/verify.ts';
import type { Field } from '../../model/field.ts';
import { type LooseRow, looseRows } from '../../model/looseRow.ts';
import { emptyWorkspace, NOUNS, settingsOf, TABLE_NAMES, type TableName, type Workspace } from '../../model/nouns.ts';
import { diffTables } from '../diffTables.ts';
import { readJson } from './readJson.ts';

/** What a row is known by where its id is not: two files that say the same thing do not make it twice. */
const KNOWN_BY: Partial<Record<TableName, readonly string[]>> = {
  dependency: ['fromId', 'toId', 'type'],
  responsibility: ['subjectType', 'subjectId', 'letter', 'holderType', 'holderId'],
  task_demand: ['taskId', 'roleTypeId'],
  role_cover: ['roleId', 'roleTypeId'],
  capacity: ['teamId', 'roleTypeId'],
  baseline_task: ['baselineId', 'taskId'],
  placement: ['canvas', 'entityType', 'entityId'],
};

/** The inserts that make a new workspace with exactly the rows of the file. */
export function newFromJson(name: string, text: string): RowEdit[] | Refusal {
  const read = readJson(name, text);
  return isRefusal(read) ? read : sound(emptyWorkspace(), diffTables(emptyWorkspace(), read));
}

/**
 * What a JSON file changes in a workspace that is there: rows are found by id, then by key or by what they say, and
 * take the file's values; others are added; nothing is deleted. The workspace's own settings change only where the
 * file is a copy of the same workspace.
 */
export function importJson(workspace: Workspace, name: string, text: string): RowEdit[] | Refusal {
  const read = readJson(name, text);
  if (isRefusal(read)) return read;
  const ids = new Map<TableName, ReadonlyMap<string, string>>();
  const merged: Partial<Record<TableName, Map<string, LooseRow>>> = {};
  for (const table of TABLE_NAMES) {
    const here = looseRows(workspace, table);
    const given = looseRows(read, table);
    const rows = new Map(here);
    merged[table] = rows;
    if (table === 'workspace') {
      const mine = settingsOf(workspace);
      const theirs = settingsOf(read);
      ids.set(table, new Map([[theirs.id, mine.id]]));
      if (theirs.lineageId === mine.lineageId) rows.set(mine.id, { ...theirs, id: mine.id });
      continue;
    }
    const referring = [...given.values()].map((row) => redirect(table, row, ids));
    const known = knownRows(table, here);
    const own = new Map(referring.map((row) => [row.id, here.has(row.id) ? row.id : (known(row) ?? row.id)]));
    ids.set(table, own);
    for (const row of referring) {
      const id = own.get(row.id) as string;
      const parent =
        table === 'team' && typeof row['parentId'] === 'string' ? { parentId: own.get(row['parentId']) } : {};
      rows.set(id, { ...row, id, ...parent });
    }
  }
  return sound(workspace, diffTables(workspace, merged as unknown as Workspace));
}

/** Finds the row that is already there under another id. */
function knownRows(table: TableName, here: ReadonlyMap<string, LooseRow>): (row: LooseRow) => string | null {
  const fields = KNOWN_BY[table] ?? ('key' in NOUNS[table].fields ? ['key'] : []);
  if (fields.length === 0) return () => null;
  const slotOf = (row: LooseRow): string | null =>
    fields.some((field) => row[field] === null) ? null : JSON.stringify(fields.map((field) => row[field]));
  const bySlot = new Map([...here.values()].map((row) => [slotOf(row), row.id]));
  return (row) => {
    const slot = slotOf(row);
    return slot === null ? null : (bySlot.get(slot) ?? null);
  };
}

/** The row with its references to earlier tables pointing to the rows that stand for them here. */
function redirect(table: TableName, row: LooseRow, ids: ReadonlyMap<TableName, ReadonlyMap<string, string>>): LooseRow {
  const result: Record<string, unknown> = { ...row };
  const follow = (field: string, target: TableName) => {
    const id = row[field];
    if (typeof id === 'string') result[field] = ids.get(target)?.get(id) ?? id;
  };
  for (const [field, { ref }] of Object.entries(NOUNS[table].fields as Record<string, Field>)) {
    if (ref && ref !== table) follow(field, ref as TableName);
  }
  for (const [type, id] of POLYMORPHIC[table] ?? []) follow(id, row[type] as TableName);
  return result as LooseRow;
}

function sound(before: Workspace, edits: RowEdit[]): RowEdit[] | Refusal {
  const after = apply(before, edits);
  if (isRefusal(after)) return after;
  return verify(after, edits) ?? edits;
}
