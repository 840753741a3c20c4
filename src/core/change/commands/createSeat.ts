import type { Workspace } from '../../model/nouns.ts';
import { refuse } from '../refusal.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { insertNew } from './edits.ts';
import { findOrMakePerson, findOrMakeRoleType } from './findOrMake.ts';

export interface CreateSeat {
  readonly teamId: string;
  /** Id of a role type, or the name of one to find or make. */
  readonly roleType: { readonly id: string } | { readonly name: string };
  /** Name of who sits there; made when new. null = vacant. */
  readonly personName: string | null;
  readonly fte?: number;
  readonly lead?: boolean;
  readonly id?: string;
}

export function createSeat(
  workspace: Workspace,
  { teamId, roleType, personName, fte = 1, lead = false, id }: CreateSeat,
  context: CommandContext,
): Outcome {
  const team = workspace.team.get(teamId);
  if (!team) return refuse('no-team', 'The team of this seat is not there any more.');
  const type =
    'id' in roleType ? { id: roleType.id, edits: [] } : findOrMakeRoleType(workspace, roleType.name, context);
  const who = personName === null ? null : findOrMakePerson(workspace, personName, context);
  const seat = insertNew('role', {
    id: id ?? context.newId(),
    teamId,
    roleTypeId: type.id,
    personId: who?.id ?? null,
    fte,
    lead,
  });
  const label = personName === null ? `Added a vacant seat to ${team.name}` : `Added ${personName} to ${team.name}`;
  return draft('createSeat', label, [...type.edits, ...(who?.edits ?? []), seat]);
}
