import type { Task } from '../../model/nouns.ts';

/** Whose seats a task without named doers takes its demand from: the team that works on it; null = nobody's. */
export type TeamOf = (task: Task) => string | null;

export interface LevelWorkspaceOptions {
  readonly teamOf: TeamOf;
  /** The same workspace, seed and schedule budget give the same plan. Default 1. */
  readonly seed?: number | undefined;
  /** Schedules to try. Default 1,000. */
  readonly budgetSchedules?: number | undefined;
  /** Search time; needs `now`. Absent = only the schedules count. */
  readonly budgetMs?: number | undefined;
  /** A clock in milliseconds. */
  readonly now?: (() => number) | undefined;
  /** A task whose finish comes before everything else. */
  readonly targetId?: string | undefined;
  /** What comes first: the project finish (default) or the deadlines. The other comes second, fewest moved tasks third. */
  readonly objective?: 'finish' | 'dueDates' | undefined;
}

export const DEFAULT_SEED = 1;
export const DEFAULT_BUDGET_SCHEDULES = 1_000;
