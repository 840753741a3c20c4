import type { Task, Workspace } from '../../model/nouns.ts';
import { earliestByLink } from '../linkBounds.ts';
import { linkAt } from '../project.ts';
import { rowsBy } from '../rowsBy.ts';
import type { Schedule, TaskDates } from '../schedule.ts';
import { toTicks } from '../ticks.ts';
import { topologicalOrder } from '../topologicalOrder.ts';
import { workspaceProject } from '../workspaceProject.ts';

/** Tasks that have one float between them: what one of them uses up, the others do not have any more. */
export interface SharedFloat {
  /** In the order of their links. */
  readonly taskIds: readonly string[];
  /** Working days, above 0. */
  readonly floatDays: number;
}

/**
 * Chains of tasks that share one float: joined by links without a gap, and all with the same total float. The least
 * float comes first. `schedule` is the one of `workspace`, to any target.
 */
export function sharedFloat(workspace: Workspace, schedule: Schedule): SharedFloat[] {
  const { project, tasks } = workspaceProject(workspace);
  const datesOf = (task: number): TaskDates | undefined => schedule.tasks.get((tasks[task] as Task).id);
  const has = (dates: TaskDates | undefined): dates is TaskDates =>
    dates !== undefined && dates.totalFloat > 0 && !dates.recurring && dates.driver !== 'actual';

  // Each task points towards one that stands for its chain.
  const head = [...tasks.keys()];
  const headOf = (task: number): number => {
    let at = task;
    while (head[at] !== at) {
      head[at] = head[head[at] as number] as number;
      at = head[at] as number;
    }
    return at;
  };
  for (let number = 0; number < project.links.count; number++) {
    const link = linkAt(project.links, number);
    const from = datesOf(link.from);
    const to = datesOf(link.to);
    if (!has(from) || !has(to) || from.totalFloat !== to.totalFloat) continue;
    const bound = earliestByLink(project, link, toTicks(from.earlyStart));
    if (bound === toTicks(to.earlyStart)) head[headOf(link.to)] = headOf(link.from);
  }
  const chains = new Map<number, TaskDates[]>();
  for (const task of topologicalOrder(project.count, project.links.to, rowsBy(project.links.from, project.count))) {
    const dates = datesOf(task);
    if (!has(dates)) continue;
    const chain = chains.get(headOf(task));
    if (chain) chain.push(dates);
    else chains.set(headOf(task), [dates]);
  }
  return [...chains.values()]
    .filter((chain) => chain.length > 1)
    .map((chain) => ({
      taskIds: chain.map(({ taskId }) => taskId),
      floatDays: (chain[0] as TaskDates).totalFloat,
    }))
    .sort((a, b) => a.floatDays - b.floatDays);
}
