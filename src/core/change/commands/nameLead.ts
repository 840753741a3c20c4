import type { Workspace } from '../../model/nouns.ts';
import type { RowEdit } from '../change.ts';
import { refuse } from '../refusal.ts';
import { draft, type Outcome } from './context.ts';
import { updateRow } from './edits.ts';

/** Makes a seat the lead of its team, instead of whoever was; `lead: false` takes it away. */
export function nameLead(
  workspace: Workspace,
  { roleId, lead = true }: { readonly roleId: string; readonly lead?: boolean },
): Outcome {
  const seat = workspace.role.get(roleId);
  if (!seat) return refuse('no-seat', 'This seat is not there any more.');
  const edits: RowEdit[] = [];
  if (lead) {
    for (const other of workspace.role.values()) {
      if (other.teamId === seat.teamId && other.lead && other.id !== roleId)
        edits.push(...updateRow('role', other, { lead: false }));
    }
  }
  edits.push(...updateRow('role', seat, { lead }));
  const who = (seat.personId && workspace.person.get(seat.personId)?.name) || 'A vacant seat';
  const team = workspace.team.get(seat.teamId)?.name ?? 'the team';
  return draft('nameLead', lead ? `${who} leads ${team}` : `${who} no longer leads ${team}`, edits);
}
