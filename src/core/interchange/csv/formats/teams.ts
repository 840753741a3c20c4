import { TEAM_KIND_CHOICES } from '../../../catalogue/labels.ts';
import { inOrder } from '../../inOrder.ts';
import { type CsvFormat, columns } from '../csvFormat.ts';
import { declareKeyed } from '../declareKeyed.ts';
import type { ImportState } from '../importState.ts';

export const teams: CsvFormat = {
  name: 'teams',
  columns: columns(['id', 'name', 'parent', 'kind', 'purpose'], { required: ['id', 'name', 'kind'] }),

  declare(row, state) {
    const id = declareKeyed('team', 'name', row, state);
    // Parents that the file gives are taken off first, so that turning a tree round is not taken for a loop.
    if (id !== null && row.has('parent')) state.update('team', id, { parentId: null });
    return id;
  },

  fill(row, id, state) {
    state.update('team', id, { kind: row.choice('kind', TEAM_KIND_CHOICES) ?? 'unspecified' });
    if (row.has('purpose')) state.update('team', id, { purpose: row.text('purpose') });
    const parent = row.name('parent');
    if (parent === '') return;
    const parentId = state.team.find(parent);
    if (parentId === null) row.report('parent', `no team is called “${parent}”; the cell was left empty`);
    else if (isWithin(parentId, id, state))
      row.report('parent', `“${parent}” is a part of this team, which would be a loop; the cell was left empty`);
    else state.update('team', id, { parentId });
  },

  write: ({ team }, labels) =>
    inOrder(team).map(({ id, name, parentId, kind, purpose }) => ({
      id: labels.team.get(id) ?? id,
      name,
      parent: parentId === null ? null : (labels.team.get(parentId) ?? null),
      kind,
      purpose,
    })),
};

const jumps = new WeakMap<ImportState, Map<string, string>>();

/**
 * The team is `topId`, or stands somewhere below it. `topId` stands below nobody yet. Parents are only ever set here,
 * so what was found above a team stays above it and is jumped to: a chain of any depth costs next to nothing.
 */
function isWithin(teamId: string, topId: string, state: ImportState): boolean {
  const above = jumps.get(state) ?? new Map<string, string>();
  jumps.set(state, above);
  const path: string[] = [];
  let at = teamId;
  for (;;) {
    const next = above.get(at) ?? state.rows.team.get(at)?.parentId ?? null;
    if (next === null) break;
    path.push(at);
    at = next;
  }
  for (const id of path) above.set(id, at);
  return at === topId;
}
