import type { Workspace } from '../../model/nouns.ts';
import { draft, type Outcome } from './context.ts';
import { deleteRow } from './edits.ts';

export function unlinkTasks(
  workspace: Workspace,
  { dependencyIds }: { readonly dependencyIds: readonly string[] },
): Outcome {
  const rows = [...new Set(dependencyIds)].flatMap((id) => workspace.dependency.get(id) ?? []);
  return draft(
    'unlinkTasks',
    rows.length === 1 ? 'Removed a dependency' : `Removed ${rows.length} dependencies`,
    rows.map((row) => deleteRow('dependency', row)),
  );
}
