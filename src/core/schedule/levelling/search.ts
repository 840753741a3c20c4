import { geneticSearch } from './geneticSearch.ts';
import type { LevelOptions, LevelResult, LevelSnapshot } from './level.ts';
import { lowerBound } from './lowerBound.ts';
import { judgeOf } from './objective.ts';
import { passesOf } from './passes.ts';
import type { LevellingProblem } from './problem.ts';
import { createRandom } from './random.ts';
import { listByRule, tailsOf } from './rules.ts';
import { createSchedules, type Judged } from './schedules.ts';
import { snapshotOf } from './snapshot.ts';
import { nearestToPlan, SCHEDULES_FOR_THE_PLAN } from './unmoved.ts';

export interface Search {
  /** Goes on until there is something to say; null = not at the end. */
  advance(): LevelResult['ended'] | null;
  snapshot(): LevelSnapshot;
  /** The last word: of the best schedule, one that moves few tasks. */
  result(ended: LevelResult['ended']): LevelResult;
}

/** Tasks placed between two looks at the world: some 20 ms on a laptop. */
const PLACEMENTS_A_STEP = 10_000;

export function createSearch(problem: LevellingProblem, options: LevelOptions): Search {
  const { now, maxMilliseconds = Number.POSITIVE_INFINITY, maxSchedules } = options;
  const startedAt = now?.() ?? 0;
  const passes = passesOf(problem);
  const { forward } = passes;
  const judge = judgeOf(problem, passes, options.objective ?? 'finish');
  const schedules = createSchedules(passes, judge);
  const bound = lowerBound(passes);
  const starts = new Int32Array(forward.count);
  const startingCost = schedules.parallel(listByRule(forward, minimumSlack(passes.forward)), starts);
  const random = createRandom(options.seed);
  const stepSchedules = Math.max(1, Math.floor(PLACEMENTS_A_STEP / Math.max(1, forward.count)));
  /** By the clock so far, where there is one. */
  const expectedSchedules = (): number => {
    if (!now || maxMilliseconds === Number.POSITIVE_INFINITY) return maxSchedules;
    const share = Math.max(now() - startedAt, 0.1) / maxMilliseconds;
    return Math.min(maxSchedules, schedules.generated / share);
  };
  const genetic = geneticSearch(schedules, random, expectedSchedules);
  const searchSchedules = Math.max(1, maxSchedules - SCHEDULES_FOR_THE_PLAN);
  let isFirst = true;

  const ended = (): LevelResult['ended'] | null => {
    const { cost, overCapacity } = schedules.best as Judged;
    if (cost.makespan <= bound && cost.tardiness === 0 && overCapacity.length === 0) return 'proven';
    if (schedules.generated >= searchSchedules) return 'budget';
    return now && now() - startedAt >= maxMilliseconds ? 'budget' : null;
  };
  const facts = () => ({
    lowerBound: bound,
    startingMakespan: startingCost.makespan,
    schedulesGenerated: schedules.generated,
  });
  return {
    advance() {
      if (isFirst) {
        isFirst = false;
        return ended();
      }
      const before = schedules.best;
      const until = Math.min(searchSchedules, schedules.generated + stepSchedules);
      while (schedules.generated < until && schedules.best === before) genetic.next();
      return ended();
    },
    snapshot: () => ({ ...snapshotOf(problem, passes, schedules.best as Judged), ...facts() }),
    result: (how) => {
      const kept = nearestToPlan(problem, schedules, judge, maxSchedules - schedules.generated);
      return { ...snapshotOf(problem, passes, kept), ...facts(), ended: how };
    },
  };
}

/** Latest starts for a common finish: of tasks that can start now, the smallest has the least slack (MSLK). */
function minimumSlack(forward: Parameters<typeof tailsOf>[0]): Int32Array {
  return tailsOf(forward).map((tail) => -tail);
}
