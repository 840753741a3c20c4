import { criticalPath } from '../criticalPath.ts';
import { buildNetwork } from '../network.ts';
import { toDays } from '../ticks.ts';
import type { PlanGap } from './forecast.ts';
import type { RunsInput } from './runsInput.ts';

/** The project finish when every task takes exactly so long. */
function finishWith({ project }: RunsInput, duration: Float64Array): number {
  return criticalPath(buildNetwork({ ...project, duration })).finish;
}

/** Takes P80 - plan apart: what ranges that lean to one side add, then risk events, then paths that meet, then chance. */
export function planGap(input: RunsInput, plan: number, mean: number, p80: number): PlanGap {
  const { optimistic, likely, pessimistic, risks } = input;
  const duration = likely.map((days, task) =>
    Math.round(((optimistic[task] as number) + 4 * days + (pessimistic[task] as number)) / 6),
  );
  const leaning = finishWith(input, duration);
  for (let event = 0; event < risks.count; event++) {
    const task = risks.task[event] as number;
    const expected = (risks.probability[event] as number) * (risks.delay[event] as number);
    duration[task] = Math.round((duration[task] as number) + expected);
  }
  const atRisk = finishWith(input, duration);
  return {
    totalDays: toDays(p80 - plan),
    leanDays: toDays(leaning - plan),
    riskDays: toDays(atRisk - leaning),
    mergeDays: toDays(mean - atRisk),
    spreadDays: toDays(p80 - mean),
  };
}
