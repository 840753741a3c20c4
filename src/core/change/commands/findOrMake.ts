import { matchRoleTypeIn } from '../../catalogue/matchRoleType.ts';
import type { Workspace } from '../../model/nouns.ts';
import type { RowEdit } from '../change.ts';
import type { CommandContext } from './context.ts';
import { insertNew } from './edits.ts';

const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');

/** The person of this name, ignoring case, or a new one together with the edit that makes them. */
export function findOrMakePerson(
  workspace: Workspace,
  name: string,
  { newId }: CommandContext,
): { readonly id: string; readonly edits: RowEdit[] } {
  const wanted = folded(name);
  for (const person of workspace.person.values())
    if (folded(person.name) === wanted) return { id: person.id, edits: [] };
  const id = newId();
  return { id, edits: [insertNew('person', { id, name: name.trim().replace(/\s+/g, ' ') })] };
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
