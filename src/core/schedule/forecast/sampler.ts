import { normalFromBits, normalQuantileTable } from './normal.ts';
import { pertTable, Z_CELLS, Z_END } from './pertQuantiles.ts';
import { randomBits } from './randomBits.ts';
import type { RunsInput } from './runsInput.ts';

/** Runs worked out side by side: rows of so many numbers by task fit the nearest caches. Even. */
export const BLOCK_RUNS = 32;
const PAIRS = BLOCK_RUNS / 2;

/** The tasks whose duration is drawn, and what to draw it from. */
export interface Uncertain {
  /** Task numbers. */
  readonly tasks: Int32Array;
  /** Quantiles as shares of the range, by uncertain task. */
  readonly tables: readonly Float64Array[];
  /** Standard deviation of the duration by uncertain task: range x sqrt(alpha beta / 252). */
  readonly sd: Float64Array;
  /** How much of a task's normal value is its group's, and its own; the squares sum up to 1. */
  readonly shared: Float64Array;
  readonly own: Float64Array;
}

export function uncertainOf(input: RunsInput): Uncertain {
  const { project, optimistic, likely, pessimistic, group, correlation } = input;
  const tasks = Int32Array.from(
    Array.from({ length: project.count }, (_, task) => task).filter(
      (task) => (pessimistic[task] as number) > (optimistic[task] as number),
    ),
  );
  const byMode = new Map<number, Float64Array>();
  const tables: Float64Array[] = [];
  const sd = new Float64Array(tasks.length);
  const shared = new Float64Array(tasks.length);
  tasks.forEach((task, u) => {
    const low = optimistic[task] as number;
    const range = (pessimistic[task] as number) - low;
    const mode = ((likely[task] as number) - low) / range;
    const table = byMode.get(mode) ?? pertTable(mode);
    byMode.set(mode, table);
    tables.push(table);
    sd[u] = range * Math.sqrt(((1 + 4 * mode) * (5 - 4 * mode)) / 252);
    shared[u] = (group[task] as number) < 0 ? 0 : Math.sqrt(correlation);
  });
  return { tasks, tables, sd, shared, own: shared.map((weight) => Math.sqrt(1 - weight * weight)) };
}

/**
 * Directions in the space of all normal values (groups first, then uncertain tasks) along which the runs are spread
 * evenly: unit vectors at right angles, and the normal value of each run along each. None = plain random runs.
 */
export interface Directions {
  readonly vectors: readonly Float64Array[];
  readonly scores: readonly Float64Array[];
}

export interface Sampler {
  /** Normal values of the groups, and each task's own, in the last block drawn: rows of BLOCK_RUNS. */
  readonly values: Float64Array;
  /** Fills the rows of the uncertain tasks (row = place of the task) with their durations in runs `first`... */
  sample(first: number, durations: Float64Array): void;
}

function fillDurations(
  durations: Float64Array,
  row: number,
  low: number,
  range: number,
  table: Float64Array,
  values: Float64Array,
  common: number,
  shared: number,
  from: number,
  own: number,
): void {
  const cells = Z_CELLS;
  const middle = cells / 2;
  const most = cells - 1e-9;
  const ownWeight = (own * cells) / (2 * Z_END);
  const commonWeight = (shared * cells) / (2 * Z_END);
  for (let r = 0, length = BLOCK_RUNS; r < length; r++) {
    let at = ownWeight * (values[from + r] as number) + commonWeight * (values[common + r] as number) + middle;
    if (at < 0) at = 0;
    else if (at > most) at = most;
    const cell = at | 0;
    const left = table[cell] as number;
    const share = left + (at - cell) * ((table[cell + 1] as number) - left);
    durations[row + r] = Math.floor(low + range * share + 0.5);
  }
}

/**
 * Draws durations block by block: beta-PERT by a Gaussian copula with one common factor per group. Each even run and
 * the next are a pair: apart from the directions the second has the first's values with the sign turned (antithetic).
 * A run is the same whatever was drawn before.
 */
