import { describe, expect, it } from 'vitest';
import { computePlans } from '../../../src/core/insight/report/computePlans.ts';
import type { PlanNews, PlanQuestion } from '../../../src/renderer/store/plan/port.ts';
import { planSteps } from '../../../src/renderer/worker/planAnswers.ts';
import type { PlanOrder, PlanWord } from '../../../src/renderer/worker/planMessages.ts';
import { createPlanPort, type PlanWorker } from '../../../src/renderer/worker/planPort.ts';
import { type PlanSteps, takeSteps } from '../../../src/renderer/worker/planSteps.ts';
import { starterWorkspace } from '../../support/starterWorkspace.ts';

const workspace = starterWorkspace('infrastructure-roadmap');
const question: PlanQuestion = { kind: 'forecast', workspace, seed: 3, runs: 200, targetId: null };

/** A worker in the test's own hands. */
class FakeWorker implements PlanWorker {
  readonly heard: PlanOrder[] = [];
  terminated = false;
  #message: (event: { data: PlanWord }) => void = () => {};
  #error: (event: { message: string }) => void = () => {};
  postMessage(order: PlanOrder): void {
    this.heard.push(order);
  }
  terminate(): void {
    this.terminated = true;
  }
  addEventListener(type: 'message' | 'error', listen: never): void {
    if (type === 'message') this.#message = listen;
    else this.#error = listen;
  }
  say(id: number, news: PlanNews): void {
    this.#message({ data: { id, news } });
  }
  die(message: string): void {
    this.#error({ message });
  }
}

describe('the port of the plan worker', () => {
  const workers: FakeWorker[] = [];
  const port = createPlanPort(() => {
    const made = new FakeWorker();
    workers.push(made);
    return made;
  });
  const heard: PlanNews[] = [];

  it('starts one worker, numbers questions and stops them', () => {
    expect(workers).toHaveLength(0);
    const stop = port.ask(question, (news) => heard.push(news));
    port.ask(question, (news) => heard.push(news));
    const [worker] = workers as [FakeWorker];
    expect(workers).toHaveLength(1);
    stop();
    expect(worker.heard.map((order) => ('stop' in order ? `stop ${order.id}` : order.id))).toEqual([1, 2, 'stop 1']);
    worker.say(1, { type: 'progress', fraction: 1 });
    expect(heard).toEqual([]);
    worker.say(2, { type: 'progress', fraction: 0.5 });
    expect(heard).toEqual([{ type: 'progress', fraction: 0.5 }]);
  });

  it('tells whoever waits that the worker died, and starts another one for the next question', () => {
    workers[0]?.die('memory access out of bounds');
    expect(heard.at(-1)).toEqual({ type: 'failed', sentence: 'memory access out of bounds' });
    expect(workers[0]?.terminated).toBe(true);
    port.ask(question, () => {});
    expect(workers).toHaveLength(2);
    expect(workers[1]?.heard).toHaveLength(1);
  });
});

describe('steps in the worker', () => {
  const hands = (stopAfter = Number.POSITIVE_INFINITY) => {
    const told: PlanNews[] = [];
    let clock = 0;
    let pauses = 0;
    return {
      told,
      now: () => (clock += 10),
      pause: async () => void pauses++,
      stopped: () => pauses >= stopAfter,
      tell: (news: PlanNews) => void told.push(news),
    };
  };
  function* counting(to: number): PlanSteps<'fteGains'> {
    for (let at = 0; at < to; at++) yield { fraction: at / to, ...(at % 7 === 3 ? { better: () => [] } : {}) };
    return [];
  }

  it('are taken in slices, each told once', async () => {
    const taken = hands();
    await takeSteps(counting(20), taken);
    const fractions = taken.told.flatMap((news) => (news.type === 'progress' ? news.fraction : []));
    expect(fractions.length).toBeGreaterThan(2);
    expect(fractions.length).toBeLessThan(20);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(taken.told.filter(({ type }) => type === 'better')).toHaveLength(3);
    // The clock goes on by 10 ms each time it is asked.
    expect(taken.told.at(-1)).toEqual({ type: 'done', answer: [], tookMs: expect.any(Number) });
  });

  it('end in silence when nobody waits any more', async () => {
    const taken = hands(2);
    await takeSteps(counting(1_000), taken);
    expect(taken.told.filter(({ type }) => type === 'done')).toEqual([]);
    expect(taken.told.filter(({ type }) => type === 'progress')).toHaveLength(2);
  });

  it('that throw are told as a failure', async () => {
    const taken = hands();
    await takeSteps(
      // biome-ignore lint/correctness/useYield: it fails before its first step
      (function* (): PlanSteps<'fteGains'> {
        throw new Error('no such team');
      })(),
      taken,
    );
    expect(taken.told).toEqual([{ type: 'failed', sentence: 'no such team' }]);
  });
});

describe('answers of the worker', () => {
  const whole = (asked: PlanQuestion): unknown => {
    const steps = planSteps(asked);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      expect(step.value.fraction).toBeGreaterThanOrEqual(0);
      expect(step.value.fraction).toBeLessThanOrEqual(1);
    }
  };

  it('say of forecast and levelling what the command line says', () => {
    const { forecast, levelled } = computePlans(workspace, undefined, { seed: 3, runs: 200, budgetSchedules: 1_000 });
    expect(forecast?.levelledTeams).toBeGreaterThan(0);
    expect(whole(question)).toEqual({ forecast, levelled });
    const budgetSchedules = 1_000;
    const objective = 'finish';
    expect(whole({ kind: 'levelling', workspace, seed: 3, budgetSchedules, objective, targetId: null })).toEqual(
      levelled,
    );
  });
});
