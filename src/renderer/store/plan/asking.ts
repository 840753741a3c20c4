import type { Workspace } from '../../../core/model/nouns.ts';
import { documentStore } from '../document.ts';
import { type Computed, type PlanState, planStore } from '../plan.ts';
import type { PlanAnswers, PlanNews, PlanPort, PlanQuestion, PlanQuestionKind } from './port.ts';
import { samePlan } from './samePlan.ts';

let port: PlanPort | null = null;

/** Gives the store its way to the worker; called once, before the first render. */
export function attachPlanPort(to: PlanPort): void {
  port = to;
}

/** What is being computed of each kind: nothing that was asked before it is listened to. */
const asked = new Map<PlanQuestionKind, { stop: () => void }>();
/** The workspace that each result is about. */
const basis = new Map<PlanQuestionKind, Workspace>();

type Slice<K extends PlanQuestionKind> = PlanState[K];

/** Changes one of the computed slices of the store. */
export function patch<K extends PlanQuestionKind>(kind: K, change: Partial<Slice<K>>): void {
  planStore.setState((state) => ({ [kind]: { ...state[kind], ...change } }) as unknown as Partial<PlanState>);
}
/** The same for what all slices have. */
const patchAny = patch as (kind: PlanQuestionKind, change: Partial<Computed<unknown>>) => void;

const stillHolds = (kind: PlanQuestionKind): boolean => {
  const of = basis.get(kind);
  return of !== undefined && samePlan(of, documentStore.getState().workspace);
};

/**
 * Asks the worker; what is asked of a kind takes the place of what was asked before. `taking` says what else the
 * store learns from an answer (`tookMs` null = a better one may come).
 */
export function askPlan<Q extends PlanQuestion>(
  question: Q,
  taking: (answer: PlanAnswers[Q['kind']], tookMs: number | null) => Partial<Slice<Q['kind']>> = () => ({}),
): void {
  const kind: Q['kind'] = question.kind;
  if (!port) throw new Error('no worker is attached that could compute plans');
  asked.get(kind)?.stop();
  const mine = { stop: () => {} };
  asked.set(kind, mine);
  patchAny(kind, { status: 'running', fraction: 0, failure: null });
  const take = (answer: PlanAnswers[Q['kind']], tookMs: number | null) => {
    basis.set(kind, question.workspace);
    patchAny(kind, { result: answer, stale: !stillHolds(kind), ...taking(answer, tookMs) });
  };
  mine.stop = port.ask(question, (news: PlanNews<Q['kind']>) => {
    if (asked.get(kind) !== mine) return;
    if (news.type === 'progress') patchAny(kind, { fraction: news.fraction });
    else if (news.type === 'better') take(news.answer, null);
    else {
      asked.delete(kind);
      if (news.type === 'done') take(news.answer, news.tookMs);
      const failure = news.type === 'failed' ? news.sentence : null;
      patchAny(kind, { status: failure === null ? 'ready' : 'failed', failure });
    }
  });
}

/** Stops what is computed of this kind; the best answer so far stays. */
export function stopAsking(kind: PlanQuestionKind): void {
  const running = asked.get(kind);
  if (!running) return;
  running.stop();
  asked.delete(kind);
  patchAny(kind, { status: planStore.getState()[kind].result === null ? 'idle' : 'ready', fraction: 0 });
}

/** Forgets the answer. */
export function forget(kind: PlanQuestionKind): void {
  stopAsking(kind);
  basis.delete(kind);
  patchAny(kind, { status: 'idle', result: null, stale: false, failure: null });
}

/** Looks which answers still are about the workspace as it is now. */
export function judgeStale(): void {
  for (const kind of ['forecast', 'levelling', 'fteGains'] as const) {
    const { result, stale } = planStore.getState()[kind];
    if (result === null) continue;
    const now = !stillHolds(kind);
    if (now !== stale) patchAny(kind, { stale: now });
  }
}
