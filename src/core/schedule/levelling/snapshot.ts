import type { LevelSnapshot } from './level.ts';
import type { Passes } from './passes.ts';
import type { LevellingProblem } from './problem.ts';
import type { Judged } from './schedules.ts';
import { finishOf } from './slotTimes.ts';

type OfSchedule = Omit<LevelSnapshot, 'lowerBound' | 'startingMakespan' | 'schedulesGenerated'>;

/** A schedule by task numbers, fixed tasks included. */
export function snapshotOf(problem: LevellingProblem, { taskOf }: Passes, judged: Judged): OfSchedule {
  const start = problem.release.slice();
  taskOf.forEach((task, place) => {
    start[task] = judged.starts[place] as number;
  });
  return {
    start,
    finish: start.map((slot, task) => finishOf(problem, task, slot)),
    makespan: judged.cost.makespan,
    weightedTardiness: judged.cost.tardiness,
    movedTasks: start.filter((slot, task) => !problem.fixed[task] && slot !== problem.plannedStart[task]).length,
    overCapacity: judged.overCapacity.map((place) => taskOf[place] as number),
  };
}
