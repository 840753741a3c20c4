import type { TaskDemand, Workspace } from '../../model/nouns.ts';
import type { RowEdit } from '../change.ts';
import { refuse } from '../refusal.ts';
import { type CommandContext, counted, draft, type Outcome } from './context.ts';
import { deleteRow, insertNew, updateRow } from './edits.ts';

export interface SetDemand {
  readonly taskIds: readonly string[];
  readonly roleTypeId: string;
  /** What each task takes for its whole duration; null = nothing. */
  readonly fte: number | null;
}

/** Says how much FTE of a role type tasks take. */
export function setDemand(
  workspace: Workspace,
  { taskIds, roleTypeId, fte }: SetDemand,
  { newId }: CommandContext,
): Outcome {
  const type = workspace.role_type.get(roleTypeId);
  if (!type) return refuse('no-role-type', 'This role type is not there any more.');
  const missing = new Set(taskIds.filter((id) => workspace.task.has(id)));
  const names = [...missing].map((id) => workspace.task.get(id)?.title ?? '');
  const edits: RowEdit[] = [];
  for (const row of workspace.task_demand.values()) {
    if (row.roleTypeId !== roleTypeId || !taskIds.includes(row.taskId)) continue;
    // Two rows for one role type add up: the first one takes the new value, others go.
    const first = missing.delete(row.taskId);
    if (fte === null || !first) edits.push(deleteRow('task_demand', row));
    else edits.push(...updateRow('task_demand', row, { fte } satisfies Partial<TaskDemand>));
  }
  if (fte !== null) {
    for (const taskId of missing) edits.push(insertNew('task_demand', { id: newId(), taskId, roleTypeId, fte }));
  }
  const takes = fte === null ? `no ${type.name}` : `${fte} FTE of ${type.name}`;
  return draft('setDemand', `${counted(names, 'task')} ${names.length === 1 ? 'takes' : 'take'} ${takes}`, edits);
}
