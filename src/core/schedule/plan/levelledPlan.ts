/** One task in a levelled plan. Days are working days from the project start. */
export interface LevelledTask {
  readonly taskId: string;
  readonly startDay: number;
  /** The moment its work ends. */
  readonly finishDay: number;
  /** First and last day worked, ISO, as in `TaskDates`. */
  readonly startDate: string;
  readonly finishDate: string;
  /** Start in the current plan; the task is moved where the two differ. */
  readonly plannedStartDay: number;
  readonly moved: boolean;
  /** For whose FTE it waits; null = it starts when its links and dates allow. */
  readonly waitsFor: {
    readonly teamId: string;
    readonly roleTypeId: string;
    readonly taskIds: readonly string[];
  } | null;
}

/** A demand no day can meet: the team never has so much. It is left out of the levelling. */
export interface UnmetDemand {
  readonly taskId: string;
  readonly teamId: string;
  readonly roleTypeId: string;
  readonly demandFte: number;
  /** The most the team has on any day the task could take place. */
  readonly mostFte: number;
}

/** The order that capacities force, as links: with these any durations give a plan the teams can work. */
export interface LevelledOrder {
  /** Finish-to-start, no lag. */
  readonly arcs: readonly { readonly fromId: string; readonly toId: string }[];
  /** Tasks that wait for capacity that appears on a day. */
  readonly releases: readonly { readonly taskId: string; readonly startDay: number }[];
}

/** A proposal: what the plan becomes when no team is asked for more than it has. */
export interface LevelledPlan {
  /** Last day worked, ISO. */
  readonly finishDate: string;
  readonly durationDays: number;
  /** No plan of these tasks and teams is shorter. */
  readonly lowerBoundDays: number;
  readonly schedulesGenerated: number;
  /** What the starting rule alone reached, in days. */
  readonly startingDurationDays: number;
  /** The current plan. */
  readonly before: { readonly finishDate: string; readonly durationDays: number };
  readonly tasks: ReadonlyMap<string, LevelledTask>;
  readonly unmet: readonly UnmetDemand[];
  readonly order: LevelledOrder;
}
