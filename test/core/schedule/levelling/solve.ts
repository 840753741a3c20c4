import { type LevelOptions, type LevelResult, level } from '../../../../src/core/schedule/levelling/level.ts';
import type { LevellingProblem } from '../../../../src/core/schedule/levelling/problem.ts';

/** Runs a levelling to its end. */
export function solve(problem: LevellingProblem, options: Partial<LevelOptions> = {}): LevelResult {
  const search = level(problem, { seed: 1, maxSchedules: 500, ...options });
  for (;;) {
    const { done, value } = search.next();
    if (done) return value;
  }
}
