import type { Workspace } from '../../model/nouns.ts';
import type { Forecast } from './forecast.ts';
import { forecastOf } from './forecastOf.ts';
import type { ForecastOptions } from './forecastOptions.ts';

/** `forecastOf` in one go, for callers that neither show progress nor stop. */
export function wholeForecast(workspace: Workspace, options: ForecastOptions): Forecast {
  const steps = forecastOf(workspace, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
