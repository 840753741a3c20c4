import { toDays, toTicks } from '../ticks.ts';
import type { FinishHistogram } from './forecast.ts';

const MOST_BINS = 40;
const STEPS = [1, 2, 5] as const;

/** The narrowest of 0.01, 0.02, 0.05, 0.1 ... days that covers the range with few bins. */
function binWidth(rangeDays: number): number {
  for (let power = -2; ; power++) {
    for (const step of STEPS) {
      const days = power < 0 ? step / 10 ** -power : step * 10 ** power;
      if (rangeDays / days <= MOST_BINS - 1) return days;
    }
  }
}

/** `ascending`: the project finish of each run, in ticks, sorted; at least one. */
export function finishHistogram(ascending: Float64Array): FinishHistogram {
  const first = ascending[0] as number;
  const last = ascending[ascending.length - 1] as number;
  const binDays = binWidth(toDays(last - first));
  const bin = toTicks(binDays);
  const from = (Math.ceil(first / bin) - 1) * bin;
  const counts = new Array<number>(Math.max(1, Math.ceil((last - from) / bin))).fill(0);
  for (const finish of ascending) {
    const at = Math.ceil((finish - from) / bin) - 1;
    counts[at] = (counts[at] as number) + 1;
  }
  return { fromDay: toDays(from), binDays, counts };
}
