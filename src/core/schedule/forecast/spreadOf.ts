import { toDays } from '../ticks.ts';
import { type ForecastMoment, PERCENTILE_LEVELS, type Spread } from './forecast.ts';
import { isBy } from './moments.ts';

export function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  // From the first value on, so that equal values have exactly their mean.
  const near = values[0] ?? 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) - near;
  return near + sum / Math.max(1, values.length);
}

export function sdOf(values: ArrayLike<number>, mean: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] as number) - mean) ** 2;
  return values.length < 2 ? 0 : Math.sqrt(sum / (values.length - 1));
}

/** The smallest of the ascending values that the share `level` of them does not exceed. */
export function quantileOf(ascending: Float64Array, level: number): number {
  return ascending[Math.min(ascending.length, Math.max(1, Math.ceil(level * ascending.length - 1e-9))) - 1] as number;
}

/** How many of the ascending values are in time. */
function shareBy(ascending: Float64Array, due: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBy(ascending[middle] as number, due)) low = middle + 1;
    else high = middle;
  }
  return low / ascending.length;
}

/** `ascending`: one finish per run, in ticks, sorted. `planEnd` and `due`: the last moments that count as in time. */
export function spreadOf(
  ascending: Float64Array,
  momentOf: (ticks: number) => ForecastMoment,
  planEnd: number,
  due: number | null,
): Spread {
  const mean = meanOf(ascending);
  return {
    percentiles: PERCENTILE_LEVELS.map((level) => ({ level, ...momentOf(quantileOf(ascending, level / 100)) })),
    meanDays: toDays(mean),
    sdDays: toDays(sdOf(ascending, mean)),
    planProbability: shareBy(ascending, planEnd),
    dueProbability: due === null ? null : shareBy(ascending, due),
  };
}
