import type { EntityName } from '../../change/commands/deleteEntities.ts';
import type { Field } from '../../model/field.ts';
import { type LooseRow, looseRows } from '../../model/looseRow.ts';
import { NOUNS, TABLE_NAMES, type TableName, type Workspace } from '../../model/nouns.ts';
import { CLIPBOARD_FORMAT, CLIPBOARD_MARK, type ClipboardPayload, type SomeRows } from './payload.ts';

/** Rows that come along with what they belong to. A link comes along when both its tasks do. */
function comesAlong(taken: ReadonlyMap<TableName, ReadonlySet<string>>, table: TableName, row: LooseRow): boolean {
  const has = (target: unknown, id: unknown) => taken.get(target as TableName)?.has(id as string) ?? false;
  if (table === 'team') return has('team', row['parentId']);
  if (table === 'role') return has('team', row['teamId']);
  if (table === 'role_cover') return has('role', row['roleId']);
  if (table === 'capacity') return has('team', row['teamId']);
  if (table === 'task_demand' || table === 'risk_event') return has('task', row['taskId']);
  if (table === 'dependency') return has('task', row['fromId']) && has('task', row['toId']);
  if (table === 'responsibility') return has(row['subjectType'], row['subjectId']);
  if (table === 'placement') return has(row['entityType'], row['entityId']);
  return false;
}

/** The text that carries entities to another place or workspace; a team brings its seats and sub-teams. */
export function copyEntities(workspace: Workspace, entities: readonly EntityName[]): string {
  const taken = new Map<TableName, Set<string>>();
  const into = (sets: Map<TableName, Set<string>>, table: TableName, id: string) => {
    const ids = sets.get(table) ?? new Set<string>();
    sets.set(table, ids);
    const before = ids.size;
    ids.add(id);
    return ids.size > before;
  };
  for (const { table, id } of entities) if (table !== 'workspace' && workspace[table].has(id)) into(taken, table, id);
  for (let grew = true; grew; ) {
    grew = false;
    for (const table of TABLE_NAMES) {
      for (const row of looseRows(workspace, table).values())
        if (comesAlong(taken, table, row)) grew = into(taken, table, row.id) || grew;
    }
  }
  const referred = new Map<TableName, Set<string>>();
  const refer = (table: TableName, id: unknown) => {
    if (typeof id === 'string' && table in workspace && !taken.get(table)?.has(id)) into(referred, table, id);
  };
  for (const [table, ids] of taken) {
    for (const row of looseRows(workspace, table).values()) {
      if (!ids.has(row.id)) continue;
      for (const [field, { ref }] of Object.entries(NOUNS[table].fields as Record<string, Field>)) {
        if (ref) refer(ref as TableName, row[field]);
      }
      if (table === 'responsibility') refer(row['holderType'] as TableName, row['holderId']);
    }
  }
  const payload: ClipboardPayload = {
    kind: CLIPBOARD_MARK,
    format: CLIPBOARD_FORMAT,
    copied: pick(workspace, taken),
    referred: pick(workspace, referred),
  };
  return JSON.stringify(payload);
}

function pick(workspace: Workspace, wanted: ReadonlyMap<TableName, ReadonlySet<string>>): SomeRows {
  const rows: Partial<Record<TableName, LooseRow[]>> = {};
  for (const [table, ids] of wanted)
    rows[table] = [...looseRows(workspace, table).values()].filter(({ id }) => ids.has(id));
  return rows as unknown as SomeRows;
}
