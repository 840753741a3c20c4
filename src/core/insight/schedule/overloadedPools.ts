import type { Overload, PoolLoad } from '../../schedule/plan/poolLoad.ts';
import type { Facts } from '../facts.ts';
import { type NeverMet, neverMet } from './neverMet.ts';

/** A team and role type that is asked for more than it has. */
export interface OverloadedPool {
  readonly load: PoolLoad;
  /** At least one: those that no other pool tells already; if they all are, all of them. */
  readonly overloads: readonly Overload[];
  /** Where the difference is greatest. */
  readonly worst: Overload;
  /** Working days with an overload. */
  readonly days: number;
  /** The work beyond capacity, in working days of the whole pool. */
  readonly excessDays: number;
  /** Who causes them, by start. */
  readonly taskIds: readonly string[];
  /** Those of its team's tasks that it could not meet at any time. */
  readonly never: readonly NeverMet[];
}

const gapOf = ({ peakFte, capacityFte }: Overload): number => peakFte - capacityFte;

const keyOf = ({ fromDay, toDay, taskIds }: Overload): string => `${fromDay} ${toDay} ${taskIds.join(' ')}`;

/**
 * The pools with an overload, most excess first. Pools share seats (a team with those inside it, a seat that covers a
 * second role type): the same tasks at the same time are told once, of the team that works on most of them.
 */
export function overloadedPools(facts: Facts): OverloadedPool[] {
  const tellers = tellersOf(facts);
  const found = facts.loads().flatMap((load): OverloadedPool[] => {
    const told = load.overloads.filter((overload) => tellers.get(keyOf(overload)) === load);
    const never = load.overloads.length > 0 ? neverMet(facts, load) : [];
    const overloads = told.length === 0 && never.length > 0 ? load.overloads : told;
    const [first] = overloads;
    if (!first) return [];
    return [
      {
        load,
        overloads,
        worst: overloads.reduce((worst, each) => (gapOf(each) > gapOf(worst) ? each : worst), first),
        days: overloads.reduce((sum, { fromDay, toDay }) => sum + toDay - fromDay, 0),
        excessDays: excessDays(load, overloads),
        taskIds: [...new Set(overloads.flatMap(({ taskIds }) => taskIds))],
        never,
      },
    ];
  });
  return found.sort((a, b) => b.excessDays - a.excessDays);
}

/** Which pool tells an overload: that of the team with most of its tasks, of several the innermost. */
function tellersOf({ workspace, loads, tree, workingTeam }: Facts): ReadonlyMap<string, PoolLoad> {
  const tellers = new Map<string, { readonly load: PoolLoad; readonly tasks: number; readonly depth: number }>();
  for (const load of loads()) {
    const depth = tree.chainOf(load.teamId).length;
    for (const overload of load.overloads) {
      const own = overload.taskIds.filter((id) => {
        const task = workspace.task.get(id);
        return task && workingTeam(task) === load.teamId;
      });
      const known = tellers.get(keyOf(overload));
      const better = !known || own.length > known.tasks || (own.length === known.tasks && depth > known.depth);
      if (better) tellers.set(keyOf(overload), { load, tasks: own.length, depth });
    }
  }
  return new Map([...tellers].map(([key, { load }]) => [key, load]));
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
