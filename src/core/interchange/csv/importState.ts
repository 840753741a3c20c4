import { fold } from '../../catalogue/fold.ts';
import { matchRoleType, matchRoleTypeIn } from '../../catalogue/match-role-type.ts';
import { roleTypeRow } from '../../catalogue/role-type-rows.ts';
import { type NewRowOf, newRow } from '../../change/commands/edits.ts';
import { type RowOf, TABLE_NAMES, type TableName, type Workspace } from '../../model/nouns.ts';
import { inOrder } from '../inOrder.ts';
import { createHolding, type Holder, type Holding } from './holding.ts';
import { labelsOf } from './labels.ts';
import { createNameIndex, type NameIndex, oneLine } from './nameIndex.ts';
import type { SourceRow } from './sourceRow.ts';

type WorkingTables = { readonly [T in TableName]: Map<string, RowOf<T>> };

/** A workspace being imported into: working copies of its tables and the ways to find what a file names. */
export interface ImportState {
  readonly rows: WorkingTables;
  readonly newId: () => string;
  readonly team: NameIndex;
  readonly task: NameIndex;
  readonly asset: NameIndex;
  readonly person: NameIndex;
  readonly holding: Holding;
  insert<T extends TableName>(table: T, given: NewRowOf<T>): void;
  update<T extends TableName>(table: T, id: string, values: Partial<RowOf<T>>): void;
  /** False when an earlier row of this import is already about this thing. */
  claim(table: TableName, id: string): boolean;
  /** The n of the n-th equal row of this import, from 1. */
  count(slot: string): number;
  /** A link, demand or letter that a person drew here: list columns leave it alone. */
  isHandMade(rowId: string): boolean;
  /** The role type of this name, added to the catalogue where nobody knows it. */
  roleType(name: string, row: SourceRow, column: string): string;
  /** The team, person or seat somebody meant; a role type means the seat in `teamId`. */
  holder(text: string, teamId: string | null): Holder | null;
  seat(text: string, teamId: string | null): string | null;
}

export function createImportState(
  workspace: Workspace,
  newId: () => string,
  handMade: ReadonlySet<string>,
): ImportState {
  const rows = Object.fromEntries(
    TABLE_NAMES.map((table) => [table, new Map(workspace[table] as ReadonlyMap<string, never>)]),
  ) as unknown as WorkingTables;
  const insert = <T extends TableName>(table: T, given: NewRowOf<T>) => {
    const row = newRow(table, given);
    (rows[table] as Map<string, unknown>).set((row as { id: string }).id, row);
  };
  const claimed = new Set<string>();
  const counts = new Map<string, number>();

  const team = indexOf(workspace.team);
  const task = createNameIndex();
  for (const { id, key } of inOrder(workspace.task)) task.add(id, [key, id], []);
  const asset = indexOf(workspace.asset);
  const person = indexOf(workspace.person);
  for (const [id, label] of labelsOf(workspace).person) person.add(id, [label], []);

  const roleTypes = new Map<string, string>();
  const knownRoleType = (name: string): string | null =>
    roleTypes.get(fold(name)) ?? matchRoleTypeIn(inOrder(rows.role_type), name)?.id ?? null;
  const roleType = (name: string, row: SourceRow, column: string): string => {
    let id = knownRoleType(name);
    if (id === null) {
      id = newId();
      const shipped = matchRoleType(name);
      if (shipped) rows.role_type.set(id, roleTypeRow(shipped, id));
      else insert('role_type', { id, name: oneLine(name) });
      row.note(column, `“${oneLine(name)}” is a new role type; it was added to this workspace’s catalogue`);
    }
    roleTypes.set(fold(name), id);
    return id;
  };

  let seatsByLabel: Map<string, string> | null = null;
  const seat = (text: string, teamId: string | null): string | null => {
    if (!seatsByLabel) {
      const { role } = labelsOf(rows);
      seatsByLabel = new Map([...role].map(([id, label]) => [label.toLowerCase(), id]));
    }
    if (rows.role.has(text)) return text;
    const labelled = seatsByLabel.get(oneLine(text).toLowerCase());
    if (labelled !== undefined) return labelled;
    const type = knownRoleType(text);
    if (type === null) return null;
    const ofType = inOrder(rows.role).filter(({ roleTypeId }) => roleTypeId === type);
    const inTeam = ofType.find((role) => role.teamId === teamId);
    return inTeam?.id ?? (ofType.length === 1 ? (ofType[0]?.id ?? null) : null);
  };

  return {
    rows,
    newId,
    team,
    task,
    asset,
    person,
    holding: createHolding(),
    insert,
    update(table, id, values) {
      const table_ = rows[table] as Map<string, object>;
      const row = table_.get(id);
      if (row) table_.set(id, { ...row, ...values });
    },
    claim(table, id) {
      const slot = `${table}\n${id}`;
      if (claimed.has(slot)) return false;
      claimed.add(slot);
      return true;
    },
    count(slot) {
      const n = (counts.get(slot) ?? 0) + 1;
      counts.set(slot, n);
      return n;
    },
    isHandMade: (rowId) => handMade.has(rowId),
    roleType,
    seat,
    holder(text, teamId) {
      const asTeam = team.exact(text);
      if (asTeam !== null) return { type: 'team', id: asTeam };
      const asPerson = person.named(text);
      if (asPerson !== null) return { type: 'person', id: asPerson };
      const teamMeant = team.find(text);
      if (teamMeant !== null) return { type: 'team', id: teamMeant };
      const personMeant = person.find(text);
      if (personMeant !== null) return { type: 'person', id: personMeant };
      const seatMeant = seat(text, teamId);
      return seatMeant === null ? null : { type: 'role', id: seatMeant };
    },
  };
}

function indexOf(
  rows: ReadonlyMap<string, { readonly id: string; readonly key: string | null; readonly name: string }>,
): NameIndex {
  const index = createNameIndex();
  for (const { id, key, name } of inOrder(rows)) index.add(id, [key, id], [name]);
  return index;
}
