import type { PlanNews, PlanPort, PlanQuestion } from '../../../src/renderer/store/plan/port.ts';

export interface Asked {
  readonly question: PlanQuestion;
  readonly say: (news: PlanNews) => void;
  stopped: boolean;
}

/** A port whose answers the test gives by hand, even after nobody waits any more. */
export class FakePort implements PlanPort {
  readonly asked: Asked[] = [];

  ask<Q extends PlanQuestion>(question: Q, hear: (news: PlanNews<Q['kind']>) => void): () => void {
    const asked: Asked = { question, say: hear as (news: PlanNews) => void, stopped: false };
    this.asked.push(asked);
    return () => {
      asked.stopped = true;
    };
  }

  get last(): Asked {
    const last = this.asked.at(-1);
    if (!last) throw new Error('nothing was asked');
    return last;
  }
}
