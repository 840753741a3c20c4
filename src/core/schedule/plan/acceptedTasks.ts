import type { LevelledPlan } from './levelledPlan.ts';
import type { AcceptedTask } from './levellingHolds.ts';

/**
 * What accepting some of a plan's moves comes to: the chosen moved tasks, and every task that does not move, so that it
 * keeps its place although others leave theirs.
 */
export function acceptedTasks(plan: LevelledPlan, isChosen: (taskId: string) => boolean = () => true): AcceptedTask[] {
  return [...plan.tasks.values()]
    .filter(({ taskId, moved }) => !moved || isChosen(taskId))
    .map(({ taskId, startDay }) => ({ taskId, startDay }));
}
