import type { Task, Workspace } from '../../model/nouns.ts';
import { criticalPath } from '../criticalPath.ts';
import { earliestByLink } from '../linkBounds.ts';
import { buildNetwork } from '../network.ts';
import { linkAt, type Project } from '../project.ts';
import { isBegun } from '../taskTimes.ts';
import { earliestStart } from '../taskWork.ts';
import { toTicks } from '../ticks.ts';
import { workspaceProject } from '../workspaceProject.ts';

/** A task and where it is to start, in working days from the project start. */
export interface AcceptedTask {
  readonly taskId: string;
  readonly startDay: number;
}

/**
 * The levelled starts that put tasks where they are wanted, by task id: null for those that links and dates put there,
 * or later, without one. Tasks that are not named, or done, keep theirs.
 */
export function levellingHolds(
  workspace: Workspace,
  wanted: readonly AcceptedTask[],
): ReadonlyMap<string, number | null> {
  // What is done without actual dates stays where it was shown, by its hold too.
  const accepted = wanted.filter(({ taskId }) => workspace.task.get(taskId)?.status !== 'done');
  const { project, tasks } = workspaceProject(withoutHolds(workspace, accepted));
  const numberOf = new Map(tasks.map(({ id }, number) => [id, number]));
  const release = project.release.slice();
  for (const { taskId, startDay } of accepted) {
    const task = numberOf.get(taskId);
    if (task !== undefined && canHold(tasks[task] as Task)) {
      release[task] = Math.max(release[task] as number, toTicks(startDay));
    }
  }
  const held = { ...project, release };
  const network = buildNetwork(held);
  const { earlyStart } = criticalPath(network);
  const startOf = (task: number): number => earlyStart[network.position[task] as number] as number;
  const free = startsWithoutHold(project, held, startOf);
  return new Map(
    accepted.map(({ taskId, startDay }) => {
      const task = numberOf.get(taskId);
      const needsHold = task !== undefined && (free[task] as number) < startOf(task);
      return [taskId, needsHold ? startDay : null];
    }),
  );
}

/** Nothing holds what is finished or has begun. */
const canHold = (task: Task): boolean => !isBegun(task) && task.status !== 'done';

function withoutHolds(workspace: Workspace, accepted: readonly AcceptedTask[]): Workspace {
  const task = new Map(workspace.task);
  for (const { taskId } of accepted) {
    const row = task.get(taskId);
    if (row) task.set(taskId, { ...row, levelledStartDay: null });
  }
  return { ...workspace, task };
}

/** Where each task would start without a hold of its own, all others being where they are. */
function startsWithoutHold(project: Project, held: Project, startOf: (task: number) => number): Float64Array {
  const starts = project.release.map((release, task) => earliestStart(project, task, release));
  for (let link = 0; link < project.links.count; link++) {
    const { to, from } = linkAt(project.links, link);
    const bound = earliestByLink(held, linkAt(project.links, link), startOf(from));
    if (bound > (starts[to] as number)) starts[to] = bound;
  }
  return starts;
}
