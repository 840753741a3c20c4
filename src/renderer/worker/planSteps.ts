import type { PlanAnswers, PlanNews, PlanQuestionKind } from '../store/plan/port.ts';

/** How far an answer is; `better` where there is a better one than before, worked out when it is told. */
export interface PlanStep<K extends PlanQuestionKind = PlanQuestionKind> {
  readonly fraction: number;
  readonly better?: () => PlanAnswers[K];
}

/** The way to an answer: between two steps it can be shown how far it is, and can be given up. */
export type PlanSteps<K extends PlanQuestionKind = PlanQuestionKind> = Generator<PlanStep<K>, PlanAnswers[K]>;

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

/** Goes to the end of the steps in slices, and tells after each how far it is. */
export async function takeSteps(steps: PlanSteps, { now, pause, stopped, tell }: Hands): Promise<void> {
  let tookMs = 0;
  try {
    for (;;) {
      const began = now();
      let fraction = 0;
      let better: PlanStep['better'];
      while (now() < began + SLICE_MS) {
        const step = steps.next();
        if (step.done) {
          tell({ type: 'done', answer: step.value, tookMs: tookMs + now() - began });
          return;
        }
        fraction = step.value.fraction;
        better = step.value.better ?? better;
      }
      tookMs += now() - began;
      if (better) tell({ type: 'better', answer: better() });
      tell({ type: 'progress', fraction });
      await pause();
      if (stopped()) return;
    }
  } catch (problem) {
    tell({ type: 'failed', sentence: problem instanceof Error ? problem.message : String(problem) });
  }
}
