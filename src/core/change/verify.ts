import type { Field } from '../model/field.ts';
import { type LooseRow, looseRows } from '../model/looseRow.ts';
import { NOUNS, TABLE_NAMES, type TableName, type Workspace } from '../model/nouns.ts';
import { z } from '../model/zod.ts';
import type { RowEdit } from './change.ts';
import { type Refusal, refuse } from './refusal.ts';

/** Tables whose rows name another row by type and id; SQL cannot hold these as foreign keys. */
export const POLYMORPHIC: Partial<Record<TableName, readonly (readonly [type: string, id: string])[]>> = {
  responsibility: [
    ['subjectType', 'subjectId'],
    ['holderType', 'holderId'],
  ],
  placement: [['entityType', 'entityId']],
};

const REFERENCES = TABLE_NAMES.map((table) => ({
  table,
  fields: Object.entries(NOUNS[table].fields as Record<string, Field>).flatMap(([field, { ref }]) =>
    ref ? [[field, ref as TableName] as const] : [],
  ),
}));

/** What is wrong with the workspace around the rows these edits touched, or null. `after` is the workspace with the edits applied. */
export function verify(after: Workspace, edits: readonly RowEdit[]): Refusal | null {
  const written = new Map<TableName, Set<string>>();
  const deleted = new Map<TableName, Set<string>>();
  for (const edit of edits) {
    const id = edit.op === 'update' ? edit.id : edit.row.id;
    const into = looseRows(after, edit.table).has(id) ? written : deleted;
    const ids = into.get(edit.table) ?? new Set();
    ids.add(id);
    into.set(edit.table, ids);
  }
  return (
    checkRows(after, written) ??
    checkKeys(after, written, edits) ??
    checkNoDangling(after, deleted) ??
    (brings(edits, 'team', ['parentId']) ? checkTeamTree(after) : null) ??
    (brings(edits, 'placement', ['canvas', 'entityType', 'entityId']) ? checkOnePlacement(after) : null) ??
    (after.workspace.size === 1 ? null : refuse('no-workspace', 'A workspace file holds exactly one workspace.'))
  );
}

/** Do the edits give a row of the table new values in these fields? Rules over a whole table cost a look at all its rows. */
const brings = (edits: readonly RowEdit[], table: TableName, fields: readonly string[]): boolean =>
  edits.some(
    (edit) =>
      edit.table === table &&
      (edit.op === 'insert' || (edit.op === 'update' && fields.some((field) => field in edit.after))),
  );

function checkRows(after: Workspace, written: ReadonlyMap<TableName, ReadonlySet<string>>): Refusal | null {
  for (const [table, ids] of written) {
    const { schema } = NOUNS[table];
    for (const id of ids) {
      const row = looseRows(after, table).get(id) as LooseRow;
      const parsed = (schema as z.ZodType).safeParse(row);
      if (!parsed.success)
        return refuse('invalid-row', `This ${table.replace('_', ' ')} is not valid: ${z.prettifyError(parsed.error)}`);
      const dangling = danglingReference(after, table, row);
      if (dangling) return dangling;
    }
  }
  return null;
}

/** The reference of this row that points to nothing, as a refusal, or null. */
export function danglingReference(workspace: Workspace, table: TableName, row: LooseRow): Refusal | null {
  const points: [string, TableName, unknown][] = [
    ...(REFERENCES.find((entry) => entry.table === table)?.fields ?? []).map(
      ([field, target]) => [field, target, row[field]] as [string, TableName, unknown],
    ),
    ...(POLYMORPHIC[table] ?? []).map(
      ([type, id]) => [id, row[type] as TableName, row[id]] as [string, TableName, unknown],
    ),
  ];
  for (const [field, target, id] of points) {
    if (id === null || id === undefined) continue;
    if (!(target in workspace) || !looseRows(workspace, target).has(id as string)) {
      return refuse(
        'dangling-reference',
        `This ${table.replace('_', ' ')} points (${field}) to a ${String(target).replace('_', ' ')} that is not there any more.`,
      );
    }
  }
  return null;
}

function checkKeys(
  after: Workspace,
  written: ReadonlyMap<TableName, ReadonlySet<string>>,
  edits: readonly RowEdit[],
): Refusal | null {
  for (const [table, ids] of written) {
    if (!('key' in NOUNS[table].fields) || !brings(edits, table, ['key'])) continue;
    const keys = new Set<unknown>();
    for (const id of ids) {
      const { key } = looseRows(after, table).get(id) as LooseRow;
      if (key !== null) keys.add(key);
    }
    if (keys.size === 0) continue;
    let holders = 0;
    for (const row of looseRows(after, table).values()) if (row['key'] !== null && keys.has(row['key'])) holders++;
    if (holders > keys.size)
      return refuse('duplicate-key', `Two ${table.replace('_', ' ')} rows would have the same key.`);
  }
  return null;
}

function checkNoDangling(after: Workspace, deleted: ReadonlyMap<TableName, ReadonlySet<string>>): Refusal | null {
  if (deleted.size === 0) return null;
  for (const { table, fields } of REFERENCES) {
    const polymorphic = POLYMORPHIC[table] ?? [];
    const pointing = fields.filter(([, target]) => deleted.has(target));
    if (pointing.length === 0 && polymorphic.length === 0) continue;
    for (const row of looseRows(after, table).values()) {
      const dangles =
        pointing.some(([field, target]) => deleted.get(target)?.has(row[field] as string)) ||
        polymorphic.some(([type, id]) => deleted.get(row[type] as TableName)?.has(row[id] as string));
      if (dangles) {
        return refuse(
          'still-used',
          `Something still refers to what would be deleted (in ${table.replace('_', ' ')}). Nothing was changed.`,
        );
      }
    }
  }
  return null;
}

function checkTeamTree(after: Workspace): Refusal | null {
  const sound = new Set<string>();
  for (const team of after.team.values()) {
    const path = new Set<string>();
    let at: string | null = team.id;
    while (at !== null && !sound.has(at)) {
      if (path.has(at)) return refuse('team-loop', `${team.name || 'A team'} cannot be a part of its own sub-team.`);
      path.add(at);
      at = after.team.get(at)?.parentId ?? null;
    }
    for (const id of path) sound.add(id);
  }
  return null;
}

function checkOnePlacement(after: Workspace): Refusal | null {
  const seen = new Set<string>();
  for (const { canvas, entityType, entityId } of after.placement.values()) {
    const slot = `${canvas}\n${entityType}\n${entityId}`;
    if (seen.has(slot)) return refuse('placed-twice', 'Something would stand twice on the same canvas.');
    seen.add(slot);
  }
  return null;
}
