import type { Workspace } from '../../model/nouns.ts';
import { refuse } from '../refusal.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { updateRow } from './edits.ts';
import { placeCards } from './moveCards.ts';

export interface MoveTeam {
  readonly teamId: string;
  /** The team it becomes a part of; null = top level. */
  readonly parentId: string | null;
  /** Place in the new surroundings. */
  readonly at?: { readonly x: number; readonly y: number };
}

export function moveTeam(workspace: Workspace, { teamId, parentId, at }: MoveTeam, context: CommandContext): Outcome {
  const team = workspace.team.get(teamId);
  if (!team) return refuse('no-team', 'This team is not there any more.');
  for (let up = parentId; up !== null; up = workspace.team.get(up)?.parentId ?? null) {
    if (up === teamId)
      return refuse('team-loop', `${team.name} cannot become a part of itself or of its own sub-team.`);
  }
  const parent = parentId === null ? null : workspace.team.get(parentId);
  if (parent === undefined) return refuse('no-team', 'The team to move into is not there any more.');
  const edits = updateRow('team', team, { parentId });
  if (at) edits.push(...placeCards(workspace, 'structure', [{ entityType: 'team', entityId: teamId, ...at }], context));
  return draft(
    'moveTeam',
    parent ? `Moved ${team.name} into ${parent.name}` : `Made ${team.name} a top-level team`,
    edits,
  );
}
