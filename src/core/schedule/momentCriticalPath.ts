import { FAR, greater, smaller } from './branchless.ts';
import type { NetworkDates } from './criticalPath.ts';
import type { MomentLinks, Network } from './network.ts';
import { pausedEndAllowing, pausedLatestStart, pausedStartEndingFrom } from './pausedWork.ts';
import { boundByElapsed, FROM_FINISH, type Link, limitByElapsed, linkAt, TO_FINISH } from './project.ts';
import type { TaskCalendar } from './taskCalendar.ts';

type Filled = Omit<NetworkDates, 'finish'>;

export const isFar = (moment: number): boolean => moment > FAR / 2;

/**
 * Both passes of the critical path method where tasks pause on their teams' days off, lags are elapsed time or work is
 * recurring load: dates are kept as moments (`MomentLinks`), since no constant leads from start to start. Times are
 * ticks. Fills `into` and returns the project finish.
 */
export function momentCriticalPath(network: Network, links: MomentLinks, into: Filled): number {
  const { early } = links;
  const finish = forward(network, links, into.earlyStart, early);
  backward(network, links, into, early, finish);
  return finish;
}

/** The links into position `p` that have an elapsed lag, each with its predecessor's moment. */
function* elapsedLinksInto({ elapsedIn, project, position }: Network, p: number): Generator<[Link, number]> {
  if (elapsedIn === null) return;
  for (let k = elapsedIn.start[p] as number; k < (elapsedIn.start[p + 1] as number); k++) {
    const link = linkAt(project.links, elapsedIn.items[k] as number);
    yield [link, 2 * (position[link.from] as number) + (link.type & FROM_FINISH)];
  }
}

function forward(network: Network, links: MomentLinks, earlyStart: Float64Array, early: Float64Array): number {
  const { count, project, release, duration, inStart, paused } = network;
  const { inAnchor, inEnds, inLag } = links;
  const hasElapsed = network.elapsedIn !== null;
  // What the start of a task may not come before, and what its finish may not.
  const bounds = new Float64Array(2);
  let projectFinish = Number.NEGATIVE_INFINITY;
  let e = 0;
  for (let p = 0; p < count; p++) {
    bounds[0] = release[p] as number;
    bounds[1] = -FAR;
    for (const last = inStart[p + 1] as number; e < last; e++) {
      const ends = inEnds[e] as number;
      const bound = (early[inAnchor[e] as number] as number) + (inLag[e] as number);
      bounds[ends] = greater(bounds[ends] as number, bound);
    }
    if (hasElapsed) {
      for (const [link, anchor] of elapsedLinksInto(network, p)) {
        const ends = link.type & TO_FINISH ? 1 : 0;
        bounds[ends] = Math.max(bounds[ends] as number, boundByElapsed(project, link, early[anchor] as number));
      }
    }
    let start = bounds[0] as number;
    const end = bounds[1] as number;
    const calendar = paused?.[p] ?? null;
    const days = duration[p] as number;
    let finish: number;
    if (calendar === null) {
      const length = Math.max(0, days);
      start = Math.max(start, end - length);
      finish = start + length;
    } else {
      start = calendar.next(start);
      if (end > start) start = Math.max(start, pausedStartEndingFrom(calendar, days, end));
      finish = calendar.finish(start, days);
    }
    earlyStart[p] = start;
    early[2 * p] = start;
    early[2 * p + 1] = finish;
    // Recurring load sets no finish.
    if (finish > projectFinish && days >= 0) projectFinish = finish;
  }
  return projectFinish === Number.NEGATIVE_INFINITY ? 0 : projectFinish;
}

/** The latest start of work that keeps both limits on its moments; far only where both are. */
export function startWithin(calendar: TaskCalendar | null, duration: number, start: number, finish: number): number {
  if (calendar === null) return smaller(start, finish - duration);
  const byStart = isFar(start) ? FAR : pausedLatestStart(calendar, start);
  return isFar(finish) ? byStart : smaller(byStart, calendar.latestStart(finish, duration));
}

/** `late` and `free` hold the limits on each moment: those that keep the finish, and those that move no successor. */
function backward(network: Network, links: MomentLinks, into: Filled, early: Float64Array, finish: number): void {
  const { count, project, duration, deadline, inStart, paused } = network;
  const { inAnchor, inEnds, hasEnds, inLag, late, free } = links;
  const { lateStart, totalFloat, freeFloat, critical } = into;
  const hasElapsed = network.elapsedIn !== null;
  late.fill(FAR);
  free.fill(FAR);
  // What links may ask of this task's start and of its finish: when it starts last, and when it starts early.
  const lastOf = new Float64Array(2);
  const earlyOf = new Float64Array(2);

  let e = inAnchor.length - 1;
  for (let p = count - 1; p >= 0; p--) {
    const isLoad = (duration[p] as number) < 0;
    const days = Math.max(0, duration[p] as number);
    const calendar = paused?.[p] ?? null;
    const start = early[2 * p] as number;
    const own = isLoad ? FAR : Math.min(deadline[p] as number, finish);
    const last = startWithin(calendar, days, late[2 * p] as number, Math.min(late[2 * p + 1] as number, own));
    const unmoved = startWithin(calendar, days, free[2 * p] as number, free[2 * p + 1] as number);
    lastOf[0] = last;
    earlyOf[0] = start;
    if (calendar === null) {
      lastOf[1] = last + days;
      earlyOf[1] = start + days;
    } else if (hasEnds[p]) {
      lastOf[1] = pausedEndAllowing(calendar, days, calendar.finish(last, days));
      earlyOf[1] = pausedEndAllowing(calendar, days, early[2 * p + 1] as number);
    }
    for (const first = inStart[p] as number; e >= first; e--) {
      const anchor = inAnchor[e] as number;
      const lag = inLag[e] as number;
      const ends = inEnds[e] as number;
      late[anchor] = smaller(late[anchor] as number, (lastOf[ends] as number) - lag);
      free[anchor] = smaller(free[anchor] as number, (earlyOf[ends] as number) - lag);
    }
    if (hasElapsed) {
      for (const [link, anchor] of elapsedLinksInto(network, p)) {
        const ends = link.type & TO_FINISH ? 1 : 0;
        const freeLimit = limitByElapsed(project, link, earlyOf[ends] as number);
        free[anchor] = Math.min(free[anchor] as number, freeLimit);
        // Recurring load that nothing waits for may start at any time, which is no moment of a calendar.
        if (isFar(last)) continue;
        const lateLimit = limitByElapsed(project, link, lastOf[ends] as number);
        late[anchor] = Math.min(late[anchor] as number, lateLimit);
      }
    }
    const endless = isFar(last);
    lateStart[p] = endless ? Number.POSITIVE_INFINITY : last;
    totalFloat[p] = endless ? Number.POSITIVE_INFINITY : last - start;
    if (!isFar(unmoved)) freeFloat[p] = unmoved - start;
    else freeFloat[p] = isLoad ? Number.POSITIVE_INFINITY : startWithin(calendar, days, FAR, finish) - start;
    critical[p] = last <= start ? 1 : 0;
  }
}
