import type { Field } from '../../model/field.ts';
import { type LooseRow, looseRows } from '../../model/looseRow.ts';
import { NOUNS, TABLE_NAMES, type TableName, type Workspace } from '../../model/nouns.ts';
import type { RowEdit } from '../change.ts';
import { counted, draft, type Outcome } from './context.ts';
import { updateRow } from './edits.ts';

export interface EntityName {
  readonly table: TableName;
  readonly id: string;
}

/** Rows that have no meaning without the row they point to: they go with it. Every other reference is emptied. */
const OWNED: Partial<Record<TableName, readonly string[]>> = {
  team: ['parentId'],
  role: ['teamId', 'roleTypeId'],
  role_cover: ['roleId', 'roleTypeId'],
  capacity: ['teamId', 'roleTypeId'],
  task_demand: ['taskId', 'roleTypeId'],
  dependency: ['fromId', 'toId'],
  risk_event: ['taskId'],
  baseline_task: ['baselineId'],
};

/**
 * Deletes rows and, explicitly, everything that would point to nothing: a team takes its seats and sub-teams along,
 * a task its links, all their placements and responsibilities; a seat whose person goes becomes vacant, a task whose
 * team goes stays without one.
 */
export function deleteEntities(
  workspace: Workspace,
  { entities }: { readonly entities: readonly EntityName[] },
): Outcome {
  const doomed = new Map<TableName, Set<string>>();
  const doom = (table: TableName, id: string): boolean => {
    const ids = doomed.get(table) ?? new Set<string>();
    doomed.set(table, ids);
    if (ids.has(id) || !workspace[table].has(id) || table === 'workspace') return false;
    ids.add(id);
    return true;
  };
  for (const { table, id } of entities) doom(table, id);
  for (let grew = true; grew; ) {
    grew = false;
    for (const table of TABLE_NAMES) {
      for (const row of looseRows(workspace, table).values()) {
        if (!doomed.get(table)?.has(row.id) && goesAlong(doomed, table, row)) grew = doom(table, row.id) || grew;
      }
    }
  }
  const edits: RowEdit[] = [];
  for (const table of [...TABLE_NAMES].reverse()) {
    for (const row of looseRows(workspace, table).values()) {
      if (doomed.get(table)?.has(row.id)) edits.push({ op: 'delete', table, row } as unknown as RowEdit);
      else edits.push(...emptied(doomed, table, row));
    }
  }
  const named = entities.filter(({ table, id }) => doomed.get(table)?.has(id));
  const [first] = named;
  const nouns = new Set(named.map(({ table }) => table));
  const noun = first && nouns.size === 1 ? nounOf(first.table) : 'item';
  return draft(
    'deleteEntities',
    `Deleted ${counted(
      named.map((entity) => nameOf(workspace, entity)),
      noun,
    )}`,
    edits,
  );
}

function goesAlong(doomed: ReadonlyMap<TableName, ReadonlySet<string>>, table: TableName, row: LooseRow): boolean {
  const isDoomed = (target: unknown, id: unknown) => doomed.get(target as TableName)?.has(id as string) ?? false;
  if (table === 'placement') return isDoomed(row['entityType'], row['entityId']);
  if (table === 'responsibility')
    return isDoomed(row['subjectType'], row['subjectId']) || isDoomed(row['holderType'], row['holderId']);
  const fields = NOUNS[table].fields as Record<string, Field>;
  return (OWNED[table] ?? []).some((field) => isDoomed(fields[field]?.ref, row[field]));
}

function emptied(doomed: ReadonlyMap<TableName, ReadonlySet<string>>, table: TableName, row: LooseRow): RowEdit[] {
  const values: Record<string, null> = {};
  for (const [field, { ref }] of Object.entries(NOUNS[table].fields as Record<string, Field>)) {
    if (ref && row[field] !== null && doomed.get(ref as TableName)?.has(row[field] as string)) values[field] = null;
  }
  return Object.keys(values).length === 0 ? [] : updateRow(table, row as never, values as never);
}

const nounOf = (table: TableName) => (table === 'role' ? 'seat' : table.replace('_', ' '));

function nameOf(workspace: Workspace, { table, id }: EntityName): string {
  const row = looseRows(workspace, table).get(id);
  if (table === 'dependency') return 'a dependency';
  if (table === 'role') {
    const person = workspace.person.get(row?.['personId'] as string);
    return person ? `the seat of ${person.name}` : 'a vacant seat';
  }
  return String(row?.['name'] ?? row?.['title'] ?? '');
}
