import type { Network } from '../network.ts';
import type { Passes } from './passes.ts';
import type { Pilot } from './pilot.ts';
import { BLOCK_RUNS } from './sampler.ts';

const BINS = 256;
/** Whiskers are read off a drawing: so many runs, spread over all, place them within a fortieth of their length. */
const ENOUGH_RUNS = 4_096;

export interface Whiskers {
  add(first: number, width: number): void;
  /** Moments by which the share `level` of the runs has started (or finished), by position. */
  start(p: number, level: number): number;
  finish(p: number, level: number): number;
}

interface Counts {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Bins per unit of time; 0 = it never varies. */
  readonly scale: Float64Array;
  readonly bins: Uint32Array;
}

function countsBetween(low: Float64Array, high: Float64Array): Counts {
  const scale = low.map((value, p) => ((high[p] as number) > value ? BINS / ((high[p] as number) - value) : 0));
  return { low, high, scale, bins: new Uint32Array(low.length * BINS) };
}

function count({ low, scale, bins }: Counts, rows: Float64Array, width: number): void {
  for (let p = 0; p < low.length; p++) {
    const perUnit = scale[p] as number;
    if (perUnit === 0) continue;
    const from = low[p] as number;
    const row = p * BLOCK_RUNS;
    for (let i = row; i < row + width; i++) {
      let bin = ((rows[i] as number) - from) * perUnit;
      if (bin < 0) bin = 0;
      else if (bin > BINS - 1) bin = BINS - 1;
      const at = p * BINS + (bin | 0);
      bins[at] = (bins[at] as number) + 1;
    }
  }
}

function read({ low, scale, bins }: Counts, p: number, level: number, runs: number): number {
  const from = low[p] as number;
  if (scale[p] === 0) return from;
  let wanted = level * runs;
  for (let bin = 0; bin < BINS; bin++) {
    const inBin = bins[p * BINS + bin] as number;
    if (inBin >= wanted && inBin > 0) return from + (bin + wanted / inBin) / (scale[p] as number);
    wanted -= inBin;
  }
  return from + BINS / (scale[p] as number);
}

/** Counts starts and finishes of every task in bins between what the pilot saw; what lies further out is at the end. */
export function createWhiskers({ count: tasks }: Network, passes: Passes, pilot: Pilot, runs: number): Whiskers {
  const starts = countsBetween(pilot.startLow, pilot.startHigh);
  const finishes = countsBetween(pilot.finishLow, pilot.finishHigh);
  const stride = Math.max(1, Math.floor(runs / ENOUGH_RUNS)) * BLOCK_RUNS;
  let counted = 0;
  return {
    add(first, width) {
      if (first % stride !== 0 || tasks === 0) return;
      counted += width;
      count(starts, passes.starts, width);
      count(finishes, passes.finishes, width);
    },
    start: (p, level) => read(starts, p, level, counted),
    finish: (p, level) => read(finishes, p, level, counted),
  };
}
