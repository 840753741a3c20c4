import type { NetworkDates } from './criticalPath.ts';
import type { MomentLinks, Network } from './network.ts';
import { boundByElapsed, FROM_FINISH, type Link, limitByElapsed, linkAt, TO_FINISH } from './project.ts';
import { earliestStartEndingFrom, latestEndAllowing, latestStart, latestStartEndingBy } from './taskWork.ts';

type Filled = Omit<NetworkDates, 'finish'>;

/**
 * Both passes of the critical path method where tasks pause on their teams' days off, lags are elapsed time or work is
 * recurring load: dates are kept as moments (`MomentLinks`), since no constant leads from start to start. Fills `into`
 * and returns the project finish.
 */
export function momentCriticalPath(network: Network, links: MomentLinks, into: Filled): number {
  const early = new Float64Array(2 * network.count);
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
  const { count, order, project, release, duration, inStart, paused } = network;
  const { inAnchor, inEnds, inLag } = links;
  const hasElapsed = network.elapsedIn !== null;
  let projectFinish = Number.NEGATIVE_INFINITY;
  let e = 0;
  for (let p = 0; p < count; p++) {
    // What the start may not come before, and what the finish may not.
    let start = release[p] as number;
    let end = Number.NEGATIVE_INFINITY;
    for (const last = inStart[p + 1] as number; e < last; e++) {
      const bound = (early[inAnchor[e] as number] as number) + (inLag[e] as number);
      if (inEnds[e]) {
        if (bound > end) end = bound;
      } else if (bound > start) start = bound;
    }
    if (hasElapsed) {
      for (const [link, anchor] of elapsedLinksInto(network, p)) {
        const bound = boundByElapsed(project, link, early[anchor] as number);
        if (link.type & TO_FINISH) end = Math.max(end, bound);
        else start = Math.max(start, bound);
      }
    }
    const calendar = paused?.[p] ?? null;
    const days = duration[p] as number;
    let finish: number;
    if (calendar === null) {
      const length = Math.max(0, days);
      start = Math.max(start, end - length);
      finish = start + length;
    } else {
      start = calendar.next(start);
      if (end !== Number.NEGATIVE_INFINITY) {
        start = Math.max(start, earliestStartEndingFrom(project, order[p] as number, end));
      }
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

/** `late` and `free` hold the limits on each moment: those that keep the finish, and those that move no successor. */
function backward(network: Network, links: MomentLinks, into: Filled, early: Float64Array, finish: number): void {
  const { count, order, project, duration, deadline, inStart, paused } = network;
  const { inAnchor, inEnds, inLag } = links;
  const { lateStart, totalFloat, freeFloat, critical } = into;
  const hasElapsed = network.elapsedIn !== null;
  const late = new Float64Array(2 * count).fill(Number.POSITIVE_INFINITY);
  const free = new Float64Array(2 * count).fill(Number.POSITIVE_INFINITY);

  /** The latest start of position `p` that keeps both limits; infinite only where both are. */
  const startWithin = (p: number, startLimit: number, finishLimit: number): number => {
    if (!paused?.[p]) return Math.min(startLimit, finishLimit - Math.max(0, duration[p] as number));
    const task = order[p] as number;
    let start = Number.POSITIVE_INFINITY;
    if (startLimit !== start) start = latestStart(project, task, startLimit);
    return finishLimit === Number.POSITIVE_INFINITY
      ? start
      : Math.min(start, latestStartEndingBy(project, task, finishLimit));
  };

  let e = inAnchor.length - 1;
  for (let p = count - 1; p >= 0; p--) {
    const task = order[p] as number;
    const calendar = paused?.[p] ?? null;
    const days = duration[p] as number;
    const length = Math.max(0, days);
    const isLoad = days < 0;
    const earlyStart = early[2 * p] as number;
    const own = isLoad ? Number.POSITIVE_INFINITY : Math.min(deadline[p] as number, finish);
    const lastStart = startWithin(p, late[2 * p] as number, Math.min(late[2 * p + 1] as number, own));
    // What links to the finish may ask of it, when it starts early and when it starts last.
    const earlyEnd = calendar === null ? (early[2 * p + 1] as number) : latestEndAllowing(project, task, earlyStart);
    const lastEnd = calendar === null ? lastStart + length : latestEndAllowing(project, task, lastStart);
    const unmoved = startWithin(p, free[2 * p] as number, free[2 * p + 1] as number);
    const lastUnmoved = unmoved !== Number.POSITIVE_INFINITY || isLoad ? unmoved : startWithin(p, unmoved, finish);

    for (const first = inStart[p] as number; e >= first; e--) {
      const anchor = inAnchor[e] as number;
      const lag = inLag[e] as number;
      const ends = inEnds[e] === 1;
      const latest = (ends ? lastEnd : lastStart) - lag;
      if (latest < (late[anchor] as number)) late[anchor] = latest;
      const unmoving = (ends ? earlyEnd : earlyStart) - lag;
      if (unmoving < (free[anchor] as number)) free[anchor] = unmoving;
    }
    if (hasElapsed) {
      for (const [link, anchor] of elapsedLinksInto(network, p)) {
        const ends = (link.type & TO_FINISH) !== 0;
        if (lastStart !== Number.POSITIVE_INFINITY) {
          const latest = limitByElapsed(project, link, ends ? lastEnd : lastStart);
          late[anchor] = Math.min(late[anchor] as number, latest);
        }
        const unmoving = limitByElapsed(project, link, ends ? earlyEnd : earlyStart);
        free[anchor] = Math.min(free[anchor] as number, unmoving);
      }
    }
    lateStart[p] = lastStart;
    freeFloat[p] = lastUnmoved - earlyStart;
    totalFloat[p] = lastStart - earlyStart;
    critical[p] = lastStart <= earlyStart ? 1 : 0;
  }
}
