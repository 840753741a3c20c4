import { acceptLevelling } from '../../../core/change/commands/acceptLevelling.ts';
import { clearLevelling } from '../../../core/change/commands/clearLevelling.ts';
import { acceptedTasks } from '../../../core/schedule/plan/acceptedTasks.ts';
import type { LevelledPlan } from '../../../core/schedule/plan/levelledPlan.ts';
import { currentWorkspace, run } from '../document.ts';
import { planStore } from '../plan.ts';
import { askPlan, forget, patch, stopAsking } from './asking.ts';
import type { LevellingObjective } from './port.ts';

const movedTasks = ({ tasks }: LevelledPlan): string[] =>
  [...tasks.values()].filter(({ moved }) => moved).map(({ taskId }) => taskId);

/** Looks for a plan the teams can carry; better ones come in until the budget is used. All moves are chosen at first. */
export function runLevelling(): void {
  const workspace = currentWorkspace();
  // Where nobody is asked for there is nothing to level.
  if (workspace.task_demand.size === 0) return;
  const { levelling, forecast, targetId } = planStore.getState();
  askPlan(
    {
      kind: 'levelling',
      workspace,
      seed: forecast.seed,
      budgetSchedules: levelling.budgetSchedules,
      objective: levelling.objective,
      targetId,
    },
    (plan) => ({ chosen: new Set(movedTasks(plan)) }),
  );
}

/** Ends the search; the best plan so far stays as the proposal. */
export const stopLevelling = (): void => stopAsking('levelling');

export const discardLevelling = (): void => forget('levelling');

export function setLevellingOptions(options: {
  readonly objective?: LevellingObjective;
  readonly budgetSchedules?: number;
}): void {
  patch('levelling', options);
}

/** Whether accepting would move these tasks. */
export function chooseMoves(taskIds: Iterable<string>, on: boolean): void {
  const chosen = new Set(planStore.getState().levelling.chosen);
  for (const id of taskIds) {
    if (on) chosen.add(id);
    else chosen.delete(id);
  }
  patch('levelling', { chosen });
}

/** Puts the chosen tasks where the proposal has them, as one change; then there is no proposal any more. */
export function acceptProposal(): void {
  const { result, stale, chosen } = planStore.getState().levelling;
  if (result === null || stale) return;
  const tasks = acceptedTasks(result, (taskId) => chosen.has(taskId));
  if (run(acceptLevelling(currentWorkspace(), { tasks }))) forget('levelling');
}

/** Lets all tasks start again as early as links and dates allow. */
export function clearAccepted(): void {
  run(clearLevelling(currentWorkspace()));
}
