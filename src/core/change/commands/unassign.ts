import type { Workspace } from '../../model/nouns.ts';
import { holderNameOf } from './assign.ts';
import { counted, draft, type Outcome } from './context.ts';
import { deleteRow } from './edits.ts';

/** Takes letters of RACI away, whoever else holds the same one keeps it. */
export function unassign(
  workspace: Workspace,
  { responsibilityIds }: { readonly responsibilityIds: readonly string[] },
): Outcome {
  const rows = responsibilityIds.flatMap((id) => workspace.responsibility.get(id) ?? []);
  const names = [
    ...new Set(rows.map(({ holderType, holderId }) => holderNameOf(workspace, holderType, holderId) ?? '')),
  ];
  return draft(
    'unassign',
    `Took ${counted(names, 'holder')} off ${rows.length === 1 ? 'a responsibility' : `${rows.length} responsibilities`}`,
    rows.map((row) => deleteRow('responsibility', row)),
  );
}
