import { describe, expect, test } from 'vitest';
import { needs } from '../../../support/needs.ts';
import { PSPLIB_MISSING, type PsplibSet, psplibInstances } from '../../../support/psplib.ts';
import { solve } from './solve.ts';
import { violations } from './violations.ts';

const J30 = psplibInstances('j30');

/** Average excess over the best known finish in per cent; every schedule is checked. */
function averageExcess(set: PsplibSet, maxSchedules: number): number {
  const instances = psplibInstances(set);
  let excess = 0;
  for (const { file, problem, bestKnown, criticalPath } of instances) {
    const { start, makespan, lowerBound, startingMakespan, schedulesGenerated } = solve(problem, { maxSchedules });
    expect([file, ...violations(problem, start)]).toEqual([file]);
    expect(makespan).toBeLessThanOrEqual(startingMakespan);
    expect(schedulesGenerated).toBeLessThanOrEqual(maxSchedules);
    expect(lowerBound).toBeGreaterThanOrEqual(criticalPath);
    expect(lowerBound).toBeLessThanOrEqual(bestKnown);
    if (set === 'j30') expect(makespan).toBeGreaterThanOrEqual(bestKnown);
    excess += makespan / bestKnown - 1;
  }
  return (100 * excess) / instances.length;
}

// Counts do not depend on the machine: these are bounds, not timings. `npm run bench:levelling` has all figures.
describe('PSPLIB: as good as a plain genetic algorithm with justification, or better', () => {
  needs(J30.length > 0, PSPLIB_MISSING);

  test('J30: 0.30 % and 0.13 % over the optimum at 1,000 and 5,000 schedules', () => {
    expect(averageExcess('j30', 1_000)).toBeLessThanOrEqual(0.3);
    expect(averageExcess('j30', 5_000)).toBeLessThanOrEqual(0.13);
  });

  test('J60: 1.3 % over the best known at 1,000 schedules', () => {
    expect(averageExcess('j60', 1_000)).toBeLessThanOrEqual(1.3);
  });

  test('J120: 3.9 % and 2.6 % over the best known at 1,000 and 5,000 schedules', () => {
    expect(averageExcess('j120', 1_000)).toBeLessThanOrEqual(3.9);
    expect(averageExcess('j120', 5_000)).toBeLessThanOrEqual(2.6);
  });
});
