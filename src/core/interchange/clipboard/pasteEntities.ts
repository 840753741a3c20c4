import type { Draft, RowEdit } from '../../change/change.ts';
import type { CommandContext } from '../../change/commands/context.ts';
import type { EntityName } from '../../change/commands/deleteEntities.ts';
import type { Field } from '../../model/field.ts';
import { type LooseRow, looseRows } from '../../model/looseRow.ts';
import { NOUNS, TABLE_NAMES, type TableName, type Workspace } from '../../model/nouns.ts';
import { foldName } from '../../model/spokenName.ts';
import type { ClipboardPayload } from './payload.ts';

export interface PasteTarget {
  /** Team that receives pasted seats, and teams that were not inside another pasted one. */
  readonly intoTeamId?: string | null;
  /** How far pasted cards stand from where they were copied, in canvas pixels. */
  readonly offset?: { readonly x: number; readonly y: number };
}

export interface PasteResult {
  readonly draft: Draft;
  /** What to select afterwards. */
  readonly pasted: readonly EntityName[];
}

const DEFAULT_OFFSET = { x: 32, y: 32 };
/** Made in the other workspace when it has none of that name; everything else referred to is dropped instead. */
const CARRIED: ReadonlySet<TableName> = new Set(['person', 'role_type']);

/** Copies of the payload's rows with fresh ids, tied to this workspace's people, role types, teams and assets by id, then name. */
export function pasteEntities(
  workspace: Workspace,
  { copied, referred }: ClipboardPayload,
  { newId }: CommandContext,
  { intoTeamId = null, offset = DEFAULT_OFFSET }: PasteTarget = {},
): PasteResult {
  const edits: RowEdit[] = [];
  const idOf = new Map<string, string>();
  const slot = (table: unknown, id: unknown) => `${String(table)}\n${String(id)}`;
  const list = (rows: typeof copied, table: TableName) => (rows[table] ?? []) as unknown as readonly LooseRow[];
  for (const table of TABLE_NAMES) for (const row of list(copied, table)) idOf.set(slot(table, row.id), newId());
  for (const table of TABLE_NAMES) {
    const here = looseRows(workspace, table);
    for (const row of list(referred, table)) {
      const named =
        row['name'] === undefined
          ? undefined
          : [...here.values()].find(
              (other) => foldName(String(other['name'] ?? '')) === foldName(String(row['name'] ?? '')),
            );
      const match = here.has(row.id) ? row.id : named?.id;
      if (match) idOf.set(slot(table, row.id), match);
      else if (CARRIED.has(table)) {
        const id = newId();
        idOf.set(slot(table, row.id), id);
        edits.push({ op: 'insert', table, row: { ...row, id, key: null } } as unknown as RowEdit);
      }
    }
  }
  const pasted: EntityName[] = [];
  for (const table of TABLE_NAMES) {
    const fields = NOUNS[table].fields as Record<string, Field>;
    for (const row of list(copied, table)) {
      const next = remap(table, row, fields, idOf, slot, intoTeamId, workspace);
      if (!next) continue;
      if ('key' in fields) next['key'] = null;
      if (table === 'placement' || table === 'frame') {
        const nested =
          next['entityType'] === 'team' &&
          list(copied, 'team').some(({ id, parentId }) => id === row['entityId'] && idOf.has(slot('team', parentId)));
        if (!nested) {
          next['x'] = (row['x'] as number) + offset.x;
          next['y'] = (row['y'] as number) + offset.y;
        }
      }
      edits.push({ op: 'insert', table, row: next } as unknown as RowEdit);
      if (['team', 'role', 'task', 'asset', 'frame'].includes(table)) pasted.push({ table, id: next['id'] as string });
    }
  }
  const count = pasted.length;
  return {
    draft: { verb: 'pasteEntities', label: count === 1 ? 'Pasted an item' : `Pasted ${count} items`, edits },
    pasted,
  };
}

/** The row with its references moved over, or null where it would hang in the air. */
function remap(
  table: TableName,
  row: LooseRow,
  fields: Readonly<Record<string, Field>>,
  idOf: ReadonlyMap<string, string>,
  slot: (table: unknown, id: unknown) => string,
  intoTeamId: string | null,
  workspace: Workspace,
): Record<string, unknown> | null {
  const next: Record<string, unknown> = { ...row, id: idOf.get(slot(table, row.id)) };
  for (const [field, { ref, initial }] of Object.entries(fields)) {
    if (!ref || row[field] === null) continue;
    const target = idOf.get(slot(ref, row[field]));
    if (target) next[field] = target;
    else if (initial === null) next[field] = null;
    else return null;
  }
  if (table === 'team' && !idOf.has(slot('team', row['parentId']))) next['parentId'] = intoTeamId;
  if (table === 'team' && intoTeamId && next['parentId'] !== intoTeamId && workspace.team.has(String(next['parentId'])))
    next['parentId'] = intoTeamId;
  if (table === 'role' && intoTeamId && workspace.team.has(String(next['teamId']))) next['teamId'] = intoTeamId;
  if (table === 'responsibility') {
    const subject = idOf.get(slot(row['subjectType'], row['subjectId']));
    const holder = idOf.get(slot(row['holderType'], row['holderId']));
    if (!subject || !holder) return null;
    next['subjectId'] = subject;
    next['holderId'] = holder;
  }
  if (table === 'placement') {
    const entity = idOf.get(slot(row['entityType'], row['entityId']));
    if (!entity) return null;
    next['entityId'] = entity;
  }
  return next;
}
