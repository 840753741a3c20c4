import type { RiskEvent, Task } from '../../model/nouns.ts';
import { toDays } from '../ticks.ts';
import type { Influence, InfluenceSource } from './forecast.ts';
import type { ForecastProject } from './forecastProject.ts';
import type { RunsResult } from './forecastRuns.ts';
import { meanOf, sdOf } from './spreadOf.ts';

/** A standard normal value is below -THIRD in a third of the cases, and above THIRD in a third. */
const THIRD = 0.430_727_299_295_457_5;
/** Mean of a standard normal value within its highest third: density(THIRD) x 3. */
const THIRD_MEAN = 1.090_792_263_2;
/** Bars shorter than so many standard errors are noise. */
const CERTAIN = 3;

/** Mean of the `values` over the runs that `isIn`, and how many those are. */
function meanWhere(values: Float64Array, isIn: (run: number) => boolean): { mean: number; runs: number } {
  const near = values[0] as number;
  let [sum, runs] = [0, 0];
  for (let run = 0; run < values.length; run++) {
    if (!isIn(run)) continue;
    sum += (values[run] as number) - near;
    runs++;
  }
  return { mean: near + (runs > 0 ? sum / runs : 0), runs };
}

/**
 * What moves the finish, greatest swing first. Means over a third of the runs are noisy by what everything else does:
 * that is taken away first, by the pilot's slopes (control variates), which leaves the expected means as they are.
 */
export function tornadoOf({ input, from, teamIds, risks }: ForecastProject, result: RunsResult): Influence[] {
  const { uncertain, tally, happened } = result;
  const rest = tally.finish.slice();
  for (const { pull, values } of tally.kept) {
    for (let run = 0; run < rest.length; run++) rest[run] = (rest[run] as number) - pull * (values[run] as number);
  }
  const restSd = sdOf(rest, meanOf(rest));
  const bars: Influence[] = [];
  const add = (source: InfluenceSource, low: number, high: number, error: number): void => {
    if (high - low === 0 || Math.abs(high - low) < CERTAIN * error) return;
    bars.push({ source, lowDays: toDays(low), highDays: toDays(high), swingDays: toDays(high - low) });
  };
  for (const { dimension, pull, values } of tally.kept) {
    const low = meanWhere(rest, (run) => (values[run] as number) < -THIRD);
    const high = meanWhere(rest, (run) => (values[run] as number) > THIRD);
    const error = restSd * Math.sqrt(1 / Math.max(1, low.runs) + 1 / Math.max(1, high.runs));
    const source: InfluenceSource =
      dimension < input.groups
        ? { kind: 'team', teamId: teamIds[dimension] as string }
        : { kind: 'task', taskId: (from.tasks[uncertain.tasks[dimension - input.groups] as number] as Task).id };
    add(source, low.mean - pull * THIRD_MEAN, high.mean + pull * THIRD_MEAN, error);
  }
  happened.forEach((happens, number) => {
    const { id: riskEventId, taskId } = risks[number] as RiskEvent;
    const without = meanWhere(rest, (run) => happens[run] === 0);
    const having = meanWhere(rest, (run) => happens[run] === 1);
    if (without.runs === 0 || having.runs === 0) return;
    const error = restSd * Math.sqrt(1 / without.runs + 1 / having.runs);
    add({ kind: 'risk', riskEventId, taskId }, without.mean, having.mean, error);
  });
  return bars.sort((a, b) => Math.abs(b.swingDays) - Math.abs(a.swingDays));
}
