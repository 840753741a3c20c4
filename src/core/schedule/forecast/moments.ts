import type { Task } from '../../model/nouns.ts';
import { lastDay } from '../taskDates.ts';
import type { TaskTimes } from '../taskTimes.ts';
import { TICKS_PER_DAY, toDays } from '../ticks.ts';
import type { WorkspaceProject } from '../workspaceProject.ts';
import type { ForecastMoment } from './forecast.ts';

/** Less than what adding up thirds of a day leaves over is no lateness: a tenth of a second, as in `taskDates`. */
const TRACE_TICKS = 1_000;

/** Is a finish in time? */
export const isBy = (finish: number, due: number): boolean => finish - TRACE_TICKS <= due;

/** The end of the last day worked for a finish. */
export const endOfLastDay = (finish: number): number =>
  Math.ceil((finish - TRACE_TICKS) / TICKS_PER_DAY) * TICKS_PER_DAY;

/** Ticks as moments with the dates that `scheduleOf` would give them. */
export interface Moments {
  finishOf(task: number, ticks: number): ForecastMoment;
  startOf(task: number, ticks: number): ForecastMoment;
  projectFinish(ticks: number): ForecastMoment;
}

/**
 * `releases` by task number: those of the levelled order where there is one. What it holds counts as the task's own
 * bound, as it will once accepted; links from begun work, which raise releases too, do not (`lastDay`).
 */
export function momentsOf({ calendar, project, tasks, times }: WorkspaceProject, releases: Float64Array): Moments {
  const ownTimes = times.map((own, task) => {
    const release = releases[task] as number;
    return release > (project.release[task] as number) ? { ...own, release } : own;
  });
  const dateOf = (day: number): string => calendar.dateOf(day);
  const finishOf = (task: number, ticks: number): ForecastMoment => {
    const own = ownTimes[task] as TaskTimes;
    const actual = own.heldBy === 'actual' ? (tasks[task] as Task).actualFinish : null;
    return { day: toDays(ticks), date: actual ?? dateOf(lastDay(own, ticks)) };
  };
  // The project is over no earlier than its last marker held at the start of a day.
  let heldDay = 0;
  for (const { release, heldBy, occurrence } of ownTimes) {
    if (heldBy !== 'actual' && occurrence === null) heldDay = Math.max(heldDay, Math.floor(release / TICKS_PER_DAY));
  }
  return {
    finishOf,
    startOf(task, ticks) {
      if ((ownTimes[task] as TaskTimes).duration === 0) return finishOf(task, ticks);
      return { day: toDays(ticks), date: dateOf(Math.floor((ticks + TRACE_TICKS) / TICKS_PER_DAY)) };
    },
    projectFinish(ticks) {
      const day = Math.max(Math.ceil((ticks - TRACE_TICKS) / TICKS_PER_DAY) - 1, heldDay);
      return { day: toDays(ticks), date: dateOf(day) };
    },
  };
}
