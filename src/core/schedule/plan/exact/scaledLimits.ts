import type { Steps } from '../capacity/steps.ts';
import type { LevelModel } from './levelModel.ts';

/** Amounts of one resource may add up to this, so that they fit into the search's words. */
const MOST_UNITS = 2 ** 29;

export interface ScaledLimits {
  /** By limit. */
  readonly capacities: readonly Steps[];
  /** As in `LevellingProblem`. */
  readonly demands: {
    readonly demandStart: Int32Array;
    readonly demandResource: Int32Array;
    readonly demandAmount: Int32Array;
  };
}

/**
 * Limits and demands in the smallest numbers that say the same: each limit in the greatest unit that all its demands
 * are multiples of. (Only where numbers stay too large a greater one: then demands are rounded up.)
 */
export function scaledLimits(
  { limits, takes, project: { count } }: LevelModel,
  leaveOut: ReadonlySet<number> = new Set(),
): ScaledLimits {
  const counted = takes.map((own, task) => (leaveOut.has(task) ? [] : own));
  const flat = counted.flat();
  const amounts: number[][] = limits.map(() => []);
  for (const { limit, units } of flat) amounts[limit]?.push(units);
  const units = amounts.map((own) => {
    const common = own.reduce(greatestCommonDivisor, 0) || 1;
    const sum = own.reduce((all, amount) => all + amount / common, 0);
    return common * Math.ceil(Math.max(1, sum / MOST_UNITS));
  });
  const demandStart = new Int32Array(count + 1);
  for (let task = 0; task < count; task++) {
    demandStart[task + 1] = (demandStart[task] as number) + (counted[task] as readonly unknown[]).length;
  }
  const demandAmount = Int32Array.from(flat, ({ limit, units: own }) => Math.ceil(own / (units[limit] as number)));
  const all = new Float64Array(limits.length);
  flat.forEach(({ limit }, k) => {
    all[limit] = (all[limit] as number) + (demandAmount[k] as number);
  });
  const capacities = limits.map(({ capacity: { from, amount } }, limit) => ({
    from,
    // All demands together are as good as endless.
    amount: amount.map((own) => Math.min(all[limit] as number, Math.floor(own / (units[limit] as number)))),
  }));
  const demandResource = Int32Array.from(flat, ({ limit }) => limit);
  return { capacities, demands: { demandStart, demandResource, demandAmount } };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
