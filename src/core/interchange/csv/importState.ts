import { fold } from '../../catalogue/fold.ts';
import { matchRoleType } from '../../catalogue/matchRoleType.ts';
import { roleTypeRow } from '../../catalogue/roleTypeRows.ts';
import { type NewRowOf, newRow } from '../../change/commands/edits.ts';
import { MAX_NAME_LENGTH } from '../../model/field.ts';
import { type RowOf, TABLE_NAMES, type TableName, type Workspace } from '../../model/nouns.ts';
import { oneLine } from '../../model/spokenName.ts';
import { inOrder } from '../inOrder.ts';
import { createHolding, type Holder, type Holding } from './holding.ts';
import { labelsOf } from './labels.ts';
import { createNameIndex, type NameIndex } from './nameIndex.ts';
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

  const types = roleTypeIndex(rows.role_type);
  const roleType = (given: string, row: SourceRow, column: string): string => {
    const name = oneLine(given)
      .slice(0, MAX_NAME_LENGTH)
      .replace(/[\ud800-\udbff]$/, '');
    const known = types.find(name);
    if (known !== null) return known;
    const id = newId();
    const shipped = matchRoleType(name);
    if (shipped) rows.role_type.set(id, roleTypeRow(shipped, id));
    else insert('role_type', { id, name });
    types.add(id, shipped?.id ?? null, shipped?.name ?? name);
    row.note(column, `“${name}” is a new role type; it was added to this workspace’s catalogue`);
    return id;
  };

  let seats: SeatIndex | null = null;
  const seat = (text: string, teamId: string | null): string | null => {
    seats ??= seatIndex(rows);
    if (rows.role.has(text)) return text;
    const labelled = seats.byLabel.get(oneLine(text).toLowerCase());
    if (labelled !== undefined) return labelled;
    const type = types.find(text);
    if (type === null) return null;
    const inTeam = seats.firstInTeam.get(`${teamId}\n${type}`);
    return inTeam ?? seats.only.get(type) ?? null;
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

/** Role types by key, name and the catalogue's other words for them. */
function roleTypeIndex(rows: ReadonlyMap<string, RowOf<'role_type'>>) {
  const byWord = new Map<string, string>();
  const byKey = new Map<string, string>();
  const index = {
    add(id: string, key: string | null, name: string) {
      for (const word of key === null ? [name] : [name, key]) {
        if (!byWord.has(fold(word))) byWord.set(fold(word), id);
      }
      if (key !== null && !byKey.has(key)) byKey.set(key, id);
    },
    find: (name: string): string | null => byWord.get(fold(name)) ?? byKey.get(matchRoleType(name)?.id ?? '') ?? null,
  };
  for (const { id, key, name } of inOrder(rows)) index.add(id, key, name);
  return index;
}

interface SeatIndex {
  readonly byLabel: ReadonlyMap<string, string>;
  /** The earliest seat of a role type in a team, by both. */
  readonly firstInTeam: ReadonlyMap<string, string>;
  /** The seat of a role type that has only one; null = it has several. */
  readonly only: ReadonlyMap<string, string | null>;
}

function seatIndex(rows: WorkingTables): SeatIndex {
  const firstInTeam = new Map<string, string>();
  const only = new Map<string, string | null>();
  for (const { id, teamId, roleTypeId } of inOrder(rows.role)) {
    const slot = `${teamId}\n${roleTypeId}`;
    if (!firstInTeam.has(slot)) firstInTeam.set(slot, id);
    only.set(roleTypeId, only.has(roleTypeId) ? null : id);
  }
  const byLabel = new Map([...labelsOf(rows).role].map(([id, label]) => [label.toLowerCase(), id]));
  return { byLabel, firstInTeam, only };
}
