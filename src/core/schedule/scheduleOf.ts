import type { Task, Workspace } from '../model/nouns.ts';
import { settingsOf } from '../model/nouns.ts';
import { criticalPath, type NetworkDates } from './criticalPath.ts';
import { drivingLinks, longestDrivingChain } from './drivers.ts';
import { buildNetwork, type Network } from './network.ts';
import type { Schedule, TaskDates } from './schedule.ts';
import type { TaskTimes } from './taskTimes.ts';
import { TICKS_PER_DAY, toDays, toTicks } from './ticks.ts';
import { type WorkspaceProject, workspaceProject } from './workspaceProject.ts';

/** The last day worked, as a whole day number; of a marker see TaskDates.finishDate. */
function lastDay({ release, heldBy }: TaskTimes, earlyFinish: number): number {
  const worked = Math.ceil(earlyFinish / TICKS_PER_DAY) - 1;
  return heldBy === 'actual' ? worked : Math.max(worked, Math.floor(release / TICKS_PER_DAY));
}

function taskDates(
  { calendar, tasks, times, links }: WorkspaceProject,
  network: Network,
  dates: NetworkDates,
  driving: Int32Array,
  nearCriticalDays: number,
  task: number,
): TaskDates {
  const p = network.position[task] as number;
  const row = tasks[task] as Task;
  const own = times[task] as TaskTimes;
  const link = links[driving[p] as number] ?? null;
  const earlyStart = dates.earlyStart[p] as number;
  const lateStart = dates.lateStart[p] as number;
  const totalFloat = dates.totalFloat[p] as number;
  const earlyFinish = earlyStart + own.duration;
  const finishDay = lastDay(own, earlyFinish);
  const startDay = own.duration === 0 ? finishDay : Math.floor(earlyStart / TICKS_PER_DAY);
  const actual = own.heldBy === 'actual';
  return {
    taskId: row.id,
    durationDays: toDays(own.duration),
    earlyStart: toDays(earlyStart),
    earlyFinish: toDays(earlyFinish),
    lateStart: toDays(lateStart),
    lateFinish: toDays(lateStart + own.duration),
    totalFloat: toDays(totalFloat),
    freeFloat: toDays(dates.freeFloat[p] as number),
    critical: dates.critical[p] === 1,
    nearCritical: dates.critical[p] === 0 && totalFloat <= toTicks(nearCriticalDays),
    driver: link ? 'task' : own.heldBy,
    drivenBy: link?.fromId ?? null,
    drivingLinkId: link?.id ?? null,
    missingEstimate: own.missingEstimate,
    startDate: (actual && row.actualStart) || calendar.dateOf(startDay),
    finishDate: (actual && row.actualFinish) || calendar.dateOf(finishDay),
  };
}

/**
 * The schedule of a workspace by the critical path method: dates and floats in working days from the project start,
 * by the likely estimates. Dropped tasks are left out. With `targetId`, what leads to that task counts its float to
 * the task's early finish instead of the project finish. A pure function, about 2 ms for 1,000 tasks.
 */
export function scheduleOf(
  workspace: Workspace,
  { targetId }: { readonly targetId?: string | undefined } = {},
): Schedule {
  const from = workspaceProject(workspace);
  const { calendar, tasks, times, cycles, leftOut } = from;
  const { nearCriticalDays } = settingsOf(workspace);
  const network = buildNetwork(from.project);
  let dates = criticalPath(network);
  const target = targetId === undefined ? -1 : tasks.findIndex(({ id }) => id === targetId);
  if (target >= 0) {
    // A deadline at its own early finish moves no early date and is what "against the target" means.
    const p = network.position[target] as number;
    const earlyFinish = (dates.earlyStart[p] as number) + (network.duration[p] as number);
    network.deadline[p] = Math.min(network.deadline[p] as number, earlyFinish);
    dates = criticalPath(network);
  }
  const driving = drivingLinks(network, dates);
  const idOf = (task: number): string => (tasks[task] as Task).id;

  const byTask = new Map<string, TaskDates>();
  let finishDay = 0;
  for (let task = 0; task < tasks.length; task++) {
    const ofTask = taskDates(from, network, dates, driving, nearCriticalDays, task);
    byTask.set(ofTask.taskId, ofTask);
    const earlyFinish =
      (dates.earlyStart[network.position[task] as number] as number) + (times[task] as TaskTimes).duration;
    finishDay = Math.max(finishDay, lastDay(times[task] as TaskTimes, earlyFinish));
  }
  return {
    startDate: calendar.startDate,
    finishDate: calendar.dateOf(finishDay),
    durationDays: toDays(dates.finish),
    criticalPath: longestDrivingChain(network, dates, driving).map((p) => idOf(network.order[p] as number)),
    tasks: byTask,
    loops: cycles.map((cycle) => cycle.map(idOf)),
    leftOut: leftOut.map(({ id, fromId, toId, type }) => ({ dependencyId: id, fromId, toId, type })),
  };
}
