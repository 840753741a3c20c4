import { infeasibleDemands } from './demands.ts';
import type { LevellingProblem } from './problem.ts';
import { createSearch } from './search.ts';

export { infeasibleDemands };

export interface LevelOptions {
  /** Any whole number; the same seed, problem and schedule budget give the same answer. */
  readonly seed: number;
  /** Runs of a schedule generation scheme (a justification pass is one run); Infinity = only the time counts. */
  readonly maxSchedules: number;
  /** Search time; needs `now`. Absent = only the schedules count. */
  readonly maxMilliseconds?: number;
  /** A clock in milliseconds, passed in because the core has none. */
  readonly now?: () => number;
  /** What comes first; the other is second, fewest moved tasks third. Default 'finish'. */
  readonly objective?: 'finish' | 'dueDates';
}

/** The best schedule so far. Always valid: it may be used whether or not the search goes on. */
export interface LevelSnapshot {
  /** By task: first slot. */
  readonly start: Int32Array;
  /** By task: the slot after the last; `start` for a marker. */
  readonly finish: Int32Array;
  /** The latest finish of all tasks. */
  readonly makespan: number;
  /** Sum over late tasks of slots of lateness times weight. */
  readonly weightedTardiness: number;
  /** Tasks that are not at their planned start; fixed ones never count. */
  readonly movedTasks: number;
  /** Tasks for which no window with enough free capacity was left, because it ends for ever: they stand over capacity. */
  readonly overCapacity: readonly number[];
  /** No schedule finishes earlier. */
  readonly lowerBound: number;
  /** The finish by one pass of the starting rule (parallel scheme, minimum slack). */
  readonly startingMakespan: number;
  readonly schedulesGenerated: number;
}

export interface LevelResult extends LevelSnapshot {
  /** Why the search ended. `proven` = the finish is at its lower bound and nothing is late or over capacity. */
  readonly ended: 'proven' | 'budget' | 'stopped';
}

/**
 * Levels a project: an anytime search that yields after the first schedule, whenever it has found a better one and
 * about every 20 ms in between. `next('stop')` ends it early with a result; so does leaving the loop, with the last
 * snapshot. Demands listed by `infeasibleDemands` are ignored. The answer is never worse than the starting rule's.
 * Throws where the links have a loop.
 */
export function* level(
  problem: LevellingProblem,
  options: LevelOptions,
): Generator<LevelSnapshot, LevelResult, 'stop' | undefined> {
  const search = createSearch(problem, options);
  for (;;) {
    const ended = search.advance();
    if (ended) return search.result(ended);
    if ((yield search.snapshot()) === 'stop') return search.result('stopped');
  }
}
