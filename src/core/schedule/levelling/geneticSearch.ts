import { createRandom } from './random.ts';
import { listByRule, tailsOf } from './rules.ts';
import type { Schedules } from './schedules.ts';

/** Improves the schedules' best, yielding after every schedule or few. Goes on for ever. */
export function* geneticSearch(schedules: Schedules, seed: number): Generator<void, never> {
  const { forward } = schedules.passes;
  const random = createRandom(seed);
  const tail = tailsOf(forward);
  const lateFinish = forward.span.map((span, t) => span - (tail[t] as number));
  const starts = new Int32Array(forward.count);
  const back = new Int32Array(forward.count);
  const list = new Int32Array(forward.count);
  for (;;) {
    schedules.serial(listByRule(forward, lateFinish, random), starts);
    yield;
    schedules.turnedRound(starts, schedules.lastMakespan, true, list);
    schedules.mirror(list, back);
    yield;
    schedules.turnedRound(back, schedules.lastMakespan, false, list);
    schedules.serial(list, starts);
    yield;
  }
}
