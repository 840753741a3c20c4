import { FROM_FINISH, startWeight, TO_FINISH } from '../project.ts';
import type { LevellingProblem, SlotCalendar } from './problem.ts';

const calendarOf = ({ calendars }: LevellingProblem, task: number): SlotCalendar | null => calendars?.[task] ?? null;

/** The first slot at or after `slot` in which the task may start by its calendar. */
export function firstStart(problem: LevellingProblem, task: number, slot: number): number {
  return calendarOf(problem, task)?.next(slot) ?? slot;
}

/** The slot after the task's last when it starts at `start`. */
export function finishOf(problem: LevellingProblem, task: number, start: number): number {
  const work = problem.duration[task] as number;
  return calendarOf(problem, task)?.finish(start, work) ?? start + work;
}

/** The earliest start with which the task finishes at or after `finish`: earlier than finish - work on days off. */
function startToFinishBy(calendar: SlotCalendar, work: number, finish: number): number {
  const reaches = (start: number): boolean => calendar.finish(calendar.next(start), work) >= finish;
  let enough = finish - work;
  let step = 1;
  while (enough - step >= 0 && reaches(enough - step)) {
    enough -= step;
    step *= 2;
  }
  // The greatest start known not to reach it, or one below the first slot.
  let short = Math.max(-1, enough - step);
  while (enough - short > 1) {
    const middle = short + ((enough - short) >> 1);
    if (reaches(middle)) enough = middle;
    else short = middle;
  }
  return enough;
}

/** Whether the bound of a link is its predecessor's start and a constant. */
export function hasConstantWeight(problem: LevellingProblem, link: number): boolean {
  const { from, to, type, elapsed } = problem.links;
  const code = type[link] as number;
  if (elapsed[link]) return false;
  if (code & FROM_FINISH && calendarOf(problem, from[link] as number)) return false;
  return !(code & TO_FINISH && calendarOf(problem, to[link] as number));
}

/** The constant of such a link: start(to) >= start(from) + weight. */
export function constantWeight({ links, duration }: LevellingProblem, link: number): number {
  const [from, to] = [links.from[link] as number, links.to[link] as number];
  const lag = Math.ceil(links.lag[link] as number);
  return startWeight(links.type[link] as number, lag, duration[from] as number, duration[to] as number);
}

/** The earliest start of the link's successor when its predecessor starts at `fromStart` (before its calendar's `next`). */
export function earliestByLink(problem: LevellingProblem, link: number, fromStart: number): number {
  const { from, to, type, lag, elapsed } = problem.links;
  if (elapsed[link]) return (problem.elapsedAfter as NonNullable<typeof problem.elapsedAfter>)(link, fromStart);
  const code = type[link] as number;
  const anchor = code & FROM_FINISH ? finishOf(problem, from[link] as number, fromStart) : fromStart;
  const bound = anchor + Math.ceil(lag[link] as number);
  if (!(code & TO_FINISH)) return bound;
  const successor = to[link] as number;
  const work = problem.duration[successor] as number;
  const calendar = calendarOf(problem, successor);
  return calendar ? startToFinishBy(calendar, work, bound) : bound - work;
}
