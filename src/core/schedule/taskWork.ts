import { pausedEndAllowing, pausedLatestStart, pausedStartEndingFrom } from './pausedWork.ts';
import type { Project } from './project.ts';
import type { TaskCalendar } from './taskCalendar.ts';

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
  return calendar ? pausedLatestStart(calendar, moment) : moment;
}

/** The last start of a task that ends no later than `finish`. */
export function latestStartEndingBy(work: Work, task: number, finish: number): number {
  const duration = work.duration[task] as number;
  const calendar = calendarOf(work, task);
  return calendar ? calendar.latestStart(finish, duration) : finish - duration;
}

/** The first start of a task that may not end before `finish`. */
export function earliestStartEndingFrom(work: Work, task: number, finish: number): number {
  const duration = work.duration[task] as number;
  const calendar = calendarOf(work, task);
  return calendar ? pausedStartEndingFrom(calendar, duration, finish) : finish - duration;
}

/** The latest `finish` for which `earliestStartEndingFrom` is no later than `start`. */
export function latestEndAllowing(work: Work, task: number, start: number): number {
  const duration = work.duration[task] as number;
  const calendar = calendarOf(work, task);
  return calendar ? pausedEndAllowing(calendar, duration, calendar.finish(start, duration)) : start + duration;
}
