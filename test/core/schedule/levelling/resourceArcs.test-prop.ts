import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LevellingProblem } from '../../../../src/core/schedule/levelling/problem.ts';
import { type ResourceArcs, resourceArcs } from '../../../../src/core/schedule/levelling/resourceArcs.ts';
import { earliestByLink, finishOf, firstStart } from '../../../../src/core/schedule/levelling/slotTimes.ts';
import { LINK_CODE } from '../../../../src/core/schedule/project.ts';
import { drawnProblem, problemFrom } from './problems.ts';
import { solve } from './solve.ts';
import { violations } from './violations.ts';

/** Earliest starts over links, arcs and releases; null where arcs and links of negative weight close a loop. */
function forwardPass(problem: LevellingProblem, arcs: ResourceArcs): Int32Array | null {
  const start = arcs.release.map((slot, task) =>
    problem.fixed[task] ? slot : firstStart(problem, task, Math.max(0, slot)),
  );
  const raise = (task: number, bound: number): boolean => {
    if (problem.fixed[task] || firstStart(problem, task, bound) <= (start[task] as number)) return false;
    start[task] = firstStart(problem, task, bound);
    return true;
  };
  for (let round = 0; round <= problem.count; round++) {
    let isQuiet = true;
    for (let link = 0; link < problem.links.count; link++) {
      const from = problem.links.from[link] as number;
      const bound = earliestByLink(problem, link, start[from] as number);
      if (raise(problem.links.to[link] as number, bound)) isQuiet = false;
    }
    arcs.from.forEach((from, arc) => {
      if (raise(arcs.to[arc] as number, finishOf(problem, from, start[from] as number))) isQuiet = false;
    });
    if (isQuiet) return start;
  }
  return null;
}

test('with the same durations no task starts later than in the levelled schedule', () => {
  fc.assert(
    fc.property(
      drawnProblem({ mostTasks: 14, withLags: true, withReleases: true, withCalendars: true, capacity: 'changes' }),
      (given) => {
        const problem = problemFrom(given);
        const { start } = solve(problem, { maxSchedules: 60 });
        const again = forwardPass(problem, resourceArcs(problem, start));
        expect(again).not.toBeNull();
        again?.forEach((slot, task) => {
          expect(slot).toBeLessThanOrEqual(start[task] as number);
        });
      },
    ),
  );
});

test('with any durations the schedule stays within steady capacities', () => {
  fc.assert(
    fc.property(
      drawnProblem({ mostTasks: 14, withReleases: true }),
      fc.array(fc.nat({ max: 9 }), { minLength: 14, maxLength: 14 }),
      (given, durations) => {
        const problem = problemFrom(given);
        const arcs = resourceArcs(problem, solve(problem, { maxSchedules: 60 }).start);
        // A marker takes nothing and hands nothing on: it stays one.
        const other = problem.duration.map((slots, task) => (slots === 0 ? 0 : (durations[task] as number)));
        const realised = { ...problem, duration: other };
        const start = forwardPass(realised, arcs) as Int32Array;
        expect(violations(realised, start)).toEqual([]);
      },
    ),
  );
});

test('no arc says what links and other arcs say already', () => {
  fc.assert(
    fc.property(drawnProblem({ mostTasks: 14 }), (given) => {
      const problem = problemFrom(given);
      const { from, to } = resourceArcs(problem, solve(problem, { maxSchedules: 60 }).start);
      const after = Array.from({ length: problem.count }, () => new Set<number>());
      for (let link = 0; link < problem.links.count; link++) {
        if (problem.links.type[link] === LINK_CODE.FS)
          after[problem.links.from[link] as number]?.add(problem.links.to[link] as number);
      }
      const reaches = (a: number, b: number): boolean =>
        [...(after[a] as Set<number>)].some((c) => c === b || reaches(c, b));
      from.forEach((a, arc) => {
        const b = to[arc] as number;
        expect(reaches(a, b)).toBe(false);
        after[a]?.add(b);
      });
    }),
  );
});
