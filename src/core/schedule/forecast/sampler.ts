import { BLOCK_RUNS } from './blockRuns.ts';
import type { Directions } from './directions.ts';
import { normalQuantileTable } from './normal.ts';
import { randomBits } from './randomBits.ts';
import type { RunsInput } from './runsInput.ts';
import { addRow, drawRow, durationRow, mirrorRow } from './sampleRows.ts';
import { seedBits } from './seedBits.ts';
import type { Uncertain } from './uncertain.ts';

const PAIRS = BLOCK_RUNS / 2;

export interface Sampler {
  /** Row `rowOf(dimension)`: the normal values of a group, or of a kept task by itself, in the block drawn last. */
  readonly values: Float64Array;
  rowOf(dimension: number): number;
  /** Fills the rows of the uncertain tasks (row = place of the task) with their durations in runs `first`... */
  sample(first: number, durations: Float64Array): void;
}

/**
 * Draws durations block by block: Beta-PERT by a Gaussian copula with one common factor per group. Each even run and
 * the next are a pair: apart from the directions the second has the first's values with the sign turned (antithetic).
 * A run is the same whatever was drawn before. Normal values ("dimensions") are numbered groups first, then uncertain
 * tasks; `kept` are those of tasks that somebody wants to look at.
 */
export function createSampler(
  { groups, groupKey, key, group, optimistic, pessimistic, seed }: RunsInput,
  { tasks, tables, shared, own }: Uncertain,
  place: Int32Array,
  { vectors, scores }: Directions,
  kept: readonly number[],
): Sampler {
  const dimensions = groups + tasks.length;
  const quantiles = normalQuantileTable();
  const bits = seedBits(seed);
  const keyOf = (j: number): number => (j < groups ? groupKey[j] : key[tasks[j - groups] as number]) as number;
  const keyA = Int32Array.from({ length: dimensions }, (_, j) => randomBits(keyOf(j), bits, j < groups ? 1 : 2));
  const keyB = Int32Array.from({ length: dimensions }, (_, j) => randomBits(bits, keyOf(j), j < groups ? 3 : 4));

  // The last row is everybody's who is not kept.
  const keptTasks = kept.filter((j) => j >= groups);
  const rows = new Int32Array(dimensions).fill((groups + keptTasks.length) * BLOCK_RUNS);
  for (let g = 0; g < groups; g++) rows[g] = g * BLOCK_RUNS;
  keptTasks.forEach((j, i) => {
    rows[j] = (groups + i) * BLOCK_RUNS;
  });
  const values = new Float64Array((groups + keptTasks.length + 1) * BLOCK_RUNS);
  const base = new Float64Array(dimensions * PAIRS);
  const along = new Float64Array(PAIRS);
  const shifts = vectors.map(() => new Float64Array(BLOCK_RUNS));

  /** How far each run has to be moved along each direction to stand where its score says. */
  const findShifts = (first: number): void => {
    vectors.forEach((vector, k) => {
      const score = scores[k] as Float64Array;
      const shift = shifts[k] as Float64Array;
      along.fill(0);
      for (let j = 0; j < dimensions; j++) {
        const weight = vector[j] as number;
        if (weight !== 0) addRow(along, 0, weight, base, j * PAIRS, PAIRS);
      }
      for (let q = 0; q < PAIRS; q++) {
        shift[2 * q] = (score[first + 2 * q] ?? 0) - (along[q] as number);
        shift[2 * q + 1] = (score[first + 2 * q + 1] ?? 0) + (along[q] as number);
      }
    });
  };
  const fillValues = (j: number): void => {
    const row = rows[j] as number;
    mirrorRow(values, row, base, j * PAIRS, PAIRS);
    for (let k = 0; k < vectors.length; k++) {
      const weight = (vectors[k] as Float64Array)[j] as number;
      if (weight !== 0) addRow(values, row, weight, shifts[k] as Float64Array, 0, BLOCK_RUNS);
    }
  };
  return {
    values,
    rowOf: (dimension) => rows[dimension] as number,
    sample(first, durations) {
      for (let j = 0; j < dimensions; j++) {
        drawRow(base, j * PAIRS, PAIRS, quantiles, keyA[j] as number, keyB[j] as number, first / 2);
      }
      findShifts(first);
      for (let g = 0; g < groups; g++) fillValues(g);
      for (let u = 0; u < tasks.length; u++) {
        fillValues(groups + u);
        const task = tasks[u] as number;
        const low = optimistic[task] as number;
        durationRow(
          durations,
          (place[task] as number) * BLOCK_RUNS,
          BLOCK_RUNS,
          low,
          (pessimistic[task] as number) - low,
          tables[u] as Float64Array,
          values,
          rows[groups + u] as number,
          own[u] as number,
          Math.max(0, group[task] as number) * BLOCK_RUNS,
          shared[u] as number,
        );
      }
    },
  };
}
