import type { Overload, PoolLoad } from '../../schedule/plan/poolLoad.ts';
import type { Facts } from '../facts.ts';

/** A team and role type that is asked for more than it has, with what no other pool tells already. */
export interface OverloadedPool {
  readonly load: PoolLoad;
  /** At least one. */
  readonly overloads: readonly Overload[];
  /** Where the difference is greatest. */
  readonly worst: Overload;
  /** Working days with an overload. */
  readonly days: number;
  /** The work beyond capacity, in working days of the whole pool. */
  readonly excessDays: number;
  /** Who causes them, by start. */
  readonly taskIds: readonly string[];
}

const gapOf = ({ peakFte, capacityFte }: Overload): number => peakFte - capacityFte;

/**
 * The pools with an overload, most excess first. Pools share seats (a team with those inside it, a seat that covers a
 * second role type): the same tasks at the same time are told once, of the innermost team.
 */
export function overloadedPools({ loads, tree }: Facts): OverloadedPool[] {
  const depth = ({ teamId }: PoolLoad): number => tree.chainOf(teamId).length;
  const told = new Set<string>();
  const found: OverloadedPool[] = [];
  for (const load of [...loads()].sort((a, b) => depth(b) - depth(a))) {
    const overloads = load.overloads.filter((overload) => {
      const key = `${overload.fromDay} ${overload.toDay} ${overload.taskIds.join(' ')}`;
      return told.size < told.add(key).size;
    });
    const [first] = overloads;
    if (first) {
      found.push({
        load,
        overloads,
        worst: overloads.reduce((worst, each) => (gapOf(each) > gapOf(worst) ? each : worst), first),
        days: overloads.reduce((sum, { fromDay, toDay }) => sum + toDay - fromDay, 0),
        excessDays: excessDays(load, overloads),
        taskIds: [...new Set(overloads.flatMap(({ taskIds }) => taskIds))],
      });
    }
  }
  return found.sort((a, b) => b.excessDays - a.excessDays);
}

/** FTE-days beyond capacity by the capacity at the time; of a pool without any, the days themselves. */
function excessDays({ steps, endDay }: PoolLoad, overloads: readonly Overload[]): number {
  let excess = 0;
  for (const [i, { fromDay, demandFte, capacityFte }] of steps.entries()) {
    const toDay = steps[i + 1]?.fromDay ?? endDay;
    if (demandFte <= capacityFte || !overloads.some((each) => each.fromDay < toDay && each.toDay > fromDay)) continue;
    excess += (toDay - fromDay) * (capacityFte > 0 ? (demandFte - capacityFte) / capacityFte : 1);
  }
  return excess;
}
