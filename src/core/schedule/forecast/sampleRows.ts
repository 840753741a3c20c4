import { normalFromBits } from './normal.ts';
import { Z_CELLS, Z_END } from './pertQuantiles.ts';
import { randomBits } from './randomBits.ts';

// The inner loops of the sampler: plain functions of their arguments, each for one row of numbers.

/** Normal values of the pairs `first`, `first` + 1, ... of what has the keys `a` and `b`. */
export function drawRow(
  base: Float64Array,
  row: number,
  pairs: number,
  quantiles: Float64Array,
  a: number,
  b: number,
  first: number,
): void {
  for (let q = 0; q < pairs; q++) base[row + q] = normalFromBits(quantiles, randomBits(a, b, first + q));
}

/** `into` += weight x row. */
export function addRow(
  into: Float64Array,
  at: number,
  weight: number,
  from: Float64Array,
  row: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) into[at + i] = (into[at + i] as number) + weight * (from[row + i] as number);
}

/** Each value of a pair, and the same with the sign turned, side by side. */
export function mirrorRow(values: Float64Array, row: number, base: Float64Array, from: number, pairs: number): void {
  for (let q = 0; q < pairs; q++) {
    const value = base[from + q] as number;
    values[row + 2 * q] = value;
    values[row + 2 * q + 1] = -value;
  }
}

/** Durations, in whole ticks, for the normal values own x values[from] + shared x values[common]. */
export function durationRow(
  durations: Float64Array,
  row: number,
  length: number,
  low: number,
  range: number,
  table: Float64Array,
  values: Float64Array,
  from: number,
  own: number,
  common: number,
  shared: number,
): void {
  const cells = Z_CELLS;
  const middle = cells / 2;
  const most = cells - 1e-9;
  const ownWeight = (own * cells) / (2 * Z_END);
  const commonWeight = (shared * cells) / (2 * Z_END);
  for (let r = 0; r < length; r++) {
    let at = ownWeight * (values[from + r] as number) + commonWeight * (values[common + r] as number) + middle;
    if (at < 0) at = 0;
    else if (at > most) at = most;
    const cell = at | 0;
    const left = table[cell] as number;
    const share = left + (at - cell) * ((table[cell + 1] as number) - left);
    durations[row + r] = Math.floor(low + range * share + 0.5);
  }
}
