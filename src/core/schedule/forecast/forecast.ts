/** A moment of the schedule: working days from the project start, and the last day worked by then (ISO). */
export interface ForecastMoment {
  readonly day: number;
  readonly date: string;
}

/** `level` % of the runs are finished by then (the smallest such moment among the runs). */
export interface Percentile extends ForecastMoment {
  readonly level: number;
}

/** P10 to P90 in tens, and P95. */
export const PERCENTILE_LEVELS = [10, 20, 30, 40, 50, 60, 70, 80, 90, 95] as const;
export type PercentileLevel = (typeof PERCENTILE_LEVELS)[number];

/** What the runs say about one finish. Probabilities and shares are 0 to 1. */
export interface Spread {
  /** One for each of PERCENTILE_LEVELS, ascending. */
  readonly percentiles: readonly Percentile[];
  readonly meanDays: number;
  readonly sdDays: number;
  /** Share of the runs that are finished by the planned date. */
  readonly planProbability: number;
  /** Share of the runs that are finished by the due date; null = it has none. */
  readonly dueProbability: number | null;
}

/** The finish of the project, of a milestone, or of any task. */
export interface TargetForecast {
  /** Null = the project finish. */
  readonly taskId: string | null;
  /** The finish by likely estimates alone, over the same order: what the schedule (or the levelled plan) shows. */
  readonly plan: ForecastMoment;
  /** Deadline, ISO; null = none. */
  readonly dueDate: string | null;
  /** Null where the forecast has no ranges. */
  readonly spread: Spread | null;
}

export interface Whisker {
  readonly p10: ForecastMoment;
  readonly p50: ForecastMoment;
  readonly p90: ForecastMoment;
}

export interface TaskForecast {
  readonly taskId: string;
  /** Criticality index (Van Slyke 1963): share of the runs in which the task has no float against the project finish. */
  readonly criticality: number;
  /**
   * Cruciality index (Williams 1992): absolute Pearson correlation of the task's duration with the project finish.
   * Tasks off the path share in it through the optimism of their team.
   */
  readonly cruciality: number;
  /** Schedule sensitivity index (PMI; Vanhoucke 2010): criticality x sd of the duration / sd of the project finish. */
  readonly sensitivity: number;
  /** `date` = first day worked. */
  readonly start: Whisker;
  readonly finish: Whisker;
}

/** What a bar of the tornado is about. */
export type InfluenceSource =
  | { readonly kind: 'task'; readonly taskId: string }
  | { readonly kind: 'risk'; readonly riskEventId: string; readonly taskId: string }
  | { readonly kind: 'team'; readonly teamId: string };

/**
 * One bar of the tornado. Of a task: mean project finish over the third of the runs in which its own part of the
 * uncertainty (without its team's) went best, and worst. Of a team: the same by its shared optimism. Of a risk event:
 * over the runs without it, and with it.
 */
export interface Influence {
  readonly source: InfluenceSource;
  readonly lowDays: number;
  readonly highDays: number;
  /** highDays - lowDays. */
  readonly swingDays: number;
}

/** `counts[i]` runs finish after `fromDay + i * binDays` and no later than one bin further on. */
export interface FinishHistogram {
  readonly fromDay: number;
  readonly binDays: number;
  readonly counts: readonly number[];
}

/** P80 - plan of the project finish, in working days, taken apart. The parts sum up to `totalDays`. */
export interface PlanGap {
  readonly totalDays: number;
  /** Ranges lean to one side: the plan with every duration at its mean, less the plan with likely ones. */
  readonly leanDays: number;
  /** Every risk event at probability x delay. */
  readonly riskDays: number;
  /** Where paths meet the latest counts (merge bias): mean of the runs, less the plan with all means. */
  readonly mergeDays: number;
  /** From the mean to P80. */
  readonly spreadDays: number;
}

/** A Monte Carlo forecast of a workspace. Same workspace, seed and runs: the same forecast. */
export interface Forecast {
  /** False: no unfinished task has a range and there are no risk events; no spread is told and the lists are empty. */
  readonly ranges: boolean;
  /** 0 where there are no ranges. */
  readonly runs: number;
  readonly seed: number;
  /** Computed over a levelled order (with so many teams), or over the links alone (null). */
  readonly levelledTeams: number | null;
  readonly finish: TargetForecast;
  /** Markers, tasks with a deadline and the tasks asked for, in import order. */
  readonly milestones: readonly TargetForecast[];
  /** In import order. */
  readonly tasks: readonly TaskForecast[];
  /** Greatest swing first; what moves nothing is left out. */
  readonly tornado: readonly Influence[];
  /** Of the project finish. */
  readonly histogram: FinishHistogram | null;
  readonly gap: PlanGap | null;
}
