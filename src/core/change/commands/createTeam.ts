import type { Workspace } from '../../model/nouns.ts';
import type { TeamKind } from '../../model/team.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { insertNew } from './edits.ts';

export interface CreateTeam {
  readonly name: string;
  readonly parentId?: string | null;
  readonly kind?: TeamKind;
  /** Where it stands on the structure canvas; absent = it flows. */
  readonly at?: { readonly x: number; readonly y: number };
  /** Id to use, so that the caller can select it at once. */
  readonly id?: string;
}

export function createTeam(
  _: Workspace,
  { name, parentId = null, kind, at, id }: CreateTeam,
  { newId }: CommandContext,
): Outcome {
  const teamId = id ?? newId();
  const edits = [insertNew('team', { id: teamId, name, parentId, ...(kind ? { kind } : {}) })];
  if (at) {
    edits.push(
      insertNew('placement', { id: newId(), canvas: 'structure', entityType: 'team', entityId: teamId, ...at }),
    );
  }
  return draft('createTeam', `Added team ${name}`, edits);
}
