import type { LevelledOrder } from '../plan/levelledPlan.ts';

export interface ForecastOptions {
  readonly seed: number;
  /** More than 0; an odd number is one more. */
  readonly runs: number;
  /**
   * The order of a levelled plan, added to the links so that forecast and plan show one date; starts that an accepted
   * levelling set are left out then. Absent = over links and accepted starts.
   */
  readonly over?: LevelledOrder | undefined;
  /** Tasks to tell percentiles of besides the milestones. */
  readonly taskIds?: readonly string[] | undefined;
  /** A date the project should be finished by, ISO. */
  readonly dueDate?: string | undefined;
  /** Share of a duration's (normal) variance that the tasks of one team have in common, 0 to 1. */
  readonly correlation?: number | undefined;
}

/** The usual number of runs: the standard error of a P80 is then under 2 % of the finish's standard deviation. */
export const DEFAULT_RUNS = 10_000;
