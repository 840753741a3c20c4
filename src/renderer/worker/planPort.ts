import type { PlanNews, PlanPort } from '../store/plan/port.ts';
import { appScriptUrl } from './appScriptUrl.ts';
import type { PlanOrder, PlanWord } from './planMessages.ts';
import workerUrl from './planWorker.ts?worker&url';

/** What the port uses of a worker. */
export interface PlanWorker {
  postMessage(order: PlanOrder): void;
  terminate(): void;
  addEventListener(type: 'message', listen: (event: { readonly data: PlanWord }) => void): void;
  addEventListener(type: 'error', listen: (event: { readonly message: string }) => void): void;
}

/** A port over a worker that is started with the first question, and again after it died. */
export function createPlanPort(start: () => PlanWorker): PlanPort {
  let worker: PlanWorker | null = null;
  let lastId = 0;
  const waiting = new Map<number, (news: PlanNews) => void>();

  const started = (): PlanWorker => {
    const made = start();
    made.addEventListener('message', ({ data: { id, news } }) => {
      const hear = waiting.get(id);
      if (news.type === 'done' || news.type === 'failed') waiting.delete(id);
      hear?.(news);
    });
    made.addEventListener('error', ({ message }) => {
      worker = null;
      made.terminate();
      const left = [...waiting.values()];
      waiting.clear();
      for (const hear of left) hear({ type: 'failed', sentence: message || 'its worker ended' });
    });
    return made;
  };
  return {
    ask(question, hear) {
      worker ??= started();
      const id = ++lastId;
      waiting.set(id, hear as (news: PlanNews) => void);
      worker.postMessage({ id, question });
      return () => {
        if (waiting.delete(id)) worker?.postMessage({ id, stop: true });
      };
    },
  };
}

export const planPort = createPlanPort(
  () => new Worker(appScriptUrl(workerUrl), { type: 'module', name: 'plan' }) as unknown as PlanWorker,
);
