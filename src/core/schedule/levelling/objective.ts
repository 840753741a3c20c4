import type { LevellingProblem } from './problem.ts';

/** What a schedule costs: `first` decides, then `second`. Smaller is better. */
export interface Cost {
  readonly first: number;
  readonly second: number;
}

/** A task over capacity is worse than any lateness: more than any number of slots a schedule can have. */
const OVER_CAPACITY = 2 ** 40;

export interface Objective {
  costOf(makespan: number, weightedTardiness: number, overCapacity: number): Cost;
  /** Tasks with a due date. */
  readonly dueTasks: Int32Array;
}

export function objectiveOf({ count, dueWeight }: LevellingProblem, first: 'finish' | 'dueDates'): Objective {
  const tasks = Array.from({ length: count }, (_, task) => task);
  return {
    dueTasks: Int32Array.from(tasks.filter((task) => (dueWeight[task] as number) > 0)),
    costOf: (makespan, tardiness, over) =>
      first === 'finish'
        ? { first: makespan + over * OVER_CAPACITY, second: tardiness }
        : { first: tardiness + over * OVER_CAPACITY, second: makespan },
  };
}

export const isBetter = (a: Cost, b: Cost): boolean =>
  a.first < b.first || (a.first === b.first && a.second < b.second);
