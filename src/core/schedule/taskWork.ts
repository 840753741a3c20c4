import type { Project } from './project.ts';
import type { TaskCalendar } from './taskCalendar.ts';
import { TICKS_PER_DAY } from './ticks.ts';

/*
 * What the start and the finish of a task say about each other. Without a calendar of its own a task finishes its
 * duration after its start. With one (and work to do: a marker is not snapped) it starts when its team works and
 * pauses on the team's days off.
 */

export type Work = Pick<Project, 'duration' | 'calendars'>;

export function calendarOf({ duration, calendars }: Work, task: number): TaskCalendar | null {
  return calendars && (duration[task] as number) > 0 ? (calendars[task] ?? null) : null;
}

/** When a task ends that starts at `start`, a moment at which it can start. */
export function finishOf(work: Work, task: number, start: number): number {
  const duration = work.duration[task] as number;
  const calendar = calendarOf(work, task);
  return calendar ? calendar.finish(start, duration) : start + duration;
}

/** The first moment at or after `moment` at which a task can start. */
export function earliestStart(work: Work, task: number, moment: number): number {
  const calendar = calendarOf(work, task);
  return calendar ? calendar.next(moment) : moment;
}

/** The last moment at or before `moment` at which a task can start. */
export function latestStart(work: Work, task: number, moment: number): number {
  const calendar = calendarOf(work, task);
  return calendar ? calendar.latestStart(moment + 1, 1) : moment;
}

/** The last start of a task that ends no later than `finish`. */
export function latestStartEndingBy(work: Work, task: number, finish: number): number {
  const duration = work.duration[task] as number;
  const calendar = calendarOf(work, task);
  return calendar ? calendar.latestStart(finish, duration) : finish - duration;
}

/** The day `moment` ends or lies in, where the team does not work on the day before it; else null. */
function firstDayBack(calendar: TaskCalendar, moment: number): number | null {
  const day = (Math.ceil(moment / TICKS_PER_DAY) - 1) * TICKS_PER_DAY;
  const back = calendar.next(day);
  return back === day && calendar.next(day - TICKS_PER_DAY) < day ? null : back;
}

/**
 * The first start of a task that may not end before `finish`. Nothing ends on a team's days off: what has to wait for
 * them takes the whole first day back (or, of less than a day's work, all of it), not the least part of it.
 */
export function earliestStartEndingFrom(work: Work, task: number, finish: number): number {
  const duration = work.duration[task] as number;
  const calendar = calendarOf(work, task);
  if (!calendar) return finish - duration;
  const back = firstDayBack(calendar, finish);
  const end = back === null ? finish : Math.max(finish, back + Math.min(duration, TICKS_PER_DAY));
  return calendar.latestStart(end, duration);
}

/** The latest `finish` for which `earliestStartEndingFrom` is no later than `start`. */
export function latestEndAllowing(work: Work, task: number, start: number): number {
  const duration = work.duration[task] as number;
  const calendar = calendarOf(work, task);
  if (!calendar) return start + duration;
  const finish = calendar.finish(start, duration);
  const back = firstDayBack(calendar, finish);
  if (back === null || finish >= back + Math.min(duration, TICKS_PER_DAY)) return finish;
  return calendar.finish(calendar.latestStart(back, 1), 1);
}
