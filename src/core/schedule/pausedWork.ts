import type { TaskCalendar } from './taskCalendar.ts';
import { TICKS_PER_DAY } from './ticks.ts';

/** The last moment at or before `moment` at which the team works. */
export const pausedLatestStart = (calendar: TaskCalendar, moment: number): number =>
  calendar.latestStart(moment + 1, 1);

/**
 * The first start of `duration` of work that may not end before `finish`. Nothing ends on a team's days off: what has
 * to wait for them takes the whole first day back (or, of less than a day's work, all of it), not the least part of it.
 */
export function pausedStartEndingFrom(calendar: TaskCalendar, duration: number, finish: number): number {
  const day = (Math.ceil(finish / TICKS_PER_DAY) - 1) * TICKS_PER_DAY;
  const back = calendar.next(day);
  const firstDayBack = back + Math.min(duration, TICKS_PER_DAY);
  const waits = finish < firstDayBack && (back > day || calendar.next(day - TICKS_PER_DAY) === day);
  return calendar.latestStart(waits ? firstDayBack : finish, duration);
}

/** The latest bound for which `pausedStartEndingFrom` is no later than the start of the work that ends at `finish`. */
export function pausedEndAllowing(calendar: TaskCalendar, duration: number, finish: number): number {
  const day = (Math.ceil(finish / TICKS_PER_DAY) - 1) * TICKS_PER_DAY;
  if (finish >= day + Math.min(duration, TICKS_PER_DAY)) return finish;
  const wasOff = calendar.next(day - TICKS_PER_DAY) === day;
  return wasOff ? calendar.finish(pausedLatestStart(calendar, day - 1), 1) : finish;
}
