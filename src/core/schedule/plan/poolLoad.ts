/** Demand and capacity from one moment to the next step. Days are working days from the project start, amounts FTE. */
export interface LoadStep {
  readonly fromDay: number;
  readonly demandFte: number;
  readonly capacityFte: number;
  /** Ceremonies and recurring work: shown, never levelled. Part of neither of the two above. */
  readonly recurringFte: number;
}

export interface Overload {
  readonly fromDay: number;
  readonly toDay: number;
  /** ISO, first and last day of it. */
  readonly fromDate: string;
  readonly toDate: string;
  /** Demand and capacity where the difference is greatest. */
  readonly peakFte: number;
  readonly capacityFte: number;
  /** Who causes it, by start. */
  readonly taskIds: readonly string[];
  /** Whose seats have too little, and for which role types, where it is not the pool's own seats by themselves. */
  readonly shared?: { readonly seatIds: readonly string[]; readonly roleTypeIds: readonly string[] };
}

/**
 * The load of one role type of one team over time. Demand is what only the seats of this pool can serve: that of its
 * own tasks, of the teams inside it, of tasks whose named doers sit here, and of other types that its seats cover.
 * Finished work counts where its actual dates have it, also before day 0.
 */
export interface PoolLoad {
  readonly teamId: string;
  readonly roleTypeId: string;
  /** Ascending; a step holds until the next, the last to `endDay`. */
  readonly steps: readonly LoadStep[];
  readonly endDay: number;
  /** Where unfinished work is part of them; what was too much for finished work alone is only in the steps. */
  readonly overloads: readonly Overload[];
  /**
   * Named doers of this pool that are asked for more than their own seats have, whether or not the pool has others.
   * About one person's load: for the facilitator, never for the wall.
   */
  readonly doerOverloads: readonly Overload[];
}
