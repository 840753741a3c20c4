import type { RoleCover, Workspace } from '../../model/nouns.ts';
import { inOrder } from '../inOrder.ts';
import type { ImportState } from './importState.ts';
import type { Labels } from './labels.ts';
import type { SourceRow } from './sourceRow.ts';
import { splitList } from './splitList.ts';

/** Makes the further role types a seat covers those of its `covers` cell. Covers added by hand stay. */
export function coversFrom(row: SourceRow, roleId: string, state: ImportState): void {
  if (!row.has('covers')) return;
  const wanted = new Set(splitList(row.text('covers'), () => false).map((name) => state.roleType(name, row, 'covers')));
  for (const cover of coversOf(state, roleId)) {
    if (!wanted.delete(cover.roleTypeId) && !state.isHandMade(cover.id)) state.rows.role_cover.delete(cover.id);
  }
  for (const roleTypeId of wanted) state.insert('role_cover', { id: state.newId(), roleId, roleTypeId });
}

const before = new WeakMap<ImportState, Map<string, RoleCover[]>>();

/** The covers the workspace had before the import, by seat. */
function coversOf(state: ImportState, roleId: string): readonly RoleCover[] {
  let bySeat = before.get(state);
  if (!bySeat) {
    bySeat = Map.groupBy(state.rows.role_cover.values(), (cover) => cover.roleId);
    before.set(state, bySeat);
  }
  return bySeat.get(roleId) ?? [];
}

/** The `covers` cell of each seat that has any. */
export const coverCells = ({ role_cover }: Workspace, labels: Labels): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(inOrder(role_cover), ({ roleId }) => roleId)].map(([roleId, covers]) => [
      roleId,
      covers.map(({ roleTypeId }) => labels.roleType.get(roleTypeId) ?? roleTypeId).join(';'),
    ]),
  );
