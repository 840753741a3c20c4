import { oneLine } from '../../../model/spokenName.ts';
import { inOrder } from '../../inOrder.ts';
import { coverCells, coversFrom } from '../coversFrom.ts';
import { type CsvFormat, columns } from '../csvFormat.ts';
import type { ImportState } from '../importState.ts';
import type { SourceRow } from '../sourceRow.ts';
import { teamAndRoleType } from '../teamAndRoleType.ts';

const MOST_FTE = 1_000;

/** Columns beyond the contract's table that keep a round trip exact: findings name seats by key and say when they fill. */
const EXTENSIONS = ['expected_fill_date', 'key', 'covers'];

export const roles: CsvFormat = {
  name: 'roles',
  columns: columns(['team', 'role_type', 'person', 'fte', 'lead', 'on_call', 'from', 'to', ...EXTENSIONS], {
    required: ['team', 'role_type', 'person'],
    ifUsed: EXTENSIONS,
  }),

  /** A seat is known by its team, role type and person; of equal rows the n-th is the n-th seat. */
  declare(row, state) {
    const pool = teamAndRoleType(row, state);
    if (!pool) return null;
    const { teamId, roleType } = pool;
    const roleTypeId = state.roleType(roleType, row, 'role_type');
    const person = row.name('person');
    const personId = person === '' ? null : findOrAddPerson(person, row, state);
    const slot = `${teamId}\n${roleTypeId}\n${personId}`;
    const known = seatsBySlot(state).get(slot)?.[state.count(slot) - 1];
    if (known !== undefined) return known;
    const id = state.newId();
    state.insert('role', { id, key: freeKey(row.name('key'), state), teamId, roleTypeId, personId });
    return id;
  },

  fill(row, id, state) {
    if (row.has('fte')) state.update('role', id, { fte: row.number('fte', 0, MOST_FTE) ?? 1 });
    if (row.has('lead')) state.update('role', id, { lead: row.flag('lead') });
    if (row.has('on_call')) state.update('role', id, { onCall: row.flag('on_call') });
    if (row.has('from')) state.update('role', id, { fromDate: row.date('from') });
    if (row.has('to')) state.update('role', id, { toDate: row.date('to') });
    if (row.has('expected_fill_date')) state.update('role', id, { expectedFillDate: row.date('expected_fill_date') });
    coversFrom(row, id, state);
  },

  write(workspace, labels) {
    const covers = coverCells(workspace, labels);
    return inOrder(workspace.role).map(
      ({ id, key, teamId, roleTypeId, personId, fte, lead, onCall, fromDate, toDate, expectedFillDate }) => ({
        team: labels.team.get(teamId) ?? teamId,
        role_type: labels.roleType.get(roleTypeId) ?? roleTypeId,
        person: personId === null ? null : (labels.person.get(personId) ?? personId),
        fte,
        lead,
        on_call: onCall,
        from: fromDate,
        to: toDate,
        expected_fill_date: expectedFillDate,
        key,
        covers: covers.get(id) ?? null,
      }),
    );
  },
};

const keys = new WeakMap<ImportState, Set<string>>();

/** The key a new seat gets: none where none is given or another seat has it. */
function freeKey(key: string, state: ImportState): string | null {
  if (key === '') return null;
  let taken = keys.get(state);
  if (!taken) {
    taken = new Set([...state.rows.role.values()].flatMap((seat) => seat.key ?? []));
    keys.set(state, taken);
  }
  if (taken.has(key)) return null;
  taken.add(key);
  return key;
}

const slots = new WeakMap<ImportState, Map<string, string[]>>();

/** The seats the workspace had before the import, by what they are known by. */
function seatsBySlot(state: ImportState): ReadonlyMap<string, readonly string[]> {
  let bySlot = slots.get(state);
  if (!bySlot) {
    bySlot = new Map();
    for (const { id, teamId, roleTypeId, personId } of inOrder(state.rows.role)) {
      const slot = `${teamId}\n${roleTypeId}\n${personId}`;
      const seats = bySlot.get(slot);
      if (seats) seats.push(id);
      else bySlot.set(slot, [id]);
    }
    slots.set(state, bySlot);
  }
  return bySlot;
}

function findOrAddPerson(name: string, row: SourceRow, state: ImportState): string {
  const known = state.person.find(name);
  if (known !== null) return known;
  const id = state.newId();
  const line = oneLine(name);
  state.insert('person', { id, key: line, name: line });
  state.person.add(id, [line], [line]);
  row.note('person', `“${line}” is in no list of people; the person was added`);
  return id;
}
