import type { Role } from '../../model/nouns.ts';
import type { Facts } from '../facts.ts';

/**
 * The seats, filled and vacant, that bring something to a role type of a team and the teams inside it. Where a team
 * states its capacity of a role type, its own seats of that type count no more, and none covers it.
 */
export function seatsOfPool({ workspace, tree, covers }: Facts, teamId: string, roleTypeId: string): Role[] {
  const stated = new Set([...workspace.capacity.values()].map((row) => `${row.teamId} ${row.roleTypeId}`));
  return tree
    .subtreeSeatsOf(teamId)
    .filter(
      (seat) =>
        covers(seat, roleTypeId) &&
        !stated.has(`${seat.teamId} ${seat.roleTypeId}`) &&
        !stated.has(`${seat.teamId} ${roleTypeId}`),
    );
}
