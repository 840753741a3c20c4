import type { Workspace } from '../../model/nouns.ts';
import type { RowEdit } from '../change.ts';
import { refuse } from '../refusal.ts';
import { counted, draft, type Outcome } from './context.ts';
import { updateRow } from './edits.ts';

export interface MoveSeats {
  readonly roleIds: readonly string[];
  readonly teamId: string;
}

/** Seats change team. A lead does not bring the lead along: the new team has its own. */
export function moveSeats(workspace: Workspace, { roleIds, teamId }: MoveSeats): Outcome {
  const team = workspace.team.get(teamId);
  if (!team) return refuse('no-team', 'The team to move into is not there any more.');
  const edits: RowEdit[] = [];
  const names: string[] = [];
  for (const id of new Set(roleIds)) {
    const seat = workspace.role.get(id);
    if (!seat || seat.teamId === teamId) continue;
    edits.push(...updateRow('role', seat, { teamId, lead: false }));
    names.push((seat.personId && workspace.person.get(seat.personId)?.name) || 'a vacant seat');
  }
  return draft('moveSeats', `Moved ${counted(names, 'seat')} to ${team.name}`, edits);
}
