import { greater, smaller } from './branchless.ts';
import { momentCriticalPath } from './momentCriticalPath.ts';
import type { Network } from './network.ts';

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

function forward(network: Network, earlyStart: Float64Array): number {
  const { count, release, duration, inStart, inFrom, inWeight } = network;
  let finish = Number.NEGATIVE_INFINITY;
  let e = 0;
  for (let p = 0; p < count; p++) {
    let start = release[p] as number;
    for (const end = inStart[p + 1] as number; e < end; e++) {
      start = greater(start, (earlyStart[inFrom[e] as number] as number) + (inWeight[e] as number));
    }
    earlyStart[p] = start;
    const end = start + (duration[p] as number);
    if (end > finish) finish = end;
  }
  return count === 0 ? 0 : finish;
}

/**
 * Against the order, each task hands its bounds on to its predecessors: measured faster than each task asking its
 * successors, and the links need to be kept in one direction only. `freeFloat` holds the latest start that moves no
 * successor until its task is reached, and beyond all of those where there is none.
 */
function backward(network: Network, dates: NetworkDates, finish: number): void {
  const { count, duration, deadline, inStart, inFrom, inWeight } = network;
  const { earlyStart, lateStart, totalFloat, freeFloat, critical } = dates;
  let leastWeight = 0;
  for (let e = 0; e < inWeight.length; e++) leastWeight = Math.min(leastWeight, inWeight[e] as number);
  const beyond = finish - leastWeight + 1;
  for (let p = 0; p < count; p++) {
    const own = deadline[p] as number;
    lateStart[p] = (own < finish ? own : finish) - (duration[p] as number);
    freeFloat[p] = beyond;
  }
  let e = inFrom.length - 1;
  for (let p = count - 1; p >= 0; p--) {
    const early = earlyStart[p] as number;
    const late = lateStart[p] as number;
    for (const first = inStart[p] as number; e >= first; e--) {
      const from = inFrom[e] as number;
      const weight = inWeight[e] as number;
      lateStart[from] = smaller(lateStart[from] as number, late - weight);
      freeFloat[from] = smaller(freeFloat[from] as number, early - weight);
    }
    const free = freeFloat[p] as number;
    freeFloat[p] = (free === beyond ? finish - (duration[p] as number) : free) - early;
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
  if (network.moments) return { ...into, finish: momentCriticalPath(network, network.moments, into) };
  const finish = forward(network, into.earlyStart);
  backward(network, into, finish);
  return { ...into, finish };
}
