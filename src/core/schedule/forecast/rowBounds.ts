import { greater, smaller } from '../branchless.ts';

// The inner loops of a forward pass, for one task and `length` runs side by side: plain functions of their arguments
// with one array of moments, which the compiler turns into loops without calls or checks of closures.

/** The links into tasks, by link: the row each comes from, its lag, and 1 where it leads to the task's finish. */
export interface LinkRows {
  readonly from: Int32Array;
  readonly lag: Float64Array;
  readonly ends: Uint8Array;
}

/** Raises the starts in row `row` to what link `e` asks for. */
export function raiseByOne(
  moments: Float64Array,
  row: number,
  durations: Float64Array,
  work: number,
  length: number,
  links: LinkRows,
  e: number,
): void {
  const from = links.from[e] as number;
  const lag = links.lag[e] as number;
  const ends = links.ends[e] as number;
  for (let r = 0; r < length; r++) {
    const bound = (moments[from + r] as number) + lag - ends * (durations[work + r] as number);
    const start = moments[row + r] as number;
    moments[row + r] = greater(bound, start);
  }
}

/** The same for links `e` and `e` + 1 at once. */
export function raiseByTwo(
  moments: Float64Array,
  row: number,
  durations: Float64Array,
  work: number,
  length: number,
  links: LinkRows,
  e: number,
): void {
  const from = links.from[e] as number;
  const lag = links.lag[e] as number;
  const ends = links.ends[e] as number;
  const from2 = links.from[e + 1] as number;
  const lag2 = links.lag[e + 1] as number;
  const ends2 = links.ends[e + 1] as number;
  for (let r = 0; r < length; r++) {
    const duration = durations[work + r] as number;
    const one = (moments[from + r] as number) + lag - ends * duration;
    const two = (moments[from2 + r] as number) + lag2 - ends2 * duration;
    const bound = greater(one, two);
    const start = moments[row + r] as number;
    moments[row + r] = greater(bound, start);
  }
}

/** Finishes: starts plus durations. */
export function finishRowOf(
  moments: Float64Array,
  into: number,
  row: number,
  durations: Float64Array,
  work: number,
  length: number,
): void {
  for (let r = 0; r < length; r++) {
    moments[into + r] = (moments[row + r] as number) + (durations[work + r] as number);
  }
}

/** Lowers the limits in row `row` to what a link with this lag leaves of the limits on its successor. */
export function lowerByOne(late: Float64Array, row: number, limits: Float64Array, lag: number, length: number): void {
  for (let r = 0; r < length; r++) late[row + r] = smaller(late[row + r] as number, (limits[r] as number) - lag);
}

/**
 * Last starts of a task without a calendar within the limits on its moments (rows `row` and `finish` of `late`) and
 * `own`, and the ends of it that follow. Returns the runs (bits) in which it has no float.
 */
export function latestRow(
  lastStart: Float64Array,
  lastEnd: Float64Array,
  late: Float64Array,
  row: number,
  finish: number,
  own: Float64Array,
  durations: Float64Array,
  work: number,
  moments: Float64Array,
  length: number,
): number {
  let withoutFloat = 0;
  for (let r = 0; r < length; r++) {
    const duration = durations[work + r] as number;
    const byFinish = smaller(late[finish + r] as number, own[r] as number) - duration;
    const start = smaller(late[row + r] as number, byFinish);
    lastStart[r] = start;
    lastEnd[r] = start + duration;
    if (start <= (moments[row + r] as number)) withoutFloat |= 1 << r;
  }
  return withoutFloat;
}
