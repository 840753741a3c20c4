import type { Task, Workspace } from '../../model/nouns.ts';
import { accountableOf } from './accountableOf.ts';
import { workingTeamOf } from './workingTeamOf.ts';

/**
 * The team that works on each task of a workspace, else a team that is accountable for it; null = none. Each task is
 * looked up once.
 */
export function teamOfIn(workspace: Workspace): (task: Task) => string | null {
  const known = new Map<string, string | null>();
  return (task) => {
    let teamId = known.get(task.id);
    if (teamId === undefined) {
      teamId = workingTeamOf(workspace, task, () => accountableOf(workspace, 'task', task.id));
      known.set(task.id, teamId);
    }
    return teamId;
  };
}
