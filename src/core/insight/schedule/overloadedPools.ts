import type { Overload, PoolLoad } from '../../schedule/plan/poolLoad.ts';
import type { Facts } from '../facts.ts';
import type { NeverMet } from './neverMet.ts';

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
  /** What it could not meet at any time. */
  readonly never: readonly NeverMet[];
}

const poolKey = ({ teamId, roleTypeId }: { readonly teamId: string; readonly roleTypeId: string }): string =>
  `${teamId} ${roleTypeId}`;

const gapOf = ({ peakFte, capacityFte }: Overload): number => peakFte - capacityFte;

const keyOf = ({ fromDay, toDay, taskIds }: Overload): string => `${fromDay} ${toDay} ${taskIds.join(' ')}`;

/**
 * The pools with an overload, most excess first. Pools share seats (a team with those inside it, a seat that covers a
 * second role type): the same tasks at the same time are told once, where it can never be met or else of the pool that
 * most of them ask.
 */
export function overloadedPools(facts: Facts, neverMet: readonly NeverMet[]): OverloadedPool[] {
  const byPool = Map.groupBy(
    neverMet.filter(({ ofDoers }) => !ofDoers),
    poolKey,
  );
  const neverOf = (load: PoolLoad): readonly NeverMet[] => byPool.get(poolKey(load)) ?? [];
  const byDoers = new Set(neverMet.flatMap(({ ofDoers, taskId }) => (ofDoers ? taskId : [])));
  // What only the doers never have is told of them: one other task of shared seats is not too much by itself.
  const isLeft = ({ taskIds, shared }: Overload): boolean =>
    taskIds.filter((id) => !byDoers.has(id)).length > (shared && taskIds.some((id) => byDoers.has(id)) ? 1 : 0);
  const tellers = tellersOf(facts, neverOf);
  const found = facts.loads().flatMap((load): OverloadedPool[] => {
    const told = load.overloads.filter((overload) => tellers.get(keyOf(overload)) === load && isLeft(overload));
    const never = neverOf(load);
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

/** Which pool tells an overload: one that can never meet it, else that of most of its tasks, of several the innermost. */
function tellersOf(
  { workspace, loads, tree, workingTeam, demandsOf }: Facts,
  neverOf: (load: PoolLoad) => readonly NeverMet[],
): ReadonlyMap<string, PoolLoad> {
  const tellers = new Map<string, { readonly load: PoolLoad; readonly rank: readonly number[] }>();
  for (const load of loads()) {
    const depth = tree.chainOf(load.teamId).length;
    const never = new Set(neverOf(load).map(({ taskId }) => taskId));
    for (const overload of load.overloads) {
      const ofTeam = overload.taskIds
        .flatMap((id) => workspace.task.get(id) ?? [])
        .filter((task) => workingTeam(task) === load.teamId);
      const ofType = ofTeam.filter(({ id }) => demandsOf(id).some(({ roleTypeId }) => roleTypeId === load.roleTypeId));
      const neverHere = overload.taskIds.filter((id) => never.has(id));
      const rank = [neverHere.length, ofTeam.length, depth, ofType.length];
      const known = tellers.get(keyOf(overload));
      if (!known || isHigher(rank, known.rank)) tellers.set(keyOf(overload), { load, rank });
    }
  }
  return new Map([...tellers].map(([key, { load }]) => [key, load]));
}

/** By the first place in which they differ. */
function isHigher(rank: readonly number[], other: readonly number[]): boolean {
  const place = rank.findIndex((value, i) => value !== other[i]);
  return place >= 0 && (rank[place] as number) > (other[place] as number);
}

/** FTE-days beyond capacity by the capacity at the time; where there is none, the days themselves. */
function excessDays({ steps, endDay }: PoolLoad, overloads: readonly Overload[]): number {
  const share = (asked: number, has: number): number => (has > 0 ? (asked - has) / has : 1);
  const own = overloads.filter(({ shared }) => !shared);
  let excess = 0;
  for (const [i, { fromDay, demandFte, capacityFte }] of steps.entries()) {
    const toDay = steps[i + 1]?.fromDay ?? endDay;
    if (demandFte <= capacityFte || !own.some((each) => each.fromDay < toDay && each.toDay > fromDay)) continue;
    excess += (toDay - fromDay) * share(demandFte, capacityFte);
  }
  // Of seats that several pools share only the worst time is known: no more than that all along.
  for (const { shared, fromDay, toDay, peakFte, capacityFte } of overloads) {
    if (shared) excess += (toDay - fromDay) * share(peakFte, capacityFte);
  }
  return excess;
}
