import type { Workspace } from '../model/nouns.ts';
import type { Schedule } from './schedule.ts';

/** For a scheduled task, the ids of all that leads to it, directly or not, and its own. */
export function predecessorsOf(workspace: Workspace, schedule: Schedule): (taskId: string) => ReadonlySet<string> {
  const leftOut = new Set(schedule.leftOut.map(({ dependencyId }) => dependencyId));
  const before = new Map<string, string[]>();
  for (const { id, fromId, toId } of workspace.dependency.values()) {
    if (leftOut.has(id) || !schedule.tasks.has(fromId) || !schedule.tasks.has(toId)) continue;
    const known = before.get(toId);
    if (known) known.push(fromId);
    else before.set(toId, [fromId]);
  }
  return (taskId) => {
    const reached = new Set([taskId]);
    for (const at of reached) for (const fromId of before.get(at) ?? []) reached.add(fromId);
    return reached;
  };
}
