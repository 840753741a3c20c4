import { type FinishSorter, finishSorter } from './byFinish.ts';
import { type Cost, isBetter, type Objective } from './objective.ts';
import { parallelScheme } from './parallelScheme.ts';
import type { Passes } from './passes.ts';
import type { LevellingProblem } from './problem.ts';
import { serialScheme } from './serialScheme.ts';
import { finishOf } from './slotTimes.ts';

/** The best schedule of the movable tasks so far, by pass number. */
export interface Incumbent {
  cost: Cost;
  makespan: number;
  tardiness: number;
  overCapacity: readonly number[];
  readonly starts: Int32Array;
}

/** Builds, counts and judges schedules; keeps the best. */
export interface Schedules {
  readonly passes: Passes;
  readonly generated: number;
  readonly best: Incumbent | null;
  /** Each is one schedule. Lists and starts are by pass number; the mirror's starts are turned-round ones. */
  serial(list: Int32Array, starts: Int32Array): Cost;
  parallel(list: Int32Array, starts: Int32Array): Cost;
  /** Returns the makespan. */
  mirror(list: Int32Array, starts: Int32Array): number;
  /** The activity list for the other direction. */
  turnedRound(starts: Int32Array, makespan: number, isForward: boolean, list: Int32Array): void;
  /** The makespan of the last schedule built. */
  readonly lastMakespan: number;
}

export function createSchedules(problem: LevellingProblem, passes: Passes, objective: Objective): Schedules {
  const { forward, mirror, taskOf } = passes;
  const serial = serialScheme(forward);
  const parallel = parallelScheme(forward);
  const backward = serialScheme(mirror);
  const sortForward = finishSorter(forward.count, serial.finish);
  const sortMirror = finishSorter(forward.count, backward.finish);
  const placeOf = new Map(Array.from(taskOf, (task, place) => [task, place]));

  let fixedFinish = 0;
  let fixedTardiness = 0;
  const lateness = (task: number, finish: number): number =>
    Math.max(0, finish - (problem.due[task] as number)) * (problem.dueWeight[task] as number);
  for (let task = 0; task < problem.count; task++) {
    if (!problem.fixed[task]) continue;
    const finish = finishOf(problem, task, problem.release[task] as number);
    fixedFinish = Math.max(fixedFinish, finish);
    if ((problem.dueWeight[task] as number) > 0) fixedTardiness += lateness(task, finish);
  }
  const due = Array.from(objective.dueTasks).flatMap((task) => {
    const place = placeOf.get(task);
    return place === undefined ? [] : [{ task, place }];
  });

  let generated = 0;
  let best: Incumbent | null = null;
  let lastMakespan = 0;
  const judge = (starts: Int32Array, passMakespan: number, overCapacity: readonly number[]): Cost => {
    generated++;
    const makespan = Math.max(passMakespan, fixedFinish);
    lastMakespan = passMakespan;
    let tardiness = fixedTardiness;
    for (const { task, place } of due) tardiness += lateness(task, serial.finish(place, starts[place] as number));
    const cost = objective.costOf(makespan, tardiness, overCapacity.length);
    if (best === null || isBetter(cost, best.cost)) {
      best = { cost, makespan, tardiness, overCapacity: overCapacity.slice(), starts: starts.slice() };
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
    get lastMakespan() {
      return lastMakespan;
    },
    serial: (list, starts) => judge(starts, serial.run(list, starts), serial.overCapacity),
    parallel: (list, starts) => judge(starts, parallel.run(list, starts), parallel.overCapacity),
    mirror(list, starts) {
      generated++;
      lastMakespan = backward.run(list, starts);
      return lastMakespan;
    },
    turnedRound(starts, makespan, isForward, list) {
      const sorter: FinishSorter = isForward ? sortForward : sortMirror;
      sorter.sort(starts, makespan, isForward, list);
    },
  };
}
