import type { Workspace } from '../../model/nouns.ts';
import { refuse } from '../refusal.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { updateRow } from './edits.ts';
import { findOrMakePerson } from './findOrMake.ts';

export interface FillSeat {
  readonly roleId: string;
  /** Who sits there from now on; made when new. null = the seat becomes vacant. */
  readonly personName: string | null;
}

export function fillSeat(workspace: Workspace, { roleId, personName }: FillSeat, context: CommandContext): Outcome {
  const seat = workspace.role.get(roleId);
  if (!seat) return refuse('no-seat', 'This seat is not there any more.');
  const team = workspace.team.get(seat.teamId)?.name ?? 'the team';
  const name = personName?.trim() ?? '';
  if (name === '') return draft('fillSeat', `Vacated a seat in ${team}`, updateRow('role', seat, { personId: null }));
  const person = findOrMakePerson(workspace, name, context);
  return draft('fillSeat', `${name} fills a seat in ${team}`, [
    ...person.edits,
    ...updateRow('role', seat, { personId: person.id, expectedFillDate: null }),
  ]);
}
