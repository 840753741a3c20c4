import type { Workspace } from '../../../../src/core/model/nouns.ts';
import type { LevelledPlan } from '../../../../src/core/schedule/plan/levelledPlan.ts';
import type { LevelWorkspaceOptions } from '../../../../src/core/schedule/plan/levelOptions.ts';
import { levelWorkspace } from '../../../../src/core/schedule/plan/levelWorkspace.ts';
import { ownTeam } from './teamBoard.ts';

/** What a generator comes to. */
export function resultOf<R>(steps: Iterator<unknown, R, undefined>): R {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export const levelled = (workspace: Workspace, options: Partial<LevelWorkspaceOptions> = {}): LevelledPlan =>
  resultOf(levelWorkspace(workspace, { teamOf: ownTeam, ...options }));

/** Start and finish day of a task in a plan. */
export function daysOf(plan: LevelledPlan, taskId: string): [number, number] {
  const { startDay, finishDay } = plan.tasks.get(taskId) ?? { startDay: Number.NaN, finishDay: Number.NaN };
  return [startDay, finishDay];
}
