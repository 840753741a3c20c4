import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { infeasibleDemands, type LevelSnapshot, level } from '../../../../src/core/schedule/levelling/level.ts';
import { drawnProblem, type Extras, type Given, problemFrom } from './problems.ts';
import { solve } from './solve.ts';
import { violations } from './violations.ts';

const EVERYTHING: Extras = {
  mostTasks: 14,
  withLags: true,
  withReleases: true,
  withFixed: true,
  withCalendars: true,
  withElapsed: true,
  withDueDates: true,
  capacity: 'ends',
};
const STEADY: Extras = { ...EVERYTHING, capacity: 'steady' };

const moreCapacity = (given: Given): Given => ({
  ...given,
  capacities: (given.capacities ?? []).map((steps) => steps.map(([from, amount]) => [from, amount + 1] as const)),
});

/** The same problem in a smaller unit: its resources no longer fit into one word. */
const inThousands = (given: Given): Given => ({
  ...given,
  tasks: given.tasks.map((task) => ({ ...task, needs: (task.needs ?? []).map((amount) => 20_000 * amount) })),
  capacities: (given.capacities ?? []).map((steps) => steps.map(([from, amount]) => [from, 20_000 * amount] as const)),
});

describe('levelling any problem', () => {
  test('the unit of amounts does not matter', () => {
    fc.assert(
      fc.property(drawnProblem({ mostTasks: 14, withReleases: true, capacity: 'ends' }), (given) => {
        expect(solve(problemFrom(inThousands(given)), { maxSchedules: 100 }).start).toEqual(
          solve(problemFrom(given), { maxSchedules: 100 }).start,
        );
      }),
    );
  });

  test('every snapshot respects every link and every capacity in every slot', () => {
    fc.assert(
      fc.property(drawnProblem(EVERYTHING), fc.constantFrom('finish', 'dueDates'), (given, objective) => {
        const problem = problemFrom(given);
        const search = level(problem, { seed: 3, maxSchedules: 120, objective });
        for (let step = search.next(); ; step = search.next()) {
          const { start, overCapacity } = step.value;
          expect(violations(problem, start, overCapacity)).toEqual([]);
          if (step.done) break;
        }
      }),
    );
  });

  test('never worse than the starting rule, never below the lower bound', () => {
    fc.assert(
      fc.property(drawnProblem(STEADY), (given) => {
        const { makespan, startingMakespan, lowerBound } = solve(problemFrom(given), { maxSchedules: 60 });
        expect(makespan).toBeLessThanOrEqual(startingMakespan);
        expect(makespan).toBeGreaterThanOrEqual(lowerBound);
      }),
    );
  });

  test('the same seed and budget give the same answer', () => {
    fc.assert(
      fc.property(drawnProblem(EVERYTHING), fc.integer(), (given, seed) => {
        const options = { seed, maxSchedules: 200 };
        expect(solve(problemFrom(given), options)).toEqual(solve(problemFrom(given), options));
      }),
    );
  });

  test('stopped at any time it gives a valid schedule', () => {
    fc.assert(
      fc.property(drawnProblem(EVERYTHING), fc.nat({ max: 3 }), (given, after) => {
        const problem = problemFrom(given);
        const search = level(problem, { seed: 1, maxSchedules: Number.POSITIVE_INFINITY });
        let step = search.next();
        for (let i = 0; i < after && !step.done; i++) step = search.next();
        if (!step.done) step = search.next('stop');
        expect(step.done).toBe(true);
        const { start, overCapacity } = step.value as LevelSnapshot;
        expect(violations(problem, start, overCapacity)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test('more capacity never raises the lower bound', () => {
    fc.assert(
      fc.property(drawnProblem({ ...EVERYTHING, capacity: 'changes' }), (given) => {
        const less = problemFrom(given);
        const more = problemFrom(moreCapacity(given));
        fc.pre(infeasibleDemands(less).length === 0);
        const options = { maxSchedules: 1 };
        expect(solve(more, options).lowerBound).toBeLessThanOrEqual(solve(less, options).lowerBound);
      }),
    );
  });

  test('the result is never worse than the last snapshot, and moves no more tasks where nothing else got better', () => {
    fc.assert(
      fc.property(drawnProblem(EVERYTHING), (given) => {
        const search = level(problemFrom(given), { seed: 1, maxSchedules: Number.POSITIVE_INFINITY });
        let last = search.next();
        for (let i = 0; i < 2 && !last.done; i++) last = search.next();
        fc.pre(!last.done);
        const { value } = search.next('stop');
        const inOrder = (each: LevelSnapshot) =>
          [each.overCapacity.length, each.makespan, each.weightedTardiness, each.movedTasks] as const;
        const [before, after] = [inOrder(last.value), inOrder(value)];
        const decides = before.findIndex((figure, i) => figure !== after[i]);
        if (decides >= 0) expect(after[decides]).toBeLessThan(before[decides] as number);
      }),
      { numRuns: 30 },
    );
  });
});
