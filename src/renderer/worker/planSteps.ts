import type { PlanAnswers, PlanNews, PlanQuestion, PlanQuestionKind } from '../store/plan/port.ts';

/** The way to an answer: between two steps it can be shown how far it is, and can be given up. */
export type PlanSteps<K extends PlanQuestionKind = PlanQuestionKind> = Generator<
  Extract<PlanNews<K>, { type: 'progress' | 'better' }>,
  PlanAnswers[K]
>;

/** Work is interrupted after this long to hear whether somebody still waits. */
const SLICE_MS = 50;

interface Hands {
  readonly now: () => number;
  /** Lets messages in. */
  readonly pause: () => Promise<void>;
  /** Does nobody wait any more? */
  readonly stopped: () => boolean;
  readonly tell: (news: PlanNews) => void;
}

/** Goes to the end of the steps in slices, telling the last news of each. */
export async function takeSteps(steps: PlanSteps, { now, pause, stopped, tell }: Hands): Promise<void> {
  try {
    for (;;) {
      let news: PlanNews | null = null;
      for (const until = now() + SLICE_MS; now() < until; ) {
        const step = steps.next();
        if (step.done) {
          tell({ type: 'done', answer: step.value });
          return;
        }
        // A better answer is not to be lost behind a later fraction.
        if (news?.type === 'better' && step.value.type === 'progress') tell(news);
        news = step.value;
      }
      if (news) tell(news);
      await pause();
      if (stopped()) return;
    }
  } catch (problem) {
    tell({ type: 'failed', sentence: problem instanceof Error ? problem.message : String(problem) });
  }
}

export type StepsOf = (question: PlanQuestion) => PlanSteps;
