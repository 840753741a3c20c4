import type { Network } from '../network.ts';
import { BLOCK_RUNS } from './blockRuns.ts';
import { type Correlations, createCorrelations } from './correlations.ts';
import type { Engine } from './engine.ts';
import { finishRow } from './passes.ts';
import type { Pilot } from './pilot.ts';
import type { RunsInput } from './runsInput.ts';
import type { Uncertain } from './uncertain.ts';
import { createWhiskers, type Whiskers } from './whiskers.ts';

/** What the runs have told so far. */
export interface Tally {
  /** Project finish by run. */
  readonly finish: Float64Array;
  /** Finish of each target by run. */
  readonly targetFinish: readonly Float64Array[];
  /** In how many runs the task had no float; by position. */
  readonly criticalRuns: Float64Array;
  readonly whiskers: Whiskers;
  readonly correlations: Correlations;
  /** The normal values (groups first, then uncertain tasks) that by the pilot move the finish most, run by run. */
  readonly kept: readonly { readonly dimension: number; readonly pull: number; readonly values: Float32Array }[];
  /** Takes in the block that the engine has just worked out. */
  add(first: number): void;
}

/** Bars of a tornado that anybody reads, with room. */
const KEPT = 64;
/** Whiskers and correlations are read to two figures: so many runs, evenly taken from all, are enough. */
const ENOUGH_RUNS = 4_096;

function bitCount(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The normal values that by the pilot move the finish most. */
export function keptDimensions({ pull }: Pilot): number[] {
  return [...pull.keys()]
    .filter((j) => pull[j] !== 0)
    .sort((a, b) => Math.abs(pull[b] as number) - Math.abs(pull[a] as number) || a - b)
    .slice(0, KEPT);
}

export function createTally(
  { targets, risks }: RunsInput,
  network: Network,
  uncertain: Uncertain,
  pilot: Pilot,
  { passes, sampler }: Engine,
  runs: number,
): Tally {
  const { count, position } = network;
  const { pull, low, high } = pilot;
  const finish = new Float64Array(runs);
  const targetFinish = Array.from(targets, () => new Float64Array(runs));
  const criticalRuns = new Float64Array(count);
  const whiskers = createWhiskers(passes, low, high);
  const correlations = createCorrelations(network, passes, new Set([...uncertain.tasks, ...risks.task]));
  const kept = keptDimensions(pilot).map((dimension) => ({
    dimension,
    pull: pull[dimension] as number,
    values: new Float32Array(runs),
  }));
  const stride = Math.max(1, Math.floor(runs / ENOUGH_RUNS)) * BLOCK_RUNS;

  return {
    finish,
    targetFinish,
    criticalRuns,
    whiskers,
    correlations,
    kept,
    add(first) {
      const width = Math.min(BLOCK_RUNS, runs - first);
      const counted = width === BLOCK_RUNS ? -1 : (1 << width) - 1;
      const keep = (into: Float64Array | Float32Array, from: Float64Array, row: number): void => {
        for (let r = 0; r < width; r++) into[first + r] = from[row + r] as number;
      };
      keep(finish, passes.last, 0);
      targetFinish.forEach((into, i) => {
        keep(into, passes.moments, finishRow(position[targets[i] as number] as number));
      });
      for (const { dimension, values: into } of kept) keep(into, sampler.values, sampler.rowOf(dimension));
      for (let p = 0; p < count; p++) {
        const bits = (passes.critical[p] as number) & counted;
        if (bits !== 0) criticalRuns[p] = (criticalRuns[p] as number) + bitCount(bits);
      }
      if (first % stride === 0) {
        whiskers.add(width);
        correlations.add(width);
      }
    },
  };
}
