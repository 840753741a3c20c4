import { placementsOf } from '../../../core/change/commands/moveCards.ts';
import { setCollapsed } from '../../../core/change/commands/setPlacementFlag.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { type EntityRef, parseRef } from '../../store/refs.ts';
import { sessionStore } from '../../store/session.ts';
import { layoutStructure } from '../structure/layout.ts';
import { teamBoxes } from '../structure/structureNodes.ts';

/** Collapses the teams, or expands them if all of them are collapsed. */
export function toggleCollapse(refs: Iterable<EntityRef> = sessionStore.getState().selection): void {
  const workspace = currentWorkspace();
  const ids = [...refs].flatMap((ref) => {
    const { table, id } = parseRef(ref);
    return table === 'team' && workspace.team.has(id) ? [id] : [];
  });
  if (ids.length === 0) return;
  const placed = placementsOf(workspace, 'structure');
  const on = !ids.every((id) => placed.get(id)?.collapsed);
  const { teams } = layoutStructure(teamBoxes(workspace));
  const cards = ids.map((id) => {
    const box = teams.get(id);
    const parent = teams.get(workspace.team.get(id)?.parentId ?? '');
    const x = (box?.x ?? 0) - (parent?.subArea.x ?? 0);
    const y = (box?.y ?? 0) - (parent?.subArea.y ?? 0);
    return { entityType: 'team' as const, entityId: id, x, y };
  });
  run(setCollapsed(workspace, { canvas: 'structure', cards, on }, commandContext));
}
