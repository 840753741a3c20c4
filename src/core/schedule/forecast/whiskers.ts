import { BLOCK_RUNS } from './blockRuns.ts';
import type { Passes } from './passes.ts';

const BINS = 256;
export interface Whiskers {
  /** Takes in the first `width` runs of the block worked out last. */
  add(width: number): void;
  /** Moments by which the share `level` of the runs has started (or finished), by position. */
  start(p: number, level: number): number;
  finish(p: number, level: number): number;
}

interface Counts {
  /** By row of the moments: starts at 2p, finishes at 2p + 1. */
  readonly low: Float64Array;
  /** Bins per unit of time; 0 = it never varies. */
  readonly scale: Float64Array;
  readonly bins: Uint32Array;
}

function countRow(
  bins: Uint32Array,
  at: number,
  moments: Float64Array,
  row: number,
  width: number,
  low: number,
  scale: number,
): void {
  for (let i = row; i < row + width; i++) {
    let bin = ((moments[i] as number) - low) * scale;
    if (bin < 0) bin = 0;
    else if (bin > BINS - 1) bin = BINS - 1;
    const cell = at + (bin | 0);
    bins[cell] = (bins[cell] as number) + 1;
  }
}

function read({ low, scale, bins }: Counts, row: number, level: number, runs: number): number {
  const from = low[row] as number;
  if (scale[row] === 0) return from;
  let wanted = level * runs;
  for (let bin = 0; bin < BINS; bin++) {
    const inBin = bins[row * BINS + bin] as number;
    if (inBin >= wanted && inBin > 0) {
      // In the first bin most often something holds it to the same moment in all the runs.
      return bin === 0 ? from : from + (bin + wanted / inBin) / (scale[row] as number);
    }
    wanted -= inBin;
  }
  return from + BINS / (scale[row] as number);
}

/** Counts starts and finishes of every task in bins between what the pilot saw; what lies further out is at the end. */
export function createWhiskers({ moments }: Passes, low: Float64Array, high: Float64Array): Whiskers {
  const scale = low.map((value, row) => ((high[row] as number) > value ? BINS / ((high[row] as number) - value) : 0));
  const counts = { low, scale, bins: new Uint32Array(low.length * BINS) };
  let counted = 0;
  return {
    add(width) {
      counted += width;
      for (let row = 0; row < low.length; row++) {
        const perUnit = scale[row] as number;
        if (perUnit === 0) continue;
        countRow(counts.bins, row * BINS, moments, row * BLOCK_RUNS, width, low[row] as number, perUnit);
      }
    },
    start: (p, level) => read(counts, 2 * p, level, counted),
    finish: (p, level) => read(counts, 2 * p + 1, level, counted),
  };
}
