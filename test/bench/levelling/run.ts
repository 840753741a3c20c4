import { type LevelResult, level } from '../../../src/core/schedule/levelling/level.ts';
import { violations } from '../../core/schedule/levelling/violations.ts';
import {
  PSPLIB_MISSING,
  PSPLIB_SETS,
  type PsplibInstance,
  type PsplibSet,
  psplibInstances,
} from '../../support/psplib.ts';
import { CLOCK_TARGET, PUBLISHED } from './published.ts';

// `npm run bench:levelling [-- j30 j120 1000 50000 100ms seed=2]`: how good levelled plans are on PSPLIB, by budget.
// Schedules are counts and do not depend on the machine; 50,000 take minutes and run only when asked for.

const BUDGETS = ['1000', '5000', '100ms'];

const words = process.argv.slice(2);
const seed = Number(words.find((word) => word.startsWith('seed='))?.slice(5) ?? 1);
const askedSets = PSPLIB_SETS.filter((set) => words.includes(set));
const askedBudgets = words.filter((word) => /^\d+(ms)?$/.test(word));
const percent = (share: number): string => (100 * share).toFixed(2).padStart(6);

function solve({ problem }: PsplibInstance, budget: string): LevelResult {
  const isClock = budget.endsWith('ms');
  const search = level(problem, {
    seed,
    ...(isClock
      ? {
          maxSchedules: Number.POSITIVE_INFINITY,
          maxMilliseconds: Number(budget.slice(0, -2)),
          now: () => performance.now(),
        }
      : { maxSchedules: Number(budget) }),
  });
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function report(set: PsplibSet, instances: readonly PsplibInstance[], budget: string): void {
  const startedAt = performance.now();
  const results = instances.map((instance) => ({ ...instance, ...solve(instance, budget) }));
  const elapsedMs = performance.now() - startedAt;

  const schedules = results.reduce((sum, { schedulesGenerated }) => sum + schedulesGenerated, 0);
  const overPath = mean(results.map(({ makespan, criticalPath }) => makespan / criticalPath - 1));
  const overBest = mean(results.map(({ makespan, bestKnown }) => makespan / bestKnown - 1));
  const slackOverBest = mean(results.map(({ startingMakespan, bestKnown }) => startingMakespan / bestKnown - 1));
  const bestOverPath = mean(results.map(({ bestKnown, criticalPath }) => bestKnown / criticalPath - 1));
  const broken = results.filter(({ problem, start }) => violations(problem, start).length > 0).length;
  const worse = results.filter(({ makespan, startingMakespan }) => makespan > startingMakespan).length;
  const below = results.filter(({ makespan, bestKnown }) => makespan < bestKnown).length;
  const reached = results.filter(({ makespan, bestKnown }) => makespan <= bestKnown).length;

  const published = PUBLISHED[set];
  // Where only some instances lie here, figures for the whole set move with the best known.
  const shift = set === 'j30' ? 0 : 100 * bestOverPath - published.bestKnown;
  const here = (figure: number | undefined): string => (figure === undefined ? '-' : (figure + shift).toFixed(2));
  const count = Number(budget);
  const isClock = Number.isNaN(count);
  const best = published.best[count];
  const aims = isClock
    ? `target over best ${CLOCK_TARGET[set] ?? '-'} %`
    : `required ${here(published.required[count])}, target ${here(published.target[count])}, published ${here(best?.[0])} ${best?.[1] ?? ''}`;
  console.log(
    [
      `${set} ${budget.padStart(6)}`,
      `over critical path${percent(overPath)} % (best known${percent(bestOverPath)})`,
      `over best${percent(overBest)} %, reached ${reached}/${results.length}`,
      aims,
      `min slack${percent(slackOverBest)} % over best, ÷ ${(slackOverBest / overBest).toFixed(0)}`,
      `${(elapsedMs / results.length).toFixed(1)} ms each, ${Math.round((1000 * schedules) / elapsedMs)}/s`,
      `${broken} broken, ${worse} worse than the rule, ${below} below best known`,
    ].join(' | '),
  );
}

for (const set of askedSets.length > 0 ? askedSets : PSPLIB_SETS) {
  const instances = psplibInstances(set);
  if (instances.length === 0) {
    console.log(`${set}: ${PSPLIB_MISSING}`);
    continue;
  }
  const shown = `${instances.length} instances; figures to compare with are for the whole set`;
  console.log(`${set}: ${shown}${set === 'j30' ? ', over the optimum' : ', moved by the best known of these'}`);
  for (const budget of askedBudgets.length > 0 ? askedBudgets : BUDGETS) report(set, instances, budget);
}
