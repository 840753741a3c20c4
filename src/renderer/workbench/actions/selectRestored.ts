import type { Workspace } from '../../../core/model/nouns.ts';
import { currentWorkspace, documentStore } from '../../store/document.ts';
import { type EntityRef, parseRef, refOf } from '../../store/refs.ts';
import { select, sessionStore, type ViewId } from '../../store/session.ts';

/** The cards of a view that are in the one workspace and not in the other; what stands in such a team goes with it. */
export function restoredCards(before: Workspace, now: Workspace, view: ViewId): EntityRef[] {
  if (view !== 'structure')
    return [...now.task.keys()].filter((id) => !before.task.has(id)).map((id) => refOf('task', id));
  const isNew = (teamId: string | null) => teamId !== null && !before.team.has(teamId);
  return [
    ...[...now.team.values()]
      .filter(({ id, parentId }) => isNew(id) && !isNew(parentId))
      .map(({ id }) => refOf('team', id)),
    ...[...now.role.values()]
      .filter(({ id, teamId }) => !before.role.has(id) && !isNew(teamId))
      .map(({ id }) => refOf('role', id)),
  ];
}

/** Selects the cards that an undo or redo brings back, unless something is selected: the hand goes on from there. */
export function selectingRestored(step: () => void): void {
  const { workspace: before, workspaceId } = documentStore.getState();
  const stop = documentStore.subscribe((now) => {
    if (now.workspace === before) return;
    stop();
    const { selection, view } = sessionStore.getState();
    const holds = [...selection].some((ref) => {
      const { table, id } = parseRef(ref);
      return now.workspace[table].has(id);
    });
    if (now.workspaceId === workspaceId && !holds) select(restoredCards(before, currentWorkspace(), view));
  });
  step();
}
