import type { Workspace } from '../../model/nouns.ts';
import { counted, draft, type Outcome } from './context.ts';
import { updateRow } from './edits.ts';

export interface ClearLevelling {
  /** Absent = all tasks. */
  readonly taskIds?: readonly string[];
}

/** Lets tasks start again as early as links and dates allow, whatever levelling was accepted. */
export function clearLevelling(workspace: Workspace, { taskIds }: ClearLevelling = {}): Outcome {
  const held = [...new Set(taskIds ?? workspace.task.keys())]
    .flatMap((id) => workspace.task.get(id) ?? [])
    .filter(({ levelledStartDay }) => levelledStartDay !== null);
  const edits = held.flatMap((row) => updateRow('task', row, { levelledStartDay: null }));
  const titles = held.map(({ title }) => title);
  return draft('clearLevelling', `Cleared levelling of ${counted(titles, 'task')}`, edits);
}
