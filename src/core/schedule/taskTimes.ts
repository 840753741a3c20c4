import type { Task } from '../model/nouns.ts';
import type { Calendar } from './calendar.ts';
import { likelyDays } from './likelyDays.ts';
import { TICKS_PER_DAY, toTicks } from './ticks.ts';

/** What one task brings to the schedule by itself, before any link; times in ticks from day 0. */
export interface TaskTimes {
  readonly duration: number;
  /** Earliest start allowed. */
  readonly release: number;
  /** Latest finish by its own deadline; Infinity = none. */
  readonly deadline: number;
  /** What sets `release`. */
  readonly heldBy: 'project-start' | 'not-before' | 'status-date' | 'actual';
  readonly missingEstimate: boolean;
}

/**
 * Deadline D as a bound on the finish. A marker held at the start of a day after D is late although no working time
 * lies between: it counts one day less.
 */
function deadlineOf(task: Task, calendar: Calendar, duration: number, release: number): number {
  if (task.deadline === null) return Number.POSITIVE_INFINITY;
  const bound = calendar.endOf(task.deadline) * TICKS_PER_DAY;
  return duration === 0 && release >= bound ? bound - TICKS_PER_DAY : bound;
}

/** Finished work keeps its actual dates: from the start of the actual start to the end of the actual finish. */
function actualTimes(task: Task, calendar: Calendar, estimated: number): { release: number; duration: number } | null {
  if (task.status !== 'done') return null;
  const start = task.actualStart === null ? null : calendar.dayFrom(task.actualStart) * TICKS_PER_DAY;
  const finish = task.actualFinish === null ? null : calendar.endOf(task.actualFinish) * TICKS_PER_DAY;
  if (start !== null && finish !== null) return { release: start, duration: Math.max(0, finish - start) };
  if (start !== null) return { release: start, duration: estimated };
  return finish === null ? null : { release: finish - estimated, duration: estimated };
}

/** `fteOf` divides an effort; asked only for tasks whose basis is effort. */
export function taskTimes(
  task: Task,
  calendar: Calendar,
  statusDate: string | null,
  fteOf: (task: Task) => number,
): TaskTimes {
  const likely = likelyDays(task);
  const days = likely === null ? 0 : task.basis === 'effort' && likely > 0 ? likely / fteOf(task) : likely;
  const estimated = toTicks(days);
  const actual = actualTimes(task, calendar, estimated);
  if (actual) {
    const deadline = task.deadline === null ? Number.POSITIVE_INFINITY : calendar.endOf(task.deadline) * TICKS_PER_DAY;
    return { ...actual, deadline, heldBy: 'actual', missingEstimate: likely === null && actual.duration === 0 };
  }
  let release = 0;
  let heldBy: TaskTimes['heldBy'] = 'project-start';
  const notBefore = task.notBefore === null ? 0 : calendar.dayFrom(task.notBefore) * TICKS_PER_DAY;
  if (notBefore > release) {
    release = notBefore;
    heldBy = 'not-before';
  }
  const status = statusDate === null || task.status === 'done' ? 0 : calendar.dayFrom(statusDate) * TICKS_PER_DAY;
  if (status > release) {
    release = status;
    heldBy = 'status-date';
  }
  const deadline = deadlineOf(task, calendar, estimated, release);
  return { duration: estimated, release, deadline, heldBy, missingEstimate: likely === null };
}
