import type { PlanNews, PlanQuestion } from '../store/plan/port.ts';

/** What the window says to the worker: a numbered question, or that nobody waits for it any more. */
export type PlanOrder =
  | { readonly id: number; readonly question: PlanQuestion }
  | { readonly id: number; readonly stop: true };

/** What the worker says of a question. */
export interface PlanWord {
  readonly id: number;
  readonly news: PlanNews;
}
