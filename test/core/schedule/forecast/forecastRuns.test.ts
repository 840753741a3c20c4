import { describe, expect, test } from 'vitest';
import { quantileOf } from '../../../../src/core/schedule/forecast/spreadOf.ts';
import {
  allRuns,
  inDays,
  inverse,
  mean,
  pertBelow,
  pertMean,
  pertVariance,
  type Range,
  runsInput,
  sd,
  sorted,
} from './pert.ts';

const LEVELS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
const LATE: Range = [2, 5, 14];
const EARLY: Range = [1, 9, 10];
const EVEN: Range = [4, 6, 8];

const finishOf = (given: Parameters<typeof runsInput>[0]): number[] => inDays(allRuns(runsInput(given)).tally.finish);

describe('one task', () => {
  test.each([
    ['leaning late', LATE],
    ['leaning early', EARLY],
    ['even', EVEN],
    ['likely = optimistic', [3, 3, 9]],
    ['likely = pessimistic', [3, 9, 9]],
  ] as const)('%s: percentiles are the quantiles of the beta distribution', (_, range) => {
    const below = pertBelow(range);
    const finish = Float64Array.from(sorted(finishOf({ ranges: [range] })));
    for (const level of LEVELS) {
      const quantile = inverse(below, level, range[0], range[2]);
      expect(Math.abs(quantileOf(finish, level) - quantile)).toBeLessThan(0.002 * (range[2] - range[0]));
    }
    expect(Math.min(...finish)).toBeGreaterThanOrEqual(range[0]);
    expect(Math.max(...finish)).toBeLessThanOrEqual(range[2]);
  });

  test('mean and standard deviation are those of the formulas', () => {
    const finish = finishOf({ ranges: [LATE] });
    expect(mean(finish)).toBeCloseTo(pertMean(LATE), 3);
    expect(sd(finish)).toBeCloseTo(Math.sqrt(pertVariance(LATE)), 2);
  });
});

describe('tasks together', () => {
  test('two parallel tasks: the finish is below t where both are', () => {
    const finish = Float64Array.from(sorted(finishOf({ ranges: [LATE, EARLY] })));
    const [one, other] = [pertBelow(LATE), pertBelow(EARLY)];
    for (const level of LEVELS) {
      const quantile = inverse((t) => one(t) * other(t), level, 1, 14);
      expect(Math.abs(quantileOf(finish, level) - quantile)).toBeLessThan(0.05);
    }
  });

  test('a chain: means add up, and without correlation variances do', () => {
    const ranges = Array.from({ length: 12 }, (_, i) => [LATE, EARLY, EVEN][i % 3] as Range);
    const links = ranges.slice(1).map((_, i) => [i, i + 1] as const);
    const finish = finishOf({ ranges, links });
    expect(mean(finish)).toBeCloseTo(
      ranges.map(pertMean).reduce((a, b) => a + b),
      1,
    );
    const variance = ranges.map(pertVariance).reduce((a, b) => a + b);
    expect(sd(finish) / Math.sqrt(variance)).toBeCloseTo(1, 1.5);
  });

  test('every task of a chain is critical in every run', () => {
    const { tally, runs } = allRuns(
      runsInput({
        ranges: [LATE, EARLY, EVEN],
        links: [
          [0, 1],
          [1, 2],
        ],
      }),
    );
    expect([...tally.criticalRuns]).toEqual([runs, runs, runs]);
  });

  test('two alike in parallel are critical in about half the runs each, and in each run one of them is', () => {
    const { tally, runs } = allRuns(runsInput({ ranges: [LATE, LATE] }));
    const [one, other] = tally.criticalRuns as unknown as [number, number];
    expect(Math.abs(one - runs / 2)).toBeLessThan(runs / 50);
    expect(one + other).toBeGreaterThanOrEqual(runs);
  });
});

describe('team optimism', () => {
  const ranges = Array.from({ length: 20 }, () => EVEN);
  const links = ranges.slice(1).map((_, i) => [i, i + 1] as const);
  const sdWith = (correlation: number, groups: readonly number[]): number =>
    sd(finishOf({ ranges, links, groups, correlation }));
  const alone = Math.sqrt(pertVariance(EVEN));

  test('correlation raises the spread of a sum as the variance of a sum of correlated values says', () => {
    // Pearson's correlation of two even PERT values is within a few percent of that of their normal values.
    for (const correlation of [0, 0.3, 0.6, 1]) {
      const expected = alone * Math.sqrt(20 + 20 * 19 * correlation);
      expect(sdWith(correlation, new Array(20).fill(0)) / expected).toBeCloseTo(1, 1);
    }
  });

  test('only within a team', () => {
    const two = ranges.map((_, task) => (task < 10 ? 0 : 1));
    const expected = alone * Math.sqrt(20 + 2 * 10 * 9 * 0.5);
    expect(sdWith(0.5, two) / expected).toBeCloseTo(1, 1);
    expect(sdWith(0.5, new Array(20).fill(-1)) / (alone * Math.sqrt(20))).toBeCloseTo(1, 1);
  });

  test('the distribution of each task stays the same', () => {
    const { tally } = allRuns(runsInput({ ranges: [LATE, EARLY], groups: [0, 0], correlation: 0.7 }));
    [LATE, EARLY].forEach((range, task) => {
      const finish = inDays(tally.targetFinish[task] as Float64Array);
      expect(Math.abs(mean(finish) - pertMean(range))).toBeLessThan(0.05);
      expect(Math.abs(sd(finish) - Math.sqrt(pertVariance(range)))).toBeLessThan(0.05);
    });
  });
});

