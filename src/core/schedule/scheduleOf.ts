import type { Task, Workspace } from '../model/nouns.ts';
import { settingsOf } from '../model/nouns.ts';
import { criticalPath } from './criticalPath.ts';
import { drivingLinks, longestDrivingChain } from './drivers.ts';
import { buildNetwork, type Network } from './network.ts';
import type { Schedule, TaskDates } from './schedule.ts';
import { datesTowards, leadingTo } from './targetDates.ts';
import { type Computed, lastDayOf, taskDates } from './taskDates.ts';
import type { TaskTimes } from './taskTimes.ts';
import { toDays } from './ticks.ts';
import { type WorkspaceProject, workspaceProject } from './workspaceProject.ts';

export interface ScheduleOptions {
  /** The task that floats are counted to; absent or unknown = the project finish. */
  readonly targetId?: string | undefined;
  /** The same for several tasks, such as those of a release: the last of them to finish counts. */
  readonly targetIds?: readonly string[] | undefined;
  /** Leave out the starts that accepted levelling set: the schedule by links alone. */
  readonly ignoreLevelling?: boolean | undefined;
}

/** Positions of the tasks with these ids; recurring work has no finish to count to. */
function positionsOf({ tasks, times }: WorkspaceProject, { position }: Network, ids: ReadonlySet<string>): number[] {
  if (ids.size === 0) return [];
  return tasks.flatMap(({ id }, task) =>
    ids.has(id) && (times[task] as TaskTimes).occurrence === null ? [position[task] as number] : [],
  );
}

/** Share of the open work among `counted` positions that is critical or near-critical. */
function nearCriticalShare(
  { from: { tasks }, network }: Computed,
  dates: readonly TaskDates[],
  counted: Uint8Array | null,
) {
  let open = 0;
  let near = 0;
  for (let task = 0; task < tasks.length; task++) {
    const { status, marker } = tasks[task] as Task;
    const { critical, nearCritical, recurring } = dates[task] as TaskDates;
    if (status === 'done' || marker || recurring) continue;
    if (counted && !counted[network.position[task] as number]) continue;
    open++;
    if (critical || nearCritical) near++;
  }
  return open === 0 ? 0 : near / open;
}

/**
 * The schedule of a workspace by the critical path method: dates and floats in working days from the project start,
 * by the likely estimates. Dropped tasks are left out. With a target, what leads to it counts its float to the
 * target's early finish and to nothing else; other work to the project finish. A pure function, about 2 ms for 1,000 tasks.
 */
export function scheduleOf(
  workspace: Workspace,
  { targetId, targetIds = targetId === undefined ? [] : [targetId], ignoreLevelling = false }: ScheduleOptions = {},
): Schedule {
  const from = workspaceProject(workspace, { ignoreLevelling });
  const { calendar, tasks, times, cycles, leftOut } = from;
  const network = buildNetwork(from.project);
  let dates = criticalPath(network);
  const targets = positionsOf(from, network, new Set(targetIds));
  if (targets.length > 0) dates = datesTowards(network, dates, targets);
  const driving = drivingLinks(network, dates);
  const leads = targets.length === 0 ? null : leadingTo(network, targets);
  const computed: Computed = { from, network, dates, driving, leads };
  const { nearCriticalDays } = settingsOf(workspace);
  const all = tasks.map((_, task) => taskDates(computed, nearCriticalDays, task));
  let finishDay = 0;
  for (let task = 0; task < tasks.length; task++)
    if ((times[task] as TaskTimes).occurrence === null) finishDay = Math.max(finishDay, lastDayOf(computed, task));

  const idOf = (task: number): string => (tasks[task] as Task).id;
  const inWords = (chain: readonly number[]): string[] => chain.map((p) => idOf(network.order[p] as number));
  const path = inWords(longestDrivingChain(network, dates, driving));
  return {
    startDate: calendar.startDate,
    finishDate: calendar.dateOf(finishDay),
    durationDays: toDays(dates.finish),
    criticalPath: path,
    targetIds: targets.map((p) => idOf(network.order[p] as number)),
    targetPath: targets.length === 0 ? path : inWords(longestDrivingChain(network, dates, driving, targets)),
    nearCriticalShare: nearCriticalShare(computed, all, leads),
    tasks: new Map(all.map((ofTask) => [ofTask.taskId, ofTask])),
    loops: cycles.map((cycle) => cycle.map(idOf)),
    leftOut: leftOut.map(({ id, fromId, toId, type }) => ({ dependencyId: id, fromId, toId, type })),
  };
}
