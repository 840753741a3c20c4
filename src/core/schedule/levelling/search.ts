import { geneticSearch } from './geneticSearch.ts';
import type { LevelOptions, LevelResult, LevelSnapshot } from './level.ts';
import { lowerBound } from './lowerBound.ts';
import { objectiveOf } from './objective.ts';
import { passesOf } from './passes.ts';
import type { LevellingProblem } from './problem.ts';
import { listByRule, tailsOf } from './rules.ts';
import { createSchedules, type Incumbent } from './schedules.ts';
import { finishOf } from './slotTimes.ts';

export interface Search {
  /** Goes on until there is something to say; null = not at the end. */
  advance(): LevelResult['ended'] | null;
  snapshot(): LevelSnapshot;
}

/** Slots' worth of work between two looks at the world: about 20 ms on a laptop. */
const PLACEMENTS_A_STEP = 40_000;

export function createSearch(problem: LevellingProblem, options: LevelOptions): Search {
  const { now, maxMilliseconds = Number.POSITIVE_INFINITY } = options;
  const startedAt = now?.() ?? 0;
  const passes = passesOf(problem);
  const { forward, taskOf } = passes;
  const schedules = createSchedules(problem, passes, objectiveOf(problem, options.objective ?? 'finish'));
  const bound = lowerBound(passes);
  const tail = tailsOf(forward);
  schedules.parallel(
    listByRule(
      forward,
      tail.map((slots) => -slots),
      null,
    ),
    new Int32Array(forward.count),
  );
  const startingMakespan = (schedules.best as Incumbent).makespan;
  const genetic = geneticSearch(schedules, options.seed);
  const stepSchedules = Math.max(1, Math.floor(PLACEMENTS_A_STEP / Math.max(1, forward.count)));
  let isFirst = true;

  const ended = (): LevelResult['ended'] | null => {
    const { makespan, tardiness, overCapacity } = schedules.best as Incumbent;
    if (makespan <= bound && tardiness === 0 && overCapacity.length === 0) return 'proven';
    if (schedules.generated >= options.maxSchedules) return 'budget';
    return now && now() - startedAt >= maxMilliseconds ? 'budget' : null;
  };
  return {
    advance() {
      if (isFirst) {
        isFirst = false;
        return ended();
      }
      const before = schedules.best;
      const until = Math.min(options.maxSchedules, schedules.generated + stepSchedules);
      while (schedules.generated < until && schedules.best === before) genetic.next();
      return ended();
    },
    snapshot() {
      const best = schedules.best as Incumbent;
      const start = problem.release.slice();
      taskOf.forEach((task, place) => {
        start[task] = best.starts[place] as number;
      });
      return {
        start,
        finish: start.map((slot, task) => finishOf(problem, task, slot)),
        makespan: best.makespan,
        weightedTardiness: best.tardiness,
        movedTasks: start.reduce(
          (moved, slot, task) => moved + (!problem.fixed[task] && slot !== problem.plannedStart[task] ? 1 : 0),
          0,
        ),
        overCapacity: best.overCapacity.map((place) => taskOf[place] as number),
        lowerBound: bound,
        startingMakespan,
        schedulesGenerated: schedules.generated,
      };
    },
  };
}
