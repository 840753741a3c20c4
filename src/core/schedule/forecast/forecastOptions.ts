/** The order of a levelled plan, added to the links so that forecast and plan show one date. */
export interface LevelledOrder {
  /** `toId` uses what `fromId` sets free: it starts no earlier than that finishes (FS, lag 0). */
  readonly arcs: readonly { readonly fromId: string; readonly toId: string }[];
  /** Earliest starts that no arc explains (a seat filled later), in working days from the project start. */
  readonly releaseDays: ReadonlyMap<string, number>;
  /** How many teams the plan is levelled over, for the headline. */
  readonly teams: number;
}

export interface ForecastOptions {
  readonly seed: number;
  /** At least 100. */
  readonly runs: number;
  /** Absent = over the links alone. */
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
