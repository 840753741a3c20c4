import { cellStart } from './axisTicks.ts';
import type { Bar } from './bars.ts';

export interface TimeRange {
  readonly fromDay: number;
  readonly toDay: number;
  /** Where the last of what is drawn ends. */
  readonly lastDay: number;
}

const BEFORE_DAYS = 7;
const AFTER_DAYS = 14;

/** What the axis spans: all bars with their floats and deadlines, the days given, and some air around. */
export function timeRange(bars: Iterable<Bar>, days: readonly (number | null)[]): TimeRange {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  const hold = (day: number | null | undefined) => {
    if (day === null || day === undefined) return;
    from = Math.min(from, day);
    to = Math.max(to, day);
  };
  for (const { from: start, to: finish, tail, deadline } of bars) {
    hold(start);
    hold(finish);
    hold(tail?.from);
    hold(tail?.to);
    hold(deadline?.at);
  }
  for (const day of days) hold(day);
  if (from > to) return { fromDay: 0, toDay: AFTER_DAYS, lastDay: 0 };
  return { fromDay: cellStart('week', from - BEFORE_DAYS), toDay: Math.ceil(to) + AFTER_DAYS, lastDay: to };
}
