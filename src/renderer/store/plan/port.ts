import type { Workspace } from '../../../core/model/nouns.ts';
import type { Forecast } from '../../../core/schedule/forecast/forecast.ts';
import type { LevelledPlan } from '../../../core/schedule/plan/levelledPlan.ts';
import type { AddedFte } from '../../../core/schedule/plan/whatIf/addFte.ts';

/** What comes first when teams are levelled: the project finish, or the deadlines. */
export type LevellingObjective = 'finish' | 'dueDates';

/** A forecast, and the levelled plan it was computed over; null = no capacity is asked for, the links alone hold. */
export interface ForecastAnswer {
  readonly forecast: Forecast;
  readonly levelled: LevelledPlan | null;
}

interface ForecastQuestion {
  readonly kind: 'forecast';
  readonly workspace: Workspace;
  readonly seed: number;
  readonly runs: number;
  /** The task that levelling brings forward and that percentiles are told of too; null = the project finish. */
  readonly targetId: string | null;
}
interface LevellingQuestion {
  readonly kind: 'levelling';
  readonly workspace: Workspace;
  readonly seed: number;
  readonly budgetSchedules: number;
  readonly objective: LevellingObjective;
  /** A task whose finish comes before everything else; null = the project finish. */
  readonly targetId: string | null;
}
interface FteGainsQuestion {
  readonly kind: 'fteGains';
  readonly workspace: Workspace;
  readonly seed: number;
  readonly targetId: string | null;
}

export type PlanQuestion = ForecastQuestion | LevellingQuestion | FteGainsQuestion;

/** What answers each kind of question. */
export interface PlanAnswers {
  readonly forecast: ForecastAnswer;
  readonly levelling: LevelledPlan;
  readonly fteGains: readonly AddedFte[];
}
export type PlanQuestionKind = keyof PlanAnswers;

/** What is heard of a question, until `done` or `failed`. */
export type PlanNews<K extends PlanQuestionKind = PlanQuestionKind> =
  /** Share done, 0 to 1. */
  | { readonly type: 'progress'; readonly fraction: number }
  /** The best answer so far; a better one may come. */
  | { readonly type: 'better'; readonly answer: PlanAnswers[K] }
  /** `tookMs`: time spent computing, without pauses. */
  | { readonly type: 'done'; readonly answer: PlanAnswers[K]; readonly tookMs: number }
  | { readonly type: 'failed'; readonly sentence: string };

/** Where plans are computed off the main thread. */
export interface PlanPort {
  /** Asks; returns what stops it. A question that was stopped is never heard of again. */
  ask<Q extends PlanQuestion>(question: Q, hear: (news: PlanNews<Q['kind']>) => void): () => void;
}
