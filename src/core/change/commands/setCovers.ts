import type { Workspace } from '../../model/nouns.ts';
import type { RowEdit } from '../change.ts';
import { refuse } from '../refusal.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { deleteRow, insertNew } from './edits.ts';

export interface SetCovers {
  readonly roleId: string;
  /** The further role types its holder can stand in for, all of them; the seat's own type is dropped. */
  readonly roleTypeIds: readonly string[];
}

/** Says which further role types the holder of a seat covers. */
export function setCovers(
  workspace: Workspace,
  { roleId, roleTypeIds }: SetCovers,
  { newId }: CommandContext,
): Outcome {
  const seat = workspace.role.get(roleId);
  if (!seat) return refuse('no-seat', 'This seat is not there any more.');
  const wanted = new Set(roleTypeIds);
  wanted.delete(seat.roleTypeId);
  const edits: RowEdit[] = [];
  for (const row of workspace.role_cover.values()) {
    if (row.roleId !== roleId) continue;
    if (!wanted.delete(row.roleTypeId)) edits.push(deleteRow('role_cover', row));
  }
  for (const roleTypeId of wanted) {
    if (!workspace.role_type.has(roleTypeId)) return refuse('no-role-type', 'A role type is not there any more.');
    edits.push(insertNew('role_cover', { id: newId(), roleId, roleTypeId }));
  }
  const type = workspace.role_type.get(seat.roleTypeId)?.name ?? 'a seat';
  const names = roleTypeIds.filter((id) => id !== seat.roleTypeId).map((id) => workspace.role_type.get(id)?.name);
  return draft('setCovers', `${type} also covers ${names.join(', ') || 'nothing else'}`, edits);
}
