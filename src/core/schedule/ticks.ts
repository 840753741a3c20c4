/**
 * The schedule counts in whole ticks, so that sums are exact in doubles: 0.1 + 0.2 days equals 0.3 days, a float
 * of zero is zero, and recomputing a part gives the same bits as recomputing everything. Exact up to 9 million days.
 */
export const TICKS_PER_DAY = 1e9;

export function toTicks(days: number): number {
  return Math.round(days * TICKS_PER_DAY);
}

/** The nearest double to the days the ticks stand for; never -0. */
export function toDays(ticks: number): number {
  return ticks / TICKS_PER_DAY + 0;
}
