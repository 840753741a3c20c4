import type { Task } from '../model/nouns.ts';
import type { Calendar } from './calendar.ts';
import { likelyDays } from './likelyDays.ts';
import type { TaskCalendar } from './taskCalendar.ts';
import { TICKS_PER_DAY, toTicks } from './ticks.ts';

/** What can hold the start of a task by itself, without a link. */
export type Hold =
  | 'project-start'
  | 'not-before'
  /** It must start on that day. */
  | 'fixed'
  | 'status-date'
  /** It has begun, on its actual start. */
  | 'started'
  /** An accepted levelling proposal put it there. */
  | 'levelling'
  /** It is finished: nothing moves it any more. */
  | 'actual';

/** What one task brings to the schedule by itself, before any link; times in ticks from day 0. */
export interface TaskTimes {
  /** What the chain of links counts: of work in progress what remains, of recurring work nothing. */
  readonly duration: number;
  /** Earliest start allowed. */
  readonly release: number;
  /** Latest finish by its own deadline or fixed start; Infinity = none. */
  readonly deadline: number;
  /** What sets `release`. */
  readonly heldBy: Hold;
  /** Days off of its team on which it makes no progress; null = none. */
  readonly calendar: TaskCalendar | null;
  readonly missingEstimate: boolean;
  /** Done by estimate, 0 to 1. */
  readonly progress: number;
  /** Time one occurrence of recurring work takes; null = it does not recur. */
  readonly occurrence: number | null;
}

/** What times are read by. */
export interface TimesContext {
  readonly calendar: Calendar;
  readonly statusDate: string | null;
  /** Divides an effort; asked only for tasks whose basis is effort. */
  readonly fteOf: (task: Task) => number;
  readonly calendarOfTeam: (teamId: string | null) => TaskCalendar | null;
  /** Leave out where levelling put tasks. */
  readonly ignoreLevelling: boolean;
}

const momentOfEnd = (calendar: Calendar, isoDate: string): number => calendar.endOf(isoDate) * TICKS_PER_DAY;

/**
 * Deadline D as a bound on the finish. A marker held at the start of a day after D is late although no working time
 * lies between: it counts one day less.
 */
function deadlineOf(task: Task, calendar: Calendar, duration: number, release: number): number {
  if (task.deadline === null) return Number.POSITIVE_INFINITY;
  const bound = momentOfEnd(calendar, task.deadline);
  return duration === 0 && release >= bound ? bound - TICKS_PER_DAY : bound;
}

/** Finished work keeps its actual dates: from the start of the actual start to the end of the actual finish. */
function actualTimes(task: Task, calendar: Calendar, estimated: number): { release: number; duration: number } | null {
  if (task.status !== 'done') return null;
  const start = task.actualStart === null ? null : calendar.dayFrom(task.actualStart) * TICKS_PER_DAY;
  const finish = task.actualFinish === null ? null : calendar.endOf(task.actualFinish) * TICKS_PER_DAY;
  if (start !== null && finish !== null) return { release: start, duration: Math.max(0, finish - start) };
  // What takes no time and is known to have begun has happened that day.
  if (task.actualStart !== null && start !== null && estimated === 0) {
    return { release: calendar.endOf(task.actualStart) * TICKS_PER_DAY, duration: 0 };
  }
  if (start !== null) return { release: start, duration: estimated };
  return finish === null ? null : { release: finish - estimated, duration: estimated };
}

/** Begun and not finished: what is left of it counts, and what held its start holds no more. */
export const isBegun = ({ status, actualStart }: Task): boolean =>
  status === 'in-progress' || (status === 'blocked' && actualStart !== null);

/** The day a task must start on, while it has not begun. */
const fixedStartOf = (task: Task): string | null => (isBegun(task) ? null : task.fixedStart);

const momentOf = (calendar: Calendar, isoDate: string | null): number =>
  isoDate === null ? 0 : calendar.dayFrom(isoDate) * TICKS_PER_DAY;

/** The bound on the start that counts: the latest; a fixed start before others, then the one named first. */
function releaseOf(task: Task, { calendar, statusDate, ignoreLevelling }: TimesContext) {
  let release = 0;
  let heldBy: Hold = 'project-start';
  const hold = (by: Hold, moment: number): void => {
    if (moment < release || (moment === release && by !== 'fixed')) return;
    release = moment;
    heldBy = by;
  };
  const fixedStart = fixedStartOf(task);
  hold('not-before', momentOf(calendar, task.notBefore));
  if (task.status !== 'done') hold('status-date', momentOf(calendar, statusDate));
  if (isBegun(task)) hold('started', momentOf(calendar, task.actualStart));
  // What is done is levelled no more: it stays where it was put.
  else if (!ignoreLevelling || task.status === 'done') hold('levelling', toTicks(task.levelledStartDay ?? 0));
  if (fixedStart !== null) hold('fixed', momentOf(calendar, fixedStart));
  return { release, heldBy };
}

/** The latest finish by deadline and fixed start: a start too late by a day has a float of one day less. */
function lastFinishOf(task: Task, context: TimesContext, duration: number, release: number): number {
  const { calendar } = context;
  // What is done, with its dates or without, is late no more and takes no float from the work before it.
  if (task.status === 'done') return Number.POSITIVE_INFINITY;
  const deadline = deadlineOf(task, calendar, duration, release);
  const fixedStart = fixedStartOf(task);
  if (fixedStart === null) return deadline;
  const start = momentOf(calendar, fixedStart);
  const team = duration > 0 ? context.calendarOfTeam(task.teamId) : null;
  return Math.min(deadline, team ? team.finish(team.next(start), duration) : start + duration);
}

/** Of work in progress the part that is done, by what remains of the estimate. */
function progressOf(task: Task, likely: number | null): number {
  if (task.status === 'done') return 1;
  if (!isBegun(task) || task.remainingDays === null || !likely) return 0;
  return Math.min(1, Math.max(0, 1 - task.remainingDays / likely));
}

export function taskTimes(task: Task, context: TimesContext): TaskTimes {
  const { calendar, fteOf, calendarOfTeam } = context;
  const likely = likelyDays(task);
  const ticksOf = (days: number): number => toTicks(task.basis === 'effort' && days > 0 ? days / fteOf(task) : days);
  const progress = progressOf(task, likely);
  const actual = actualTimes(task, calendar, ticksOf(likely ?? 0));
  if (actual) {
    const deadline = task.deadline === null ? Number.POSITIVE_INFINITY : momentOfEnd(calendar, task.deadline);
    const missingEstimate = likely === null && actual.duration === 0;
    return { ...actual, deadline, heldBy: 'actual', calendar: null, missingEstimate, progress, occurrence: null };
  }
  const left = isBegun(task) && !task.marker ? task.remainingDays : null;
  const work = ticksOf(left ?? likely ?? 0);
  const { release, heldBy } = releaseOf(task, context);
  const missingEstimate = likely === null && left === null;
  const team = calendarOfTeam(task.teamId);
  if (task.repeatEveryDays !== null && task.status !== 'done') {
    const none = { duration: 0, deadline: Number.POSITIVE_INFINITY, progress: 0 };
    return { ...none, release, heldBy, calendar: team, missingEstimate, occurrence: work };
  }
  const deadline = lastFinishOf(task, context, work, release);
  return { duration: work, release, deadline, heldBy, calendar: team, missingEstimate, progress, occurrence: null };
}
