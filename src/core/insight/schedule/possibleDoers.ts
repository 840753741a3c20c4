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
 * for each demanded role type where the task says what it needs. A seat that also covers a type counts as one of it.
 */
export function onlyDoerOf(facts: Facts, task: Task, demanded: readonly string[]): OnlyDoer | null {
  const teamId = facts.workingTeam(task);
  const seats = teamId === null ? [] : facts.tree.subtreeSeatsOf(teamId);
  const { holders, vacantSeatIds } = responsibleOf(facts.workspace, 'task', task.id);
  if (holders.length === 0) {
    if (demanded.length === 0) return onlyOf(seats);
    return demanded.map((type) => onlyOf(seatsFor(facts, seats, type))).find(Boolean) ?? null;
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
    if (standIn || seats.length === 0) return null;
    return { personId, seatId: (own[0] ?? anySeatOf(facts, personId))?.id ?? null };
  }
  const vacantSeat = facts.workspace.role.get(vacantSeatIds[0] ?? '');
  if (!vacantSeat) return null;
  const standIn = facts.tree
    .subtreeSeatsOf(vacantSeat.teamId)
    .some((seat) => seat.personId !== null && facts.covers(seat, vacantSeat.roleTypeId));
  return standIn ? null : { vacantSeatId: vacantSeat.id };
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
