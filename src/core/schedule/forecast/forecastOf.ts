import type { Workspace } from '../../model/nouns.ts';
import { scheduleOf } from '../scheduleOf.ts';
import type { Forecast } from './forecast.ts';
import type { ForecastOptions } from './forecastOptions.ts';

/**
 * The forecast of a workspace, step by step: yields the share done (0 to 1) every few milliseconds, so that a worker
 * can show it and can stop between steps; returns the forecast. Same workspace and options, same forecast.
 */
export function* forecastOf(
  workspace: Workspace,
  { seed, over, dueDate }: ForecastOptions,
): Generator<number, Forecast> {
  yield 0;
  const { durationDays, finishDate } = scheduleOf(workspace);
  return {
    ranges: false,
    runs: 0,
    seed,
    levelledTeams: over?.teams ?? null,
    finish: {
      taskId: null,
      plan: { day: durationDays, date: finishDate },
      dueDate: dueDate ?? null,
      spread: null,
    },
    milestones: [],
    tasks: [],
    tornado: [],
    histogram: null,
    gap: null,
  };
}
