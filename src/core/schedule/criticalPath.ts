import type { Network } from './network.ts';
import { earliestByElapsed, latestByElapsed, linkAt } from './project.ts';

/** Dates of every task by its position in the network, in the unit of the project. EF = ES + d, LF = LS + d. */
export interface NetworkDates {
  readonly earlyStart: Float64Array;
  readonly lateStart: Float64Array;
  readonly totalFloat: Float64Array;
  readonly freeFloat: Float64Array;
  /** 1 = total float <= 0. */
  readonly critical: Uint8Array;
  /** The latest early finish. */
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

function forward(network: Network, earlyStart: Float64Array): number {
  const { count, release, duration, inStart, inFrom, inWeight, elapsedIn, project } = network;
  let finish = Number.NEGATIVE_INFINITY;
  let e = 0;
  for (let p = 0; p < count; p++) {
    let start = release[p] as number;
    for (const end = inStart[p + 1] as number; e < end; e++) {
      const bound = (earlyStart[inFrom[e] as number] as number) + (inWeight[e] as number);
      if (bound > start) start = bound;
    }
    if (elapsedIn !== null) {
      for (let k = elapsedIn.start[p] as number; k < (elapsedIn.start[p + 1] as number); k++) {
        const link = linkAt(project.links, elapsedIn.items[k] as number);
        const bound = earliestByElapsed(project, link, earlyStart[network.position[link.from] as number] as number);
        if (bound > start) start = bound;
      }
    }
    earlyStart[p] = start;
    const end = start + (duration[p] as number);
    if (end > finish) finish = end;
  }
  return count === 0 ? 0 : finish;
}

function backward(network: Network, dates: NetworkDates, finish: number): void {
  const { count, duration, deadline, outStart, outTo, outWeight, elapsedOut, project } = network;
  const { earlyStart, lateStart, totalFloat, freeFloat, critical } = dates;
  let e = outTo.length - 1;
  for (let p = count - 1; p >= 0; p--) {
    const taskDuration = duration[p] as number;
    const start = earlyStart[p] as number;
    const own = deadline[p] as number;
    let late = (own < finish ? own : finish) - taskDuration;
    let free = Number.POSITIVE_INFINITY;
    for (const first = outStart[p] as number; e >= first; e--) {
      const to = outTo[e] as number;
      const weight = outWeight[e] as number;
      const latest = (lateStart[to] as number) - weight;
      if (latest < late) late = latest;
      const unmoved = (earlyStart[to] as number) - weight;
      if (unmoved < free) free = unmoved;
    }
    if (elapsedOut !== null) {
      for (let k = elapsedOut.start[p] as number; k < (elapsedOut.start[p + 1] as number); k++) {
        const link = linkAt(project.links, elapsedOut.items[k] as number);
        const to = network.position[link.to] as number;
        late = Math.min(late, latestByElapsed(project, link, lateStart[to] as number));
        free = Math.min(free, latestByElapsed(project, link, earlyStart[to] as number));
      }
    }
    if (free === Number.POSITIVE_INFINITY) free = finish - taskDuration;
    lateStart[p] = late;
    totalFloat[p] = late - start;
    freeFloat[p] = free - start;
    critical[p] = late <= start ? 1 : 0;
  }
}

/**
 * The critical path method (Kelley & Walker 1959) with FS, SS, FF and SF links: one pass forward, one back, linear
 * time. Early dates are the earliest that respect releases and links; late dates the latest that keep the project
 * finish and each deadline; free float is how far a task can move without moving a successor's early start (without
 * successors: before it moves the project finish).
 */
export function criticalPath(network: Network, into: NetworkDates = datesFor(network.count)): NetworkDates {
  const finish = forward(network, into.earlyStart);
  backward(network, into, finish);
  return { ...into, finish };
}
