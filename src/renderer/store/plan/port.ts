import type { Workspace } from '../../../core/model/nouns.ts';
import type { Forecast } from '../../../core/schedule/forecast/forecast.ts';
import type { LevelledPlan } from '../../../core/schedule/plan/levelledPlan.ts';

/** What comes first when teams are levelled: the project finish, or the deadlines. */
export type LevellingObjective = 'finish' | 'dueDates';

/** A forecast, and the levelled plan it was computed over; null = no capacity is asked for, the links alone hold. */
export interface ForecastAnswer {
  readonly forecast: Forecast;
  readonly levelled: LevelledPlan | null;
}

/** What one more FTE of a role type in a team would win. */
export interface FteGain {
  readonly teamId: string;
  readonly roleTypeId: string;
  readonly finishDate: string;
  /** Working days by which the levelled finish comes earlier. */
  readonly daysWon: number;
  /** What it costs until the new finish, in the workspace's currency; null = the role type has no day rate. */
  readonly cost: number | null;
}

interface ForecastQuestion {
  readonly kind: 'forecast';
  readonly workspace: Workspace;
  readonly seed: number;
  readonly runs: number;
  /** Tasks to tell percentiles of besides the milestones. */
  readonly taskIds: readonly string[];
}
interface LevellingQuestion {
  readonly kind: 'levelling';
  readonly workspace: Workspace;
  readonly seed: number;
  readonly maxSchedules: number;
  readonly objective: LevellingObjective;
}
interface FteGainsQuestion {
  readonly kind: 'fteGains';
  readonly workspace: Workspace;
  readonly seed: number;
}

export type PlanQuestion = ForecastQuestion | LevellingQuestion | FteGainsQuestion;

/** What answers each kind of question. */
export interface PlanAnswers {
  readonly forecast: ForecastAnswer;
  readonly levelling: LevelledPlan;
  readonly fteGains: readonly FteGain[];
}
export type PlanQuestionKind = keyof PlanAnswers;

/** What is heard of a question, until `done` or `failed`. */
export type PlanNews<K extends PlanQuestionKind = PlanQuestionKind> =
  /** Share done, 0 to 1. */
  | { readonly type: 'progress'; readonly fraction: number }
  /** The best answer so far; a better one may come. */
  | { readonly type: 'better'; readonly answer: PlanAnswers[K] }
  | { readonly type: 'done'; readonly answer: PlanAnswers[K] }
  | { readonly type: 'failed'; readonly sentence: string };

/** Where plans are computed off the main thread. */
export interface PlanPort {
  /** Asks; returns what stops it. A question that was stopped is never heard of again. */
  ask<Q extends PlanQuestion>(question: Q, hear: (news: PlanNews<Q['kind']>) => void): () => void;
}
