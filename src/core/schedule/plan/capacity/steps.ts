/** A step function of time: `amount[i]` holds from `from[i]` (ticks, ascending, the first is minus infinity) on. */
export interface Steps {
  readonly from: readonly number[];
  readonly amount: readonly number[];
}

export interface Interval {
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly amount: number;
}

/** The sum of amounts that each hold for a time. Linear in their number but for one sort. */
export function sumOf(intervals: readonly Interval[]): Steps {
  const changes = new Map<number, Interval[]>([[Number.NEGATIVE_INFINITY, []]]);
  const at = (moment: number): Interval[] => {
    const found = changes.get(moment) ?? [];
    changes.set(moment, found);
    return found;
  };
  for (const interval of intervals) {
    if (interval.to <= interval.from) continue;
    at(interval.from).push(interval);
    if (interval.to < Number.POSITIVE_INFINITY) at(interval.to).push(interval);
  }
  const from = [...changes.keys()].sort((a, b) => a - b);
  const present = new Set<Interval>();
  const amount = from.map((moment) => {
    for (const interval of changes.get(moment) as Interval[]) {
      if (interval.from === moment) present.add(interval);
      else present.delete(interval);
    }
    // Added up afresh: a running sum of fractions would drift.
    let sum = 0;
    for (const interval of present) sum += interval.amount;
    return sum;
  });
  return { from, amount };
}

/** The amount at moments that are asked for in ascending order. */
export function valuesOf({ from, amount }: Steps): (moment: number) => number {
  let step = 0;
  return (moment) => {
    while (step + 1 < from.length && (from[step + 1] as number) <= moment) step++;
    return amount[step] as number;
  };
}

/** The greatest amount at or after a moment. */
export function mostFrom({ from, amount }: Steps, moment: number): number {
  let most = 0;
  for (let i = 0; i < from.length; i++) {
    const isOver = i + 1 < from.length && (from[i + 1] as number) <= moment;
    if (!isOver) most = Math.max(most, amount[i] as number);
  }
  return most;
}
