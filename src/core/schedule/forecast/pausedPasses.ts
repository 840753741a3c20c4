import { FAR } from '../branchless.ts';
import { isFar, startWithin } from '../momentCriticalPath.ts';
import type { Network } from '../network.ts';
import { pausedEndAllowing, pausedStartEndingFrom } from '../pausedWork.ts';
import { boundByElapsed, type Link, limitByElapsed, linkAt } from '../project.ts';
import type { TaskCalendar } from '../taskCalendar.ts';
import { BLOCK_RUNS } from './blockRuns.ts';
import { emptyPasses, endings, finishRow, lastFinishes, linkRows, type Passes, startRow } from './passes.ts';
import { finishRowOf, latestRow, lowerByOne, raiseByOne } from './rowBounds.ts';

/**
 * The passes where links have elapsed lags or tasks pause on their teams' days off, by the rules of
 * `momentCriticalPath`: such tasks and links run by run, all others in rows. Here a task can be without float although
 * no link binds it to another one without, so that late starts are worked out. Times are ticks.
 */
export function createPausedPasses(network: Network): Passes {
  const { count, order, release, inStart, inLink, project } = network;
  const passes = emptyPasses(network);
  const { durations, moments, last, critical } = passes;
  const rows = linkRows(network);
  const ends = endings(network);
  const links = Array.from(inLink, (number) => linkAt(project.links, number));
  const calendars = Array.from(order, (task) => project.calendars?.[task] ?? null);
  const isLoad = order.map((task) => project.load?.[task] ?? 0);
  /** Limits on the moments, in the same rows. */
  const late = new Float64Array(moments.length);
  /** The last start of one task, and the last end that links to its finish may ask for. */
  const lastStart = new Float64Array(BLOCK_RUNS);
  const lastEnd = new Float64Array(BLOCK_RUNS);
  const far = new Float64Array(BLOCK_RUNS).fill(FAR);
  const linkOf = (e: number): Link => links[e] as Link;
  const durationOf = (p: number, r: number): number => durations[p * BLOCK_RUNS + r] as number;
  /** Without work to do nobody has to be there. */
  const calendarOf = (p: number, duration: number): TaskCalendar | null =>
    duration > 0 ? (calendars[p] as TaskCalendar | null) : null;

  const raiseRunByRun = (p: number, e: number): void => {
    const link = linkOf(e);
    const from = rows.from[e] as number;
    const row = startRow(p);
    for (let r = 0; r < BLOCK_RUNS; r++) {
      const anchor = moments[from + r] as number;
      let bound = link.elapsed ? boundByElapsed(project, link, anchor) : anchor + link.lag;
      if (rows.ends[e]) {
        const duration = durationOf(p, r);
        const calendar = calendarOf(p, duration);
        bound = calendar ? pausedStartEndingFrom(calendar, duration, bound) : bound - duration;
      }
      moments[row + r] = Math.max(moments[row + r] as number, bound);
    }
  };
  const pause = (p: number): void => {
    for (let r = 0; r < BLOCK_RUNS; r++) {
      const duration = durationOf(p, r);
      const calendar = calendarOf(p, duration);
      const bound = moments[startRow(p) + r] as number;
      const start = calendar ? calendar.next(bound) : bound;
      moments[startRow(p) + r] = start;
      moments[finishRow(p) + r] = calendar ? calendar.finish(start, duration) : start + duration;
    }
  };
  const forward = (): void => {
    for (let p = 0; p < count; p++) {
      const row = startRow(p);
      moments.fill(release[p] as number, row, row + BLOCK_RUNS);
      for (let e = inStart[p] as number; e < (inStart[p + 1] as number); e++) {
        if (linkOf(e).elapsed || (rows.ends[e] && calendars[p])) raiseRunByRun(p, e);
        else raiseByOne(moments, row, durations, p * BLOCK_RUNS, BLOCK_RUNS, rows, e);
      }
      if (calendars[p]) pause(p);
      else finishRowOf(moments, finishRow(p), row, durations, p * BLOCK_RUNS, BLOCK_RUNS);
    }
    lastFinishes(passes, ends);
  };

  /** Fills `lastStart` and `lastEnd` for one task with a calendar; returns the runs in which it has no float. */
  const findLast = (p: number): number => {
    let withoutFloat = 0;
    for (let r = 0; r < BLOCK_RUNS; r++) {
      const duration = durationOf(p, r);
      const calendar = calendarOf(p, duration);
      const finishLimit = Math.min(late[finishRow(p) + r] as number, last[r] as number);
      const start = startWithin(calendar, duration, late[startRow(p) + r] as number, finishLimit);
      lastStart[r] = start;
      lastEnd[r] = calendar
        ? pausedEndAllowing(calendar, duration, calendar.finish(start, duration))
        : start + duration;
      if (start <= (moments[startRow(p) + r] as number)) withoutFloat |= 1 << r;
    }
    return withoutFloat;
  };
  const findLastInRow = (p: number): number => {
    const own = isLoad[p] ? far : last;
    const work = p * BLOCK_RUNS;
    const [row, finish] = [startRow(p), finishRow(p)];
    return latestRow(lastStart, lastEnd, late, row, finish, own, durations, work, moments, BLOCK_RUNS);
  };
  const lowerRunByRun = (e: number, limits: Float64Array): void => {
    const from = rows.from[e] as number;
    for (let r = 0; r < BLOCK_RUNS; r++) {
      // Recurring load that nothing waits for may start at any time, which is no moment of a calendar.
      if (isFar(lastStart[r] as number)) continue;
      const limit = limitByElapsed(project, linkOf(e), limits[r] as number);
      late[from + r] = Math.min(late[from + r] as number, limit);
    }
  };
  const backward = (): void => {
    late.fill(FAR);
    for (let p = count - 1; p >= 0; p--) {
      critical[p] = calendars[p] && !isLoad[p] ? findLast(p) : findLastInRow(p);
      for (let e = inStart[p] as number; e < (inStart[p + 1] as number); e++) {
        const limits = rows.ends[e] ? lastEnd : lastStart;
        if (linkOf(e).elapsed) lowerRunByRun(e, limits);
        else lowerByOne(late, rows.from[e] as number, limits, rows.lag[e] as number, BLOCK_RUNS);
      }
    }
  };

  return {
    ...passes,
    work() {
      forward();
      backward();
    },
  };
}
