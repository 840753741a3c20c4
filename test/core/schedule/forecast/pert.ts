import { forecastRuns, type RunsResult } from '../../../../src/core/schedule/forecast/forecastRuns.ts';
import type { RunsInput } from '../../../../src/core/schedule/forecast/runsInput.ts';
import { type Link, linksFrom, type Project } from '../../../../src/core/schedule/project.ts';
import { TICKS_PER_DAY, toTicks } from '../../../../src/core/schedule/ticks.ts';

/** A task's three points in days. */
export type Range = readonly [optimistic: number, likely: number, pessimistic: number];

export interface Given {
  readonly ranges: readonly Range[];
  readonly links?: readonly (readonly [from: number, to: number])[];
  readonly groups?: readonly number[];
  readonly correlation?: number;
  readonly risks?: readonly { readonly task: number; readonly probability: number; readonly days: number }[];
  readonly seed?: number;
  readonly runs?: number;
}

const noLinks = linksFrom([]);

/** Tasks in days, finish-to-start links, every task a target. */
export function runsInput({
  ranges,
  links = [],
  groups,
  correlation = 0,
  risks = [],
  seed = 1,
  runs = 10_000,
}: Given): RunsInput {
  const count = ranges.length;
  const column = (i: 0 | 1 | 2): Float64Array => Float64Array.from(ranges, (range) => toTicks(range[i]));
  const project: Project = {
    count,
    duration: column(1),
    release: new Float64Array(count),
    deadline: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
    links:
      links.length === 0
        ? noLinks
        : linksFrom(links.map(([from, to]): Link => ({ from, to, type: 1, lag: 0, elapsed: false }))),
    elapsedLag: null,
  };
  return {
    project,
    optimistic: column(0),
    likely: column(1),
    pessimistic: column(2),
    group: Int32Array.from(ranges, (_, task) => groups?.[task] ?? -1),
    groups: groups ? Math.max(...groups) + 1 : 0,
    correlation,
    key: Uint32Array.from(ranges, (_, task) => task + 1),
    groupKey: Uint32Array.from({ length: groups ? Math.max(...groups) + 1 : 0 }, (_, group) => group + 1_000),
    risks: {
      count: risks.length,
      task: Int32Array.from(risks, ({ task }) => task),
      probability: Float64Array.from(risks, ({ probability }) => probability),
      delay: Float64Array.from(risks, ({ days }) => toTicks(days)),
      key: Uint32Array.from(risks, (_, event) => event + 1),
    },
    targets: Int32Array.from(ranges.keys()),
    seed,
    runs,
  };
}

export function allRuns(input: RunsInput, stepWork?: number): RunsResult {
  const steps = forecastRuns(input, stepWork);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export const inDays = (ticks: ArrayLike<number>): number[] => Array.from(ticks, (value) => value / TICKS_PER_DAY);

export const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
export const sd = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};

/** Moments of the Beta-PERT distribution by their formulas. */
export const pertMean = ([a, m, b]: Range): number => (a + 4 * m + b) / 6;
export function pertVariance([a, m, b]: Range): number {
  const alpha = 1 + (4 * (m - a)) / (b - a);
  const beta = 1 + (4 * (b - m)) / (b - a);
  return ((b - a) ** 2 * alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1));
}

/**
 * Distribution function of a Beta-PERT range, an oracle: Simpson's rule over the density, in t with x = sin^2(pi t / 2),
 * by which it has no steep ends.
 */
export function pertBelow([a, m, b]: Range, steps = 4_000): (days: number) => number {
  const alpha = 1 + (4 * (m - a)) / (b - a);
  const beta = 1 + (4 * (b - m)) / (b - a);
  const density = (t: number): number => {
    const [sine, cosine] = [Math.sin((Math.PI * t) / 2), Math.cos((Math.PI * t) / 2)];
    return sine ** (2 * alpha - 1) * cosine ** (2 * beta - 1);
  };
  const sums = [0];
  for (let i = 0; i < steps; i++) {
    const [left, right] = [i / steps, (i + 1) / steps];
    const area = (density(left) + 4 * density((left + right) / 2) + density(right)) / (6 * steps);
    sums.push((sums[i] as number) + area);
  }
  const whole = sums[steps] as number;
  return (days) => {
    const x = Math.min(1, Math.max(0, (days - a) / (b - a)));
    const at = ((2 * Math.asin(Math.sqrt(x))) / Math.PI) * steps;
    const i = Math.min(steps - 1, Math.floor(at));
    return ((sums[i] as number) + (at - i) * ((sums[i + 1] as number) - (sums[i] as number))) / whole;
  };
}

/** The point at which a growing function reaches `level`. */
export function inverse(growing: (x: number) => number, level: number, low: number, high: number): number {
  let [from, to] = [low, high];
  for (let i = 0; i < 60; i++) {
    const middle = (from + to) / 2;
    if (growing(middle) < level) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
