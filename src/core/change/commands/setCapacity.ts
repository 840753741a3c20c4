import type { Workspace } from '../../model/nouns.ts';
import type { RowEdit } from '../change.ts';
import { refuse } from '../refusal.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { deleteRow, insertNew, updateRow } from './edits.ts';

export interface SetCapacity {
  readonly teamId: string;
  readonly roleTypeId: string;
  /** null = what its seats add up to. */
  readonly fte: number | null;
}

/** Says how much FTE of a role type a team has, whatever its seats say. */
export function setCapacity(
  workspace: Workspace,
  { teamId, roleTypeId, fte }: SetCapacity,
  { newId }: CommandContext,
): Outcome {
  const team = workspace.team.get(teamId);
  const type = workspace.role_type.get(roleTypeId);
  if (!team || !type) return refuse('no-team', 'This team or its role type is not there any more.');
  const [known, ...others] = [...workspace.capacity.values()].filter(
    (row) => row.teamId === teamId && row.roleTypeId === roleTypeId,
  );
  const edits: RowEdit[] = others.map((row) => deleteRow('capacity', row));
  if (fte === null) edits.push(...(known ? [deleteRow('capacity', known)] : []));
  else if (known) edits.push(...updateRow('capacity', known, { fte }));
  else edits.push(insertNew('capacity', { id: newId(), teamId, roleTypeId, fte }));
  const has = fte === null ? `${type.name} as its seats say` : `${fte} FTE of ${type.name}`;
  return draft('setCapacity', `${team.name} has ${has}`, edits);
}
