import { forecastOf } from '../../core/schedule/forecast/forecastOf.ts';
import type { PlanQuestion } from '../store/plan/port.ts';
import type { PlanSteps } from './planSteps.ts';

function* forecast({ workspace, seed, runs, taskIds }: PlanQuestion & { kind: 'forecast' }): PlanSteps<'forecast'> {
  const steps = forecastOf(workspace, { seed, runs, taskIds });
  for (;;) {
    const step = steps.next();
    if (step.done) return { forecast: step.value, levelled: null };
    yield { type: 'progress', fraction: step.value };
  }
}

/** How each question is answered. */
export function planSteps(question: PlanQuestion): PlanSteps {
  switch (question.kind) {
    case 'forecast':
      return forecast(question);
    default:
      throw new Error(`nothing answers ${question.kind} yet`);
  }
}
