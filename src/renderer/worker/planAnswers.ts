import { teamOfIn } from '../../core/insight/ownership/teamOfIn.ts';
import type { Workspace } from '../../core/model/nouns.ts';
import { forecastOf } from '../../core/schedule/forecast/forecastOf.ts';
import type { LevelledPlan } from '../../core/schedule/plan/levelledPlan.ts';
import type { LevelWorkspaceOptions } from '../../core/schedule/plan/levelOptions.ts';
import { levelWorkspace } from '../../core/schedule/plan/levelWorkspace.ts';
import { addFte } from '../../core/schedule/plan/whatIf/addFte.ts';
import type { PlanQuestion, PlanQuestionKind } from '../store/plan/port.ts';
import type { PlanStep, PlanSteps } from './planSteps.ts';

type Question<K extends PlanQuestionKind> = Extract<PlanQuestion, { kind: K }>;

function* levelledPlan(
  workspace: Workspace,
  options: Omit<LevelWorkspaceOptions, 'teamOf'>,
): Generator<PlanStep<'levelling'>, LevelledPlan> {
  const steps = levelWorkspace(workspace, { teamOf: teamOfIn(workspace), ...options });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { fraction, better, plan } = step.value;
    yield better ? { fraction, better: plan } : { fraction };
  }
}

/** Share of a forecast's progress that the levelling before it takes. */
const LEVELLED_AT = 0.4;

/** Over what the teams can carry, where they are asked for people; the same as `analyze` computes. */
function* forecast({ workspace, seed, runs, targetId }: Question<'forecast'>): PlanSteps<'forecast'> {
  let levelled: LevelledPlan | null = null;
  if (workspace.task_demand.size > 0) {
    const steps = levelledPlan(workspace, { seed, targetId: targetId ?? undefined });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        levelled = step.value;
        break;
      }
      yield { fraction: step.value.fraction * LEVELLED_AT };
    }
  }
  const from = levelled ? LEVELLED_AT : 0;
  const over = levelled && levelled.order.teams > 0 ? levelled.order : undefined;
  const steps = forecastOf(workspace, { seed, runs, over, taskIds: targetId === null ? [] : [targetId] });
  for (;;) {
    const step = steps.next();
    if (step.done) return { forecast: step.value, levelled };
    yield { fraction: from + step.value * (1 - from) };
  }
}

function levelling({ workspace, targetId, seed, budgetSchedules, objective }: Question<'levelling'>) {
  return levelledPlan(workspace, { seed, budgetSchedules, objective, targetId: targetId ?? undefined });
}

function* fteGains({ workspace, targetId, seed }: Question<'fteGains'>): PlanSteps<'fteGains'> {
  const teamOf = teamOfIn(workspace);
  const steps = addFte(workspace, { teamOf, seed, targetId: targetId ?? undefined });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield { fraction: step.value };
  }
}

/** How each question is answered. */
export function planSteps(question: PlanQuestion): PlanSteps {
  switch (question.kind) {
    case 'forecast':
      return forecast(question);
    case 'levelling':
      return levelling(question);
    case 'fteGains':
      return fteGains(question);
  }
}
