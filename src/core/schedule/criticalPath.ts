import { earliestByLink, latestByLink } from './linkBounds.ts';
import type { Network } from './network.ts';
import { pausedCriticalPath } from './pausedCriticalPath.ts';
import { type Link, linkAt } from './project.ts';

/** Dates of every task by its position in the network, in the unit of the project. `finishOf` gives the finishes. */
export interface NetworkDates {
  readonly earlyStart: Float64Array;
  readonly lateStart: Float64Array;
  readonly totalFloat: Float64Array;
  readonly freeFloat: Float64Array;
  /** 1 = total float <= 0. */
  readonly critical: Uint8Array;
  /** The latest early finish; 0 where nothing sets one. */
  readonly finish: number;
}

/** Empty arrays to fill; keep and pass them to compute the same network again without allocating. */
export function datesFor(count: number): NetworkDates {
  return {
    earlyStart: new Float64Array(count),
    lateStart: new Float64Array(count),
    totalFloat: new Float64Array(count),
    freeFloat: new Float64Array(count),
    critical: new Uint8Array(count),
    finish: 0,
  };
}

/** The links into position `p` that have an elapsed lag. */
function* elapsedLinksInto({ elapsedIn, project }: Network, p: number): Generator<Link> {
  if (elapsedIn === null) return;
  for (let k = elapsedIn.start[p] as number; k < (elapsedIn.start[p + 1] as number); k++) {
    yield linkAt(project.links, elapsedIn.items[k] as number);
  }
}

function earliestByElapsedLinks(network: Network, earlyStart: Float64Array, p: number): number {
  let start = Number.NEGATIVE_INFINITY;
  for (const link of elapsedLinksInto(network, p)) {
    const fromStart = earlyStart[network.position[link.from] as number] as number;
    start = Math.max(start, earliestByLink(network.project, link, fromStart));
  }
  return start;
}

function handOnByElapsedLinks(network: Network, { earlyStart, lateStart, freeFloat }: NetworkDates, p: number): void {
  for (const link of elapsedLinksInto(network, p)) {
    const from = network.position[link.from] as number;
    // Recurring load that nothing waits for may start at any time, which is no moment of a calendar.
    if (lateStart[p] !== Number.POSITIVE_INFINITY) {
      const latest = latestByLink(network.project, link, lateStart[p] as number);
      lateStart[from] = Math.min(lateStart[from] as number, latest);
    }
    const unmoved = latestByLink(network.project, link, earlyStart[p] as number);
    freeFloat[from] = Math.min(freeFloat[from] as number, unmoved);
  }
}

function forward(network: Network, earlyStart: Float64Array): number {
  const { count, release, duration, inStart, inFrom, inWeight } = network;
  const hasElapsed = network.elapsedIn !== null;
  let finish = Number.NEGATIVE_INFINITY;
  let e = 0;
  for (let p = 0; p < count; p++) {
    let start = release[p] as number;
    for (const end = inStart[p + 1] as number; e < end; e++) {
      const bound = (earlyStart[inFrom[e] as number] as number) + (inWeight[e] as number);
      if (bound > start) start = bound;
    }
    if (hasElapsed) start = Math.max(start, earliestByElapsedLinks(network, earlyStart, p));
    earlyStart[p] = start;
    const end = start + (duration[p] as number);
    if (end > finish) finish = end;
  }
  return finish === Number.NEGATIVE_INFINITY ? 0 : finish;
}

/**
 * Against the order, each task hands its bounds on to its predecessors: measured a quarter faster than each task
 * asking its successors, and the links need to be kept in one direction only. `freeFloat` holds the latest start that
 * moves no successor until its task is reached.
 */
function backward(network: Network, dates: NetworkDates, finish: number): void {
  const { count, duration, deadline, inStart, inFrom, inWeight } = network;
  const hasElapsed = network.elapsedIn !== null;
  const { earlyStart, lateStart, totalFloat, freeFloat, critical } = dates;
  for (let p = 0; p < count; p++) {
    const own = deadline[p] as number;
    lateStart[p] = (own < finish ? own : finish) - (duration[p] as number);
    freeFloat[p] = Number.POSITIVE_INFINITY;
  }
  let e = inFrom.length - 1;
  for (let p = count - 1; p >= 0; p--) {
    const early = earlyStart[p] as number;
    const late = lateStart[p] as number;
    for (const first = inStart[p] as number; e >= first; e--) {
      const from = inFrom[e] as number;
      const weight = inWeight[e] as number;
      const latest = late - weight;
      if (latest < (lateStart[from] as number)) lateStart[from] = latest;
      const unmoved = early - weight;
      if (unmoved < (freeFloat[from] as number)) freeFloat[from] = unmoved;
    }
    if (hasElapsed) handOnByElapsedLinks(network, dates, p);
    const free = freeFloat[p] as number;
    freeFloat[p] = (free === Number.POSITIVE_INFINITY ? finish - (duration[p] as number) : free) - early;
    totalFloat[p] = late - early;
    critical[p] = late <= early ? 1 : 0;
  }
}

/**
 * The critical path method (Kelley & Walker 1959) with FS, SS, FF and SF links: one pass forward, one back, linear
 * time. Early dates are the earliest that respect releases and links; late dates the latest that keep the project
 * finish and each deadline; free float is how far a task can move without moving a successor's early start (without
 * successors: before it moves the project finish). Recurring load that nothing waits for has endless float.
 */
export function criticalPath(network: Network, into: NetworkDates = datesFor(network.count)): NetworkDates {
  if (network.paused) return { ...into, finish: pausedCriticalPath(network, network.paused, into) };
  const finish = forward(network, into.earlyStart);
  backward(network, into, finish);
  return { ...into, finish };
}
