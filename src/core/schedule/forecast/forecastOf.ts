import type { Task, Workspace } from '../../model/nouns.ts';
import { criticalPath } from '../criticalPath.ts';
import { finishAt } from '../drivers.ts';
import { buildNetwork } from '../network.ts';
import { TICKS_PER_DAY } from '../ticks.ts';
import { finishHistogram } from './finishHistogram.ts';
import type { Forecast, TargetForecast, TaskForecast, Whisker } from './forecast.ts';
import type { ForecastOptions } from './forecastOptions.ts';
import { type ForecastProject, forecastProject } from './forecastProject.ts';
import { forecastRuns, type RunsResult } from './forecastRuns.ts';
import { endOfLastDay, type Moments, momentsOf } from './moments.ts';
import { planGap } from './planGap.ts';
import { meanOf, quantileOf, spreadOf } from './spreadOf.ts';
import { tornadoOf } from './tornado.ts';

/** The finishes by likely estimates alone, in ticks. */
interface Plan {
  readonly finish: number;
  finishOf(task: number): number;
}

function planOf({ project }: ForecastProject): Plan {
  const network = buildNetwork(project);
  const { earlyStart, finish } = criticalPath(network);
  const finishOf = (task: number): number => {
    const p = network.position[task] as number;
    return finishAt(network, p, earlyStart[p] as number);
  };
  return { finish, finishOf };
}

/** `finishes`: by run, in ticks; null = there were none. Sorts them. */
function finishForecast(
  { from: { calendar } }: ForecastProject,
  moments: Moments,
  plan: Plan,
  dueDate: string | null,
  finishes: Float64Array | null,
): TargetForecast {
  const due = dueDate === null ? null : calendar.endOf(dueDate) * TICKS_PER_DAY;
  const spread = finishes && spreadOf(finishes.sort(), moments.projectFinish, endOfLastDay(plan.finish), due);
  return { taskId: null, plan: moments.projectFinish(plan.finish), dueDate, spread };
}

function milestoneForecast(
  { from: { tasks }, due }: ForecastProject,
  moments: Moments,
  plan: Plan,
  task: number,
  finishes: Float64Array | null,
): TargetForecast {
  const { id, deadline } = tasks[task] as Task;
  const finish = plan.finishOf(task);
  const momentOf = (ticks: number) => moments.finishOf(task, ticks);
  const bound = deadline === null ? null : (due[task] as number);
  const spread = finishes && spreadOf(finishes.sort(), momentOf, endOfLastDay(finish), bound);
  return { taskId: id, plan: momentOf(finish), dueDate: deadline, spread };
}

function taskForecast(
  { from: { tasks } }: ForecastProject,
  moments: Moments,
  { runs, network, tally }: RunsResult,
  task: number,
  finishes: Float64Array | undefined,
): TaskForecast {
  const { whiskers, correlations, criticalRuns } = tally;
  const p = network.position[task] as number;
  const criticality = (criticalRuns[p] as number) / runs;
  const finishSd = correlations.finishSd();
  // One finish is told of one task: where it was kept run by run, that is what the whisker shows.
  const finishBy = (level: number): number =>
    finishes ? quantileOf(finishes, level) : Math.round(whiskers.finish(p, level));
  const whisker = (at: (level: number) => Whisker['p50']): Whisker => ({ p10: at(0.1), p50: at(0.5), p90: at(0.9) });
  const finish = whisker((level) => moments.finishOf(task, finishBy(level)));
  return {
    taskId: (tasks[task] as Task).id,
    criticality,
    cruciality: Math.abs(correlations.withFinish(task)),
    sensitivity: finishSd === 0 ? 0 : (criticality * correlations.durationSd(task)) / finishSd,
    start: (tasks[task] as Task).marker
      ? finish
      : whisker((level) => moments.startOf(task, Math.round(whiskers.start(p, level)))),
    finish,
  };
}

/**
 * The forecast of a workspace, step by step: yields the share done (0 to 1) every few milliseconds, so that a worker
 * can show it and can stop between steps; returns the forecast. Same workspace and options, same forecast.
 */
export function* forecastOf(workspace: Workspace, options: ForecastOptions): Generator<number, Forecast> {
  const given = forecastProject(workspace, options);
  const { from, project, input, ranges } = given;
  const moments = momentsOf(from, project.release);
  const plan = planOf(given);
  const { dueDate = null, over, seed } = options;
  const forecast: Forecast = {
    ranges,
    runs: 0,
    seed,
    levelledTeams: over?.teams ?? null,
    finish: finishForecast(given, moments, plan, dueDate, null),
    milestones: Array.from(input.targets, (task) => milestoneForecast(given, moments, plan, task, null)),
    tasks: [],
    tornado: [],
    histogram: null,
    gap: null,
  };
  if (!ranges) return forecast;

  const result = yield* forecastRuns(input);
  const tornado = tornadoOf(given, result);
  yield 1;
  const finishes = result.tally.finish;
  const milestones: TargetForecast[] = [];
  for (let i = 0; i < input.targets.length; i++) {
    const ofTarget = result.tally.targetFinish[i] as Float64Array;
    milestones.push(milestoneForecast(given, moments, plan, input.targets[i] as number, ofTarget));
    if (i % 8 === 7) yield 1;
  }
  const finish = finishForecast(given, moments, plan, dueDate, finishes);
  const keptOf = new Map(Array.from(input.targets, (task, i) => [task, result.tally.targetFinish[i]]));
  const tasks: TaskForecast[] = [];
  for (let task = 0; task < project.count; task++) {
    if (project.load?.[task] === 1) continue;
    tasks.push(taskForecast(given, moments, result, task, keptOf.get(task)));
    if (task % 256 === 255) yield 1;
  }
  return {
    ...forecast,
    runs: result.runs,
    finish,
    milestones,
    tasks,
    tornado,
    histogram: finishHistogram(finishes),
    gap: planGap(input, plan.finish, meanOf(finishes), quantileOf(finishes, 0.8)),
  };
}