export function createSampler(
  input: RunsInput,
  uncertain: Uncertain,
  place: Int32Array,
  { vectors, scores }: Directions,
): Sampler {
  const { groups, groupKey, key, group, optimistic, pessimistic, seed } = input;
  const { tasks, tables, shared, own } = uncertain;
  const dimensions = groups + tasks.length;
  const quantiles = normalQuantileTable();
  const seedBits = randomBits(seed, Math.floor(seed / 2 ** 32), 0);
  const keyOf = (j: number): number => (j < groups ? groupKey[j] : key[tasks[j - groups] as number]) as number;
  const keyA = Int32Array.from({ length: dimensions }, (_, j) => randomBits(keyOf(j), seedBits, j < groups ? 1 : 2));
  const keyB = Int32Array.from({ length: dimensions }, (_, j) => randomBits(seedBits, keyOf(j), j < groups ? 3 : 4));

  const base = new Float64Array(dimensions * PAIRS);
  const values = new Float64Array(dimensions * BLOCK_RUNS);
  const along = new Float64Array(PAIRS);
  const shift = vectors.map(() => new Float64Array(BLOCK_RUNS));

  const drawBase = (first: number): void => {
    const firstPair = first / 2;
    for (let j = 0; j < dimensions; j++) {
      const a = keyA[j] as number;
      const b = keyB[j] as number;
      const row = j * PAIRS;
      for (let q = 0; q < PAIRS; q++) base[row + q] = normalFromBits(quantiles, randomBits(a, b, firstPair + q));
    }
  };
  /** How far each run has to be moved along each direction to stand where its score says. */
  const findShifts = (first: number): void => {
    for (let k = 0; k < vectors.length; k++) {
      const vector = vectors[k] as Float64Array;
      const score = scores[k] as Float64Array;
      const by = shift[k] as Float64Array;
      along.fill(0);
      for (let j = 0; j < dimensions; j++) {
        const weight = vector[j] as number;
        if (weight === 0) continue;
        const row = j * PAIRS;
        for (let q = 0; q < PAIRS; q++) along[q] = (along[q] as number) + weight * (base[row + q] as number);
      }
      for (let q = 0; q < PAIRS; q++) {
        by[2 * q] = (score[first + 2 * q] ?? 0) - (along[q] as number);
        by[2 * q + 1] = (score[first + 2 * q + 1] ?? 0) + (along[q] as number);
      }
    }
  };
  const spreadValues = (): void => {
    for (let j = 0; j < dimensions; j++) {
      const from = j * PAIRS;
      const row = j * BLOCK_RUNS;
      for (let q = 0; q < PAIRS; q++) {
        const value = base[from + q] as number;
        values[row + 2 * q] = value;
        values[row + 2 * q + 1] = -value;
      }
      for (let k = 0; k < vectors.length; k++) {
        const weight = (vectors[k] as Float64Array)[j] as number;
        if (weight === 0) continue;
        const by = shift[k] as Float64Array;
        for (let r = 0; r < BLOCK_RUNS; r++) values[row + r] = (values[row + r] as number) + weight * (by[r] as number);
      }
    }
  };
  const durationsOf = (u: number, durations: Float64Array): void => {
    const task = tasks[u] as number;
    const low = optimistic[task] as number;
    const range = (pessimistic[task] as number) - low;
    const common = Math.max(0, group[task] as number) * BLOCK_RUNS;
    const row = (place[task] as number) * BLOCK_RUNS;
    fillDurations(
      durations,
      row,
      low,
      range,
      tables[u] as Float64Array,
      values,
      common,
      shared[u] as number,
      (groups + u) * BLOCK_RUNS,
      own[u] as number,
    );
  };
  return {
    values,
    sample(first, durations) {
      drawBase(first);
      findShifts(first);
      spreadValues();
      for (let u = 0; u < tasks.length; u++) durationsOf(u, durations);
    },
  };
}
