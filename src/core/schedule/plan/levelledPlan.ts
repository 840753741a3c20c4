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
    /** Who holds what it waits for until it starts; empty = a seat that is filled that day. */
    readonly taskIds: readonly string[];
  } | null;
}

/** A demand that the levelling leaves out, because no day is left that could meet it. */
export interface UnmetDemand {
  readonly taskId: string;
  readonly teamId: string;
  readonly roleTypeId: string;
  readonly demandFte: number;
  /** The most the team has on any day the task could take place. */
  readonly mostFte: number;
  /**
   * `too-much`: the team never has so much for so long. `too-late`: it has, but seats end before the task's turn
   * comes, or what the task needs is never there at the same time.
   */
  readonly reason: 'too-much' | 'too-late';
}

/** The order that capacities force, as links: with these any durations give a plan the teams can work. */
export interface LevelledOrder {
  /** Finish-to-start, no lag. */
  readonly arcs: readonly { readonly fromId: string; readonly toId: string }[];
  /** Tasks that wait for capacity that appears on a day, or that finished work had until then. */
  readonly releases: readonly { readonly taskId: string; readonly startDay: number }[];
  /** How many teams have work that is levelled. */
  readonly teams: number;
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
  /** All scheduled tasks, in import order. */
  readonly tasks: ReadonlyMap<string, LevelledTask>;
  readonly unmet: readonly UnmetDemand[];
  readonly order: LevelledOrder;
}
