import type { Workspace } from '../../model/nouns.ts';
import { type AcceptedTask, levellingHolds } from '../../schedule/plan/levellingHolds.ts';
import { scheduleOf } from '../../schedule/scheduleOf.ts';
import { toTicks } from '../../schedule/ticks.ts';
import type { RowEdit } from '../change.ts';
import { refuse } from '../refusal.ts';
import { draft, type Outcome } from './context.ts';
import { updateRow } from './edits.ts';

export interface AcceptLevelling {
  /** The accepted part of a levelled plan, see `acceptedTasks`. */
  readonly tasks: readonly AcceptedTask[];
}

/**
 * Puts tasks where a levelled plan has them: those that links and dates alone would let start earlier get a levelled
 * start, the others lose theirs. Tasks that are not named keep what they have.
 */
export function acceptLevelling(workspace: Workspace, { tasks }: AcceptLevelling): Outcome {
  const rows = tasks.map(({ taskId }) => workspace.task.get(taskId));
  if (rows.some((row) => row === undefined)) {
    return refuse('no-task', 'A task of this proposal is not there any more. Level again.');
  }
  const planned = scheduleOf(workspace).tasks;
  const moved = tasks.filter(({ taskId, startDay }) => {
    const dates = planned.get(taskId);
    return dates !== undefined && toTicks(dates.earlyStart) !== toTicks(startDay);
  });
  const edits: RowEdit[] = [];
  for (const [taskId, levelledStartDay] of levellingHolds(workspace, tasks)) {
    const row = workspace.task.get(taskId);
    if (row) edits.push(...updateRow('task', row, { levelledStartDay }));
  }
  return draft(
    'acceptLevelling',
    `Accepted levelling: ${moved.length} task${moved.length === 1 ? '' : 's'} moved`,
    edits,
  );
}
