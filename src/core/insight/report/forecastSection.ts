import type { Workspace } from '../../model/nouns.ts';
import type {
  Forecast,
  ForecastMoment,
  InfluenceSource,
  PlanGap,
  TargetForecast,
  Whisker,
} from '../../schedule/forecast/forecast.ts';
import { outputId } from '../outputId.ts';

/** By when 50, 80 and 95 % of the runs are finished; null = nothing has a range. */
interface Percentiles<T> {
  readonly p50: T | null;
  readonly p80: T | null;
  readonly p95: T | null;
}

/** ISO dates, last day worked. */
interface FinishForecast extends Percentiles<string> {
  /** Working days from the project start. */
  readonly days: Percentiles<number>;
  /** The finish by likely estimates, over the same order. */
  readonly plan: string;
  readonly planDays: number;
  /** Share of the runs that are finished by the plan's date; null = nothing has a range. */
  readonly planProbability: number | null;
  /** P10 to P95; empty where nothing has a range. */
  readonly percentiles: readonly { readonly level: number; readonly date: string; readonly day: number }[];
  readonly meanDays: number | null;
  readonly sdDays: number | null;
}

export interface ForecastSection {
  /** False: no task has a range and there are no risks, so nothing is said about chances. */
  readonly ranges: boolean;
  readonly seed: number;
  readonly runs: number;
  /** Over the levelled order of so many teams; null = over the links alone. */
  readonly levelledTeams: number | null;
  readonly finish: FinishForecast;
  /** The task that `--target` named; absent without one. */
  readonly target?: FinishForecast & { readonly id: string };
  /** Criticality: share of the runs in which the task has no float against the project finish. */
  readonly tasks: readonly {
    readonly id: string;
    readonly criticality: number;
    readonly cruciality: number;
    readonly sensitivity: number;
    /** First and last day worked, ISO. */
    readonly start: { readonly p10: string; readonly p50: string; readonly p90: string };
    readonly finish: { readonly p10: string; readonly p50: string; readonly p90: string };
  }[];
  /** Markers and tasks with a deadline. `probability` to meet it; null = there is none, or nothing has a range. */
  readonly milestones: readonly (Percentiles<string> & {
    readonly id: string;
    readonly name: string;
    readonly deadline: string | null;
    readonly probability: number | null;
    readonly plan: string;
  })[];
  /** What moves the project finish, greatest swing first. `id` and `name` of the task, risk event or team. */
  readonly tornado: readonly {
    readonly kind: InfluenceSource['kind'];
    readonly id: string;
    readonly name: string;
    readonly lowDays: number;
    readonly highDays: number;
    readonly swingDays: number;
  }[];
  /** P80 less the plan, in working days, taken apart. */
  readonly gap: PlanGap | null;
}

/** A forecast as `analyze` tells it. Ids are keys where rows have one. */
export function forecastSection(
  workspace: Workspace,
  { ranges, seed, runs, levelledTeams, finish, milestones, tasks, tornado, gap }: Forecast,
  targetId: string | undefined,
): ForecastSection {
  const idOf = (taskId: string): string => outputId(workspace, 'task', taskId);
  // Tasks that were asked for by name stand behind the milestones, and may be one of them.
  const target = targetId === undefined ? undefined : milestones.find(({ taskId }) => taskId === targetId);
  return {
    ranges,
    seed,
    runs,
    levelledTeams,
    finish: finishForecast(finish),
    ...(target && targetId !== undefined ? { target: { id: idOf(targetId), ...finishForecast(target) } } : {}),
    tasks: tasks.map((task) => ({
      id: idOf(task.taskId),
      criticality: task.criticality,
      cruciality: task.cruciality,
      sensitivity: task.sensitivity,
      start: dates(task.start),
      finish: dates(task.finish),
    })),
    milestones: milestones.flatMap((of) => {
      const task = of.taskId === null ? undefined : workspace.task.get(of.taskId);
      if (!task || (!task.marker && task.deadline === null)) return [];
      const { p50, p80, p95, plan } = finishForecast(of);
      const probability = of.spread?.dueProbability ?? null;
      return [{ id: idOf(task.id), name: task.title, deadline: of.dueDate, probability, plan, p50, p80, p95 }];
    }),
    tornado: tornado.map(({ source, lowDays, highDays, swingDays }) => ({
      kind: source.kind,
      ...influence(workspace, source),
      lowDays,
      highDays,
      swingDays,
    })),
    gap,
  };
}

function finishForecast({ plan, spread }: TargetForecast): FinishForecast {
  const at = (level: number): ForecastMoment | undefined => spread?.percentiles.find((found) => found.level === level);
  const each = <T>(of: (moment: ForecastMoment) => T): Percentiles<T> => {
    const [p50, p80, p95] = [50, 80, 95].map((level) => {
      const moment = at(level);
      return moment ? of(moment) : null;
    }) as [T | null, T | null, T | null];
    return { p50, p80, p95 };
  };
  return {
    ...each(({ date }) => date),
    days: each(({ day }) => day),
    plan: plan.date,
    planDays: plan.day,
    planProbability: spread?.planProbability ?? null,
    percentiles: spread?.percentiles.map(({ level, date, day }) => ({ level, date, day })) ?? [],
    meanDays: spread?.meanDays ?? null,
    sdDays: spread?.sdDays ?? null,
  };
}

const dates = ({ p10, p50, p90 }: Whisker) => ({ p10: p10.date, p50: p50.date, p90: p90.date });

function influence({ task, team, risk_event }: Workspace, source: InfluenceSource): { id: string; name: string } {
  switch (source.kind) {
    case 'task': {
      const row = task.get(source.taskId);
      return { id: row?.key ?? source.taskId, name: row?.title ?? '' };
    }
    case 'team': {
      const row = team.get(source.teamId);
      return { id: row?.key ?? source.teamId, name: row?.name ?? '' };
    }
    case 'risk':
      return { id: source.riskEventId, name: risk_event.get(source.riskEventId)?.title ?? '' };
  }
}