describe('risk events', () => {
  test('on a certain task: it takes longer in exactly that share of the runs', () => {
    const finish = finishOf({ ranges: [[5, 5, 5]], risks: [{ task: 0, probability: 0.3, days: 4 }] });
    expect(finish.filter((days) => days === 9)).toHaveLength(3_000);
    expect(finish.filter((days) => days === 5)).toHaveLength(7_000);
  });

  test('on an uncertain task: the mean grows by probability x delay; two events are independent', () => {
    const risks = [
      { task: 0, probability: 0.3, days: 4 },
      { task: 0, probability: 0.5, days: 2 },
    ];
    const result = allRuns(runsInput({ ranges: [LATE], risks }));
    expect(Math.abs(mean(inDays(result.tally.finish)) - (pertMean(LATE) + 0.3 * 4 + 0.5 * 2))).toBeLessThan(0.01);
    const both = (result.happened[0] as Uint8Array).filter((happens, run) => happens && result.happened[1]?.[run]);
    expect(Math.abs(both.length - 1_500)).toBeLessThan(150);
  });

  test('one that is certain always happens, one that is impossible never', () => {
    const risks = [
      { task: 0, probability: 1, days: 4 },
      { task: 0, probability: 0, days: 2 },
    ];
    expect(new Set(finishOf({ ranges: [[5, 5, 5]], risks }))).toEqual(new Set([9]));
  });
});

describe('the same seed', () => {
  const given = {
    ranges: [LATE, EARLY, EVEN, LATE],
    links: [
      [0, 2],
      [1, 2],
    ] as const,
    groups: [0, 0, 1, 1],
    correlation: 0.3,
  };

  test('gives the same runs however often it yields', () => {
    const whole = allRuns(runsInput(given)).tally;
    for (const stepWork of [1, 1_000, 1e12]) {
      const { tally } = allRuns(runsInput(given), stepWork);
      expect(tally.finish).toEqual(whole.finish);
      expect(tally.criticalRuns).toEqual(whole.criticalRuns);
    }
  });

  test('another seed gives other runs and nearly the same answer', () => {
    const [one, other] = [1, 2].map((seed) => finishOf({ ...given, seed }));
    expect(one).not.toEqual(other);
    expect(mean(one as number[])).toBeCloseTo(mean(other as number[]), 1);
  });

  test("a task keeps its luck when another one joins, so that the difference is the project's and not the draws'", () => {
    const before = finishOf({ ranges: [LATE, LATE], links: [[0, 1]] });
    const after = finishOf({ ranges: [LATE, LATE, [0, 0.5, 1]], links: [[0, 1]] });
    expect(mean(after)).toBeCloseTo(mean(before), 3);
  });

  test('an odd number of runs is one more, and fewer than a block will do', () => {
    expect(allRuns(runsInput({ ...given, runs: 101 }))).toMatchObject({ runs: 102 });
    expect(finishOf({ ...given, runs: 10 })).toHaveLength(10);
  });
});

test('runs spread along the directions that matter: P80 is much nearer than by as many plain runs', () => {
  const ranges = Array.from({ length: 30 }, (_, i) => [LATE, EARLY, EVEN][i % 3] as Range);
  const links = ranges.slice(1).map((_, i) => [i, i + 1] as const);
  const p80 = (seed: number, runs: number): number =>
    quantileOf(
      Float64Array.from(
        sorted(finishOf({ ranges, links, groups: ranges.map((_, i) => i % 4), correlation: 0.3, seed, runs })),
      ),
      0.8,
    );
  const truth = mean([1, 2, 3].map((seed) => p80(seed, 20_000)));
  const error = Math.sqrt(mean(Array.from({ length: 20 }, (_, seed) => (p80(seed + 100, 1_000) - truth) ** 2)));
  // Standard error of a P80 of plain runs: sqrt(0.16 / runs) / density, the density by a normal distribution.
  const spread = sd(finishOf({ ranges, links, groups: ranges.map((_, i) => i % 4), correlation: 0.3 }));
  const plain = Math.sqrt(0.16 / 1_000) / (0.28 / spread);
  expect(error).toBeLessThan(0.4 * plain);
});
