import type { Workspace } from '../../model/nouns.ts';
import { wholeForecast } from '../../schedule/forecast/wholeForecast.ts';
import type { LevelledPlan } from '../../schedule/plan/levelledPlan.ts';
import { levelWorkspace } from '../../schedule/plan/levelWorkspace.ts';
import type { Computed } from '../computed.ts';
import type { Family } from '../finding.ts';
import { teamOfIn } from '../ownership/teamOfIn.ts';

export interface PlanQuestions {
  readonly seed: number;
  readonly runs: number;
  readonly budgetSchedules: number;
  readonly targetId?: string | undefined;
}

/**
 * The levelled plan and the forecast, as far as these families need them; absent = all families. The forecast runs over
 * the order of the levelled plan where some team's work is levelled, so that both speak of one finish.
 */
export function computePlans(
  workspace: Workspace,
  families: ReadonlySet<Family> | undefined,
  questions: PlanQuestions,
): Computed {
  const wants = (family: Family): boolean => !families || families.has(family);
  if (!wants('levelled') && !wants('forecast')) return {};
  const levelled = levelledPlan(workspace, questions);
  if (!wants('forecast')) return { levelled };
  const { seed, runs, targetId } = questions;
  const taskIds = targetId === undefined ? [] : [targetId];
  const over = levelled.order.teams === 0 ? undefined : levelled.order;
  return { levelled, forecast: wholeForecast(workspace, { seed, runs, over, taskIds }) };
}

function levelledPlan(workspace: Workspace, { seed, budgetSchedules, targetId }: PlanQuestions): LevelledPlan {
  const steps = levelWorkspace(workspace, {
    teamOf: teamOfIn(workspace),
    ...{ seed, budgetSchedules, targetId },
  });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
