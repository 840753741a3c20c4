/*
 * The inner loops of a pass, for one task and `length` runs side by side. Plain functions of their arguments with one
 * array of moments, and no branch on the numbers: measured twice as fast as the obvious loop, whose comparison of two
 * paths that take turns being longest is a guess gone wrong every few runs. The greater of two is (a + b + |a - b|) / 2,
 * exact for whole ticks.
 */

/** Raises the starts in row `row` to what one link asks for. */
export function raiseByOne(
  moments: Float64Array,
  durations: Float64Array,
  row: number,
  duration: number,
  length: number,
  from: number,
  lag: number,
  ends: number,
): void {
  for (let r = 0; r < length; r++) {
    const bound = (moments[from + r] as number) + lag - ends * (durations[duration + r] as number);
    const start = moments[row + r] as number;
    moments[row + r] = (bound + start + Math.abs(bound - start)) * 0.5;
  }
}

/** The same for two links at once. */
export function raiseByTwo(
  moments: Float64Array,
  durations: Float64Array,
  row: number,
  duration: number,
  length: number,
  from: number,
  lag: number,
  ends: number,
  otherFrom: number,
  otherLag: number,
  otherEnds: number,
): void {
  for (let r = 0; r < length; r++) {
    const work = durations[duration + r] as number;
    const one = (moments[from + r] as number) + lag - ends * work;
    const other = (moments[otherFrom + r] as number) + otherLag - otherEnds * work;
    const bound = (one + other + Math.abs(one - other)) * 0.5;
    const start = moments[row + r] as number;
    moments[row + r] = (bound + start + Math.abs(bound - start)) * 0.5;
  }
}

export function addRows(
  moments: Float64Array,
  durations: Float64Array,
  row: number,
  duration: number,
  into: number,
  length: number,
): void {
  for (let r = 0; r < length; r++) {
    moments[into + r] = (moments[row + r] as number) + (durations[duration + r] as number);
  }
}
