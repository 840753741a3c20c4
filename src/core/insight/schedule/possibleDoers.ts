import type { Role, Task } from '../../model/nouns.ts';
import type { Facts } from '../facts.ts';
import { responsibleOf } from '../ownership/responsibleOf.ts';

/** What a task hangs on, if it hangs on one thing: a person (by their seat where they have one) or a vacant seat. */
export type OnlyDoer =
  | { readonly personId: string; readonly seatId: string | null }
  | { readonly vacantSeatId: string };

/**
 * The only possible doer of a task, or null where there are several, none, or too little data.
 * Named doers: one person or a vacant seat, unless somebody else in the working team holds a seat of the same type
 * (for a doer without a seat there: any seat). Nobody named: the seats of the working team and of teams inside it,
 * for each demanded role type where the task says what it needs; where it does not, one person, never a vacant seat.
 * A seat that also covers a type counts as one of it, and a stated capacity as the people it amounts to.
 */
export function onlyDoerOf(facts: Facts, task: Task, demanded: readonly string[]): OnlyDoer | null {
  const teamId = facts.workingTeam(task);
  const seats = teamId === null ? [] : facts.tree.subtreeSeatsOf(teamId);
  const { holders, vacantSeatIds } = responsibleOf(facts.workspace, 'task', task.id);
  if (holders.length === 0) {
    if (teamId === null) return null;
    if (demanded.length === 0) {
      const only = onlyOf(seats);
      return only && 'personId' in only && !hasMore(facts, teamId, only, null) ? only : null;
    }
    const only = demanded.map((type) => {
      const doer = onlyOf(seatsFor(facts, seats, type));
      return doer && !hasMore(facts, teamId, doer, [type]) ? doer : null;
    });
    return only.find(Boolean) ?? null;
  }
  const persons = new Set(holders.flatMap(({ type, id }) => personsOf(facts, type, id)));
  if (persons.size > 1) return null;
  const [personId] = persons;
  if (personId !== undefined) {
    const own = seats.filter((seat) => seat.personId === personId);
    const standIn = seats.some(
      (seat) =>
        seat.personId !== null &&
        seat.personId !== personId &&
        (own.length === 0 || own.some(({ roleTypeId }) => facts.covers(seat, roleTypeId))),
    );
    if (standIn || teamId === null || seats.length === 0) return null;
    const doer = { personId, seatId: (own[0] ?? anySeatOf(facts, personId))?.id ?? null };
    const types = own.length === 0 ? null : own.map(({ roleTypeId }) => roleTypeId);
    return hasMore(facts, teamId, doer, types) ? null : doer;
  }
  const vacantSeat = facts.workspace.role.get(vacantSeatIds[0] ?? '');
  if (!vacantSeat) return null;
  const standIn = facts.tree
    .subtreeSeatsOf(vacantSeat.teamId)
    .some((seat) => seat.personId !== null && facts.covers(seat, vacantSeat.roleTypeId));
  const doer = { vacantSeatId: vacantSeat.id };
  return standIn || hasMore(facts, vacantSeat.teamId, doer, [vacantSeat.roleTypeId]) ? null : doer;
}

/**
 * Whether the capacities that a team and those inside it state of role types (null = of any) are more than the one doer:
 * a person counts for one FTE of those of their own team, a vacant seat for none.
 */
function hasMore(
  { workspace, tree }: Facts,
  teamId: string,
  doer: OnlyDoer,
  roleTypeIds: readonly string[] | null,
): boolean {
  const teams = new Set(tree.subtreeOf(teamId));
  const stated = [...workspace.capacity.values()].filter(
    (row) => teams.has(row.teamId) && (roleTypeIds === null || roleTypeIds.includes(row.roleTypeId)),
  );
  const fte = stated.reduce((sum, row) => sum + row.fte, 0);
  if ('vacantSeatId' in doer) return fte > 0;
  const seat = workspace.role.get(doer.seatId ?? '');
  const isCounted = seat !== undefined && stated.some((row) => row.teamId === seat.teamId);
  return fte - (isCounted ? 1 : 0) >= 1 - 1e-6;
}

/** The seats that can do the work of a role type, those of the type itself first. */
function seatsFor({ covers }: Facts, seats: readonly Role[], type: string): Role[] {
  const able = seats.filter((seat) => covers(seat, type));
  return able.sort((a, b) => Number(b.roleTypeId === type) - Number(a.roleTypeId === type));
}

function onlyOf(seats: readonly Role[]): OnlyDoer | null {
  const filled = seats.filter(({ personId }) => personId !== null);
  const persons = new Set(filled.map(({ personId }) => personId));
  if (persons.size > 1) return null;
  const [seat] = filled;
  if (seat?.personId) return { personId: seat.personId, seatId: seat.id };
  return seats[0] ? { vacantSeatId: seats[0].id } : null;
}

function personsOf({ workspace, tree }: Facts, type: 'team' | 'role' | 'person', id: string): string[] {
  if (type === 'person') return [id];
  if (type === 'role') return [workspace.role.get(id)?.personId ?? []].flat();
  return tree.subtreeSeatsOf(id).flatMap(({ personId }) => personId ?? []);
}

const anySeatOf = ({ workspace }: Facts, personId: string): Role | undefined =>
  [...workspace.role.values()].find((seat) => seat.personId === personId);
