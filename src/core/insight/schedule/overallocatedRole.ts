import type { Role } from '../../model/nouns.ts';
import type { CausedFinding } from '../cause.ts';
import type { Facts } from '../facts.ts';
import { grouped } from '../grouped.ts';
import { placeholderFte } from '../ownership/personOverallocated.ts';
import { paramOf } from '../rules.ts';
import { neverMet } from './neverMet.ts';
import { overloadedDoers } from './overloadedDoers.ts';
import { type OverloadedPool, overloadedPools } from './overloadedPools.ts';
import { manyPassing, neverFits, passes, waitsForSeat } from './overloadFindings.ts';
import { seatsOfPool } from './seatsOfPool.ts';

/** Role types that the current plan asks more of than their team has; one finding per team and role type. */
export function overallocatedRole(facts: Facts): CausedFinding[] {
  if (facts.placeholderEstimates || !facts.capacityKnown || placeholderFte(facts)) return [];
  const never: CausedFinding[] = [];
  const bySeat: CausedFinding[] = [];
  const passing: OverloadedPool[] = [];
  const cannotBe = neverMet(facts);
  for (const pool of overloadedPools(facts, cannotBe)) {
    if (!hasCapacity(facts, pool.load.teamId)) continue;
    const seat = seatThatCures(facts, pool);
    if (seat) bySeat.push(waitsForSeat(facts, pool, seat));
    else if (pool.never.length > 0) never.push(neverFits(facts, pool));
    else passing.push(pool);
  }
  return [
    ...grouped('overallocated-role', never, (group) => ({
      title: `${group.length} roles are asked for more than their teams ever have`,
      why: `That takes more people, another team, or less at a time. The worst: ${group[0]?.title}.`,
    })),
    ...bySeat,
    ...(passing.length > paramOf('overallocated-role', 'groupAbove')
      ? [manyPassing(facts, passing)]
      : passing.map((pool) => passes(facts, pool))),
    ...overloadedDoers(
      facts,
      cannotBe.filter(({ ofDoers }) => ofDoers),
    ),
  ];
}

/** A team of which nothing is known is not asked for too much: nothing was said about its people yet. */
const hasCapacity = ({ tree, workspace }: Facts, teamId: string): boolean =>
  tree.subtreeSeatsOf(teamId).length > 0 || [...workspace.capacity.values()].some((row) => row.teamId === teamId);

/** The vacant seat with which the team would have enough at any time; null = none, or it has too few. */
function seatThatCures(facts: Facts, { load, worst }: OverloadedPool): Role | null {
  const { teamId, roleTypeId } = load;
  const gap = worst.peakFte - worst.capacityFte;
  const enough = seatsOfPool(facts, teamId, roleTypeId).filter(
    ({ personId, fte }) => personId === null && fte >= gap - 1e-6,
  );
  return enough.find((seat) => seat.roleTypeId === roleTypeId) ?? enough[0] ?? null;
}
