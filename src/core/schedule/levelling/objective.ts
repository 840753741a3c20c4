import type { Passes } from './passes.ts';
import type { LevellingProblem } from './problem.ts';
import { finishOf } from './slotTimes.ts';

/** What a schedule costs: `first` decides, then `second`. Smaller is better. */
export interface Cost {
  readonly first: number;
  readonly second: number;
  /** Of all tasks, fixed ones too. */
  readonly makespan: number;
  readonly tardiness: number;
}

export interface Judge {
  judge(starts: Int32Array, passMakespan: number, overCapacity: number): Cost;
  /** By pass number, where due dates come first: the due date, or a slot that is never reached; else null. */
  readonly due: Int32Array | null;
}

/** A task over capacity is worse than any lateness: more than the slots any schedule has. */
const OVER_CAPACITY = 2 ** 40;

const NEVER = 2 ** 30;

export const isBetter = (a: Cost, b: Cost): boolean =>
  a.first < b.first || (a.first === b.first && a.second < b.second);

/** `first`: what comes first, the finish of everything or the weighted tardiness against due dates. */
export function judgeOf(problem: LevellingProblem, passes: Passes, first: 'finish' | 'dueDates'): Judge {
  const { forward, taskOf } = passes;
  const lateness = (task: number, finish: number): number =>
    (problem.dueWeight[task] as number) > 0
      ? Math.max(0, finish - (problem.due[task] as number)) * (problem.dueWeight[task] as number)
      : 0;
  let fixedFinish = 0;
  let fixedTardiness = 0;
  for (let task = 0; task < problem.count; task++) {
    if (!problem.fixed[task]) continue;
    const finish = finishOf(problem, task, problem.release[task] as number);
    fixedFinish = Math.max(fixedFinish, finish);
    fixedTardiness += lateness(task, finish);
  }
  const isDue = taskOf.map((task) => ((problem.dueWeight[task] as number) > 0 ? 1 : 0));
  const duePlaces = taskOf.map((_, place) => place).filter((place) => isDue[place] === 1);
  const costOf = (makespan: number, tardiness: number, over: number): Cost => {
    const penalty = over * OVER_CAPACITY;
    return first === 'finish'
      ? { first: makespan + penalty, second: tardiness, makespan, tardiness }
      : { first: tardiness + penalty, second: makespan, makespan, tardiness };
  };
  return {
    due:
      first === 'dueDates' && duePlaces.length > 0
        ? taskOf.map((task, place) => (isDue[place] ? (problem.due[task] as number) : NEVER))
        : null,
    judge(starts, passMakespan, over) {
      let tardiness = fixedTardiness;
      for (const place of duePlaces) {
        const start = starts[place] as number;
        const finish = forward.times ? forward.times.finish(place, start) : start + (forward.span[place] as number);
        tardiness += lateness(taskOf[place] as number, finish);
      }
      return costOf(Math.max(passMakespan, fixedFinish), tardiness, over);
    },
  };
}
