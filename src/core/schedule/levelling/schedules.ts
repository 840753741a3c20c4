import { finishSorter } from './byFinish.ts';
import { type Cost, isBetter, type Judge } from './objective.ts';
import { parallelScheme } from './parallelScheme.ts';
import type { Passes } from './passes.ts';
import { serialScheme } from './serialScheme.ts';

/** A schedule of the movable tasks, by pass number. */
export interface Judged {
  readonly cost: Cost;
  readonly starts: Int32Array;
  readonly overCapacity: readonly number[];
}

/** Builds, counts and judges schedules; keeps the best. */
export interface Schedules {
  readonly passes: Passes;
  readonly generated: number;
  readonly best: Judged | null;
  /** Tasks of the schedule last built forward that stand over capacity. */
  readonly overCapacity: readonly number[];
  /**
   * Each writes `starts` and is one schedule in the count. Lists and starts are by pass number; `mirror` takes and gives
   * turned-round ones, of which only the length counts.
   */
  serial(list: Int32Array, starts: Int32Array): Cost;
  parallel(list: Int32Array, starts: Int32Array): Cost;
  mirror(list: Int32Array, starts: Int32Array): Cost;
  /** The list for the other direction from the schedule last built, and by place its start there (`TimedList`). */
  turnRound(starts: Int32Array, isForward: boolean, list: Int32Array, moment: Int32Array): void;
}

export function createSchedules(passes: Passes, { judge, due }: Judge): Schedules {
  const { forward, mirror } = passes;
  const serial = serialScheme(forward);
  const parallel = parallelScheme(forward);
  const backward = serialScheme(mirror);
  const sortForward = finishSorter(forward.count, serial.finish);
  const sortMirror = finishSorter(forward.count, backward.finish);

  let generated = 0;
  let best: Judged | null = null;
  let alignedAt = -1;
  let lastMakespan = 0;
  let lastOver: readonly number[] = [];
  const judged = (starts: Int32Array, makespan: number, overCapacity: readonly number[]): Cost => {
    generated++;
    lastMakespan = makespan;
    lastOver = overCapacity;
    const cost = judge(starts, makespan, overCapacity.length);
    if (best === null || isBetter(cost, best.cost)) {
      best = { cost, overCapacity: overCapacity.slice(), starts: starts.slice() };
    }
    return cost;
  };
  return {
    passes,
    get generated() {
      return generated;
    },
    get best() {
      return best;
    },
    get overCapacity() {
      return lastOver;
    },
    serial: (list, starts) => judged(starts, serial.run(list, starts), serial.overCapacity),
    parallel: (list, starts) => judged(starts, parallel.run(list, starts), parallel.overCapacity),
    mirror(list, starts) {
      if (best !== null && best.cost.makespan !== alignedAt) {
        alignedAt = best.cost.makespan;
        passes.alignMirror(alignedAt, due);
      }
      generated++;
      lastMakespan = backward.run(list, starts);
      return { first: lastMakespan, second: 0, makespan: lastMakespan, tardiness: 0 };
    },
    turnRound(starts, isForward, list, moment) {
      const sorter = isForward ? sortForward : sortMirror;
      sorter.sort(starts, lastMakespan, isForward, list, moment);
    },
  };
}
