import { inOrder } from '../../inOrder.ts';
import { type CsvFormat, columns } from '../csvFormat.ts';
import type { ImportState } from '../importState.ts';
import { teamAndRoleType } from '../teamAndRoleType.ts';

const MOST_FTE = 100_000;

/** What a team has of a role type, in place of what its seats of that type add up to. A `person` column means seats. */
export const capacities: CsvFormat = {
  name: 'capacities',
  columns: columns(['team', 'role_type', 'fte'], { required: ['team', 'role_type', 'fte'] }),
  foreign: ['person'],

  declare(row, state) {
    const pool = teamAndRoleType(row, state);
    if (!pool) return null;
    const { teamId, roleType } = pool;
    const fte = row.number('fte', 0, MOST_FTE);
    if (fte === null) {
      // What is no number has been reported already.
      if (row.text('fte') === '') row.report('fte', 'is empty; the row was left out');
      return null;
    }
    const roleTypeId = state.roleType(roleType, row, 'role_type');
    const slot = `${teamId}\n${roleTypeId}`;
    if (!state.claim('capacity', slot)) {
      row.report('row', `“${roleType}” of “${row.name('team')}” stands in an earlier row too; this row was left out`);
      return null;
    }
    const known = capacitiesBySlot(state).get(slot);
    if (known !== undefined) {
      state.update('capacity', known, { fte });
      return known;
    }
    const id = state.newId();
    state.insert('capacity', { id, teamId, roleTypeId, fte });
    return id;
  },

  fill() {
    // A capacity is its key and its number: `declare` has taken both.
  },

  write: ({ capacity }, labels) =>
    inOrder(capacity).map(({ teamId, roleTypeId, fte }) => ({
      team: labels.team.get(teamId) ?? teamId,
      role_type: labels.roleType.get(roleTypeId) ?? roleTypeId,
      fte,
    })),
};

const slots = new WeakMap<ImportState, ReadonlyMap<string, string>>();

/** The capacities the workspace had before the import, by what they are known by. */
function capacitiesBySlot(state: ImportState): ReadonlyMap<string, string> {
  let bySlot = slots.get(state);
  if (!bySlot) {
    bySlot = new Map(
      inOrder(state.rows.capacity).map(({ id, teamId, roleTypeId }) => [`${teamId}\n${roleTypeId}`, id]),
    );
    slots.set(state, bySlot);
  }
  return bySlot;
}
