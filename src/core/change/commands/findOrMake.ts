import { matchRoleTypeIn } from '../../catalogue/matchRoleType.ts';
import type { Workspace } from '../../model/nouns.ts';
import { foldName, oneLine } from '../../model/spokenName.ts';
import type { RowEdit } from '../change.ts';
import type { CommandContext } from './context.ts';
import { insertNew } from './edits.ts';

/** The person of this name, ignoring case, or a new one together with the edit that makes them. */
export function findOrMakePerson(
  workspace: Workspace,
  name: string,
  { newId }: CommandContext,
): { readonly id: string; readonly edits: RowEdit[] } {
  const wanted = foldName(name);
  for (const person of workspace.person.values())
    if (foldName(person.name) === wanted) return { id: person.id, edits: [] };
  const id = newId();
  return { id, edits: [insertNew('person', { id, name: oneLine(name) })] };
}

/** The role type of this name or alias, or a new one together with the edit that makes it. */
export function findOrMakeRoleType(
  workspace: Workspace,
  name: string,
  { newId }: CommandContext,
): { readonly id: string; readonly edits: RowEdit[] } {
  const known = matchRoleTypeIn(workspace.role_type.values(), name);
  if (known) return { id: known.id, edits: [] };
  const id = newId();
  return { id, edits: [insertNew('role_type', { id, name: name.trim() })] };
}
