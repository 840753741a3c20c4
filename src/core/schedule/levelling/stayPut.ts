import type { Pass } from './pass.ts';

export interface StayPutLimits {
  /** By pass number: where the current plan has the task. */
  readonly planned: Int32Array;
  /** By pass number: no finish after it. */
  readonly latestFinish: Int32Array;
  /** Tasks that stand over capacity: they stay where they are. */
  readonly overCapacity: readonly number[];
}

const MOST_SWEEPS = 12;

/**
 * Moves tasks of a valid schedule to their planned starts where links, capacities and limits allow, one after the other
 * until no more can; `starts` is changed. A planned place may be free only once another task has gone back, so it sweeps
 * from the front and from the back in turn.
 */
export function stayPut(pass: Pass, starts: Int32Array, { planned, latestFinish, overCapacity }: StayPutLimits): void {
  const { count, span, head, inStart, inFrom, inWeight, outStart, outTo, need, capacity, times } = pass;
  const { words } = capacity;
  const isOver = new Set(overCapacity);
  const finish = (task: number, start: number): number =>
    times ? times.finish(task, start) : start + (span[task] as number);
  const bound = (entry: number, fromStart: number): number =>
    times ? times.bound(entry, fromStart) : fromStart + (inWeight[entry] as number);
  const holdsLinks = (task: number, start: number): boolean => {
    for (let e = inStart[task] as number; e < (inStart[task + 1] as number); e++) {
      if (bound(e, starts[inFrom[e] as number] as number) > start) return false;
    }
    for (let k = outStart[task] as number; k < (outStart[task + 1] as number); k++) {
      const to = outTo[k] as number;
      for (let e = inStart[to] as number; e < (inStart[to + 1] as number); e++) {
        if (inFrom[e] === task && bound(e, start) > (starts[to] as number)) return false;
      }
    }
    return true;
  };
  const goBack = (task: number): boolean => {
    const [start, wanted] = [starts[task] as number, planned[task] as number];
    if (start === wanted || wanted < (head[task] as number) || isOver.has(task)) return false;
    if (times && times.first(task, wanted) !== wanted) return false;
    const end = finish(task, wanted);
    if (end > (latestFinish[task] as number) || !holdsLinks(task, wanted)) return false;
    capacity.take(need, task * words, start, finish(task, start), -1);
    const fits = capacity.lastConflict(need, task * words, wanted, end) < 0;
    if (fits) starts[task] = wanted;
    const now = starts[task] as number;
    capacity.take(need, task * words, now, finish(task, now));
    return fits;
  };

  capacity.reset();
  for (let task = 0; task < count; task++) {
    const end = Math.max(finish(task, starts[task] as number), latestFinish[task] as number);
    if (end > capacity.size) capacity.grow(end);
    if (!isOver.has(task))
      capacity.take(need, task * words, starts[task] as number, finish(task, starts[task] as number));
  }
  const byPlan = Int32Array.from({ length: count }, (_, task) => task).sort(
    (a, b) => (planned[a] as number) - (planned[b] as number) || a - b,
  );
  for (let sweep = 0, isQuiet = 0; sweep < MOST_SWEEPS && isQuiet < 2; sweep++) {
    const order = sweep % 2 === 0 ? byPlan : byPlan.toReversed();
    isQuiet = order.reduce((moved, task) => moved + (goBack(task) ? 1 : 0), 0) === 0 ? isQuiet + 1 : 0;
  }
}
