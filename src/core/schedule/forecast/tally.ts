import type { Network } from '../network.ts';
import type { Engine } from './engine.ts';
import type { Pilot } from './pilot.ts';
import type { RunsInput } from './runsInput.ts';
import { BLOCK_RUNS, type Uncertain } from './sampler.ts';
import { createWhiskers } from './whiskers.ts';

/** What the runs have in common so far. By task number where not said otherwise. */
export interface Tally {
  /** Project finish by run. */
  readonly finish: Float64Array;
  /** Finish of each target by run. */
  readonly targetFinish: readonly Float64Array[];
  /** In how many runs the task had no float. */
  readonly criticalRuns: Float64Array;
  /** Sums over the runs of the duration less its mean m, of its square, and of its product with the finish. */
  readonly durationSum: Float64Array;
  readonly durationSquares: Float64Array;
  readonly durationTimesFinish: Float64Array;
  readonly whiskers: ReturnType<typeof createWhiskers>;
  /** Normal values of the groups by run, then of the tasks in `ownOf`. */
  readonly groupValues: readonly Float32Array[];
  readonly ownValues: readonly Float32Array[];
  /** Places among the uncertain tasks of those whose own values are kept: the strongest by the pilot. */
  readonly ownOf: readonly number[];
  /** Takes in the block that the engine has just worked out. */
  add(first: number): void;
}

/** Bars of a tornado that anybody reads, with room. */
const KEPT_TASKS = 64;

function bitCount(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function createTally(
  input: RunsInput,
  network: Network,
  uncertain: Uncertain,
  pilot: Pilot,
  { passes, values }: Engine,
  runs: number,
): Tally {
  const { count, position } = network;
  const { durations, finishes, last, critical } = passes;
  const { groups, targets, likely, risks } = input;
  const finish = new Float64Array(runs);
  const targetFinish = Array.from(targets, () => new Float64Array(runs));
  const criticalRuns = new Float64Array(count);
  const durationSum = new Float64Array(count);
  const durationSquares = new Float64Array(count);
  const durationTimesFinish = new Float64Array(count);
  const varying = Int32Array.from(new Set([...uncertain.tasks, ...risks.task]));
  const planFinish = input.project.release.reduce((sum, value) => Math.max(sum, value), 0);
  const whiskers = createWhiskers(network, passes, pilot, runs);
  const ownOf = [...pilot.pull.keys()]
    .filter((u) => (pilot.pull[u] as number) > 0)
    .sort((a, b) => (pilot.pull[b] as number) - (pilot.pull[a] as number) || a - b)
    .slice(0, KEPT_TASKS);
  const groupValues = Array.from({ length: groups }, () => new Float32Array(runs));
  const ownValues = ownOf.map(() => new Float32Array(runs));

  const addDurations = (width: number): void => {
    for (let v = 0; v < varying.length; v++) {
      const task = varying[v] as number;
      const row = (position[task] as number) * BLOCK_RUNS;
      const mean = likely[task] as number;
      let sum = 0;
      let squares = 0;
      let products = 0;
      for (let r = 0; r < width; r++) {
        const off = (durations[row + r] as number) - mean;
        sum += off;
        squares += off * off;
        products += off * ((last[r] as number) - planFinish);
      }
      durationSum[task] = (durationSum[task] as number) + sum;
      durationSquares[task] = (durationSquares[task] as number) + squares;
      durationTimesFinish[task] = (durationTimesFinish[task] as number) + products;
    }
  };
  return {
    finish,
    targetFinish,
    criticalRuns,
    durationSum,
    durationSquares,
    durationTimesFinish,
    whiskers,
    groupValues,
    ownValues,
    ownOf,
    add(first) {
      const width = Math.min(BLOCK_RUNS, runs - first);
      const all = width === BLOCK_RUNS ? -1 : (1 << width) - 1;
      const copy = (from: Float64Array, row: number, to: Float64Array | Float32Array): void => {
        for (let r = 0; r < width; r++) to[first + r] = from[row + r] as number;
      };
      copy(last, 0, finish);
      targetFinish.forEach((into, i) => {
        copy(finishes, (position[targets[i] as number] as number) * BLOCK_RUNS, into);
      });
      for (let task = 0; task < count; task++) {
        const runsWithoutFloat = bitCount((critical[position[task] as number] as number) & all);
        criticalRuns[task] = (criticalRuns[task] as number) + runsWithoutFloat;
      }
      addDurations(width);
      groupValues.forEach((into, g) => {
        copy(values, g * BLOCK_RUNS, into);
      });
      ownValues.forEach((into, k) => {
        copy(values, (groups + (ownOf[k] as number)) * BLOCK_RUNS, into);
      });
      whiskers.add(first, width);
    },
  };
}
