import type { Pass } from './pass.ts';

/** A schedule generation scheme: places the tasks of a pass by an activity list. */
export interface Scheme {
  /** Writes every task's start into `starts`; returns the latest finish. One schedule in the count. */
  run(list: Int32Array, starts: Int32Array): number;
  /** Finish of a task started at `start`. */
  finish(task: number, start: number): number;
  /** Tasks of the last run for which no window was left. */
  readonly overCapacity: readonly number[];
}

const NEVER = 0x7fffffff;

/**
 * The serial scheme: task after task, each at the earliest slot its links and the capacity left allow (Kolisch 1996).
 * With links that let a successor start before its predecessor the list may hold the successor first; a predecessor
 * that then comes too late pushes it on, so that every schedule that cannot be shortened task by task has a list.
 */
export function serialScheme(pass: Pass): Scheme {
  const { capacity, count, need } = pass;
  const { words } = capacity;
  let isPlain = !pass.times && !pass.hasLooseLinks && words === 1;
  for (let t = 0; t < count && isPlain; t++) isPlain = capacity.fitsForEver(need, t * words);
  return isPlain ? plainScheme(pass) : generalScheme(pass);
}

/** The fast path: constant links, one word of resources, capacity that does not end. */
function plainScheme({ count, span, head, inStart, inFrom, inWeight, need, capacity }: Pass): Scheme {
  const guard = capacity.guard[0] as number;
  return {
    overCapacity: [],
    finish: (task, start) => start + (span[task] as number),
    run(list, starts) {
      capacity.reset();
      let free = capacity.free[0] as Int32Array;
      let size = capacity.size;
      let makespan = 0;
      for (let i = 0; i < count; i++) {
        const task = list[i] as number;
        let start = head[task] as number;
        const lastIn = inStart[task + 1] as number;
        for (let e = inStart[task] as number; e < lastIn; e++) {
          const bound = (starts[inFrom[e] as number] as number) + (inWeight[e] as number);
          if (bound > start) start = bound;
        }
        const slots = span[task] as number;
        const amount = need[task] as number;
        let end = start + slots;
        if (end > size) {
          capacity.grow(end);
          free = capacity.free[0] as Int32Array;
          size = capacity.size;
        }
        if (amount !== 0) {
          // From the back: a conflict skips everything before it, and what was seen behind it stays seen.
          let seenTo = start;
          for (let slot = end - 1; slot >= seenTo; slot--) {
            if ((((free[slot] as number) - amount) & guard) === guard) continue;
            start = slot + 1;
            seenTo = end;
            end = start + slots;
            slot = end;
            if (end > size) {
              capacity.grow(end);
              free = capacity.free[0] as Int32Array;
              size = capacity.size;
            }
          }
          for (let slot = start; slot < end; slot++) free[slot] = (free[slot] as number) - amount;
        }
        starts[task] = start;
        if (end > makespan) makespan = end;
      }
      capacity.used = Math.min(size, makespan);
      return makespan;
    },
  };
}

function generalScheme(pass: Pass): Scheme {
  const { count, span, head, inStart, inFrom, inWeight, outStart, outTo, need, capacity, times } = pass;
  const { words } = capacity;
  const placedIn = new Int32Array(count).fill(-1);
  const isOver = new Uint8Array(count);
  const overCapacity: number[] = [];
  let run = 0;

  const finish = (task: number, start: number): number =>
    times ? times.finish(task, start) : start + (span[task] as number);
  const boundOf = (entry: number, fromStart: number): number =>
    times ? times.bound(entry, fromStart) : fromStart + (inWeight[entry] as number);
  const hasNeed = Uint8Array.from({ length: count }, (_, t) =>
    need.subarray(t * words, (t + 1) * words).some((amount) => amount !== 0) ? 1 : 0,
  );

  const earliest = (task: number, starts: Int32Array): number => {
    let start = head[task] as number;
    for (let e = inStart[task] as number; e < (inStart[task + 1] as number); e++) {
      const from = inFrom[e] as number;
      if (placedIn[from] !== run) continue;
      const bound = boundOf(e, starts[from] as number);
      if (bound > start) start = bound;
    }
    return times ? times.first(task, start) : start;
  };

  const place = (task: number, starts: Int32Array): void => {
    const wanted = earliest(task, starts);
    let start = wanted;
    let end = finish(task, start);
    isOver[task] = 0;
    if (hasNeed[task]) {
      const limit = capacity.fitsForEver(need, task * words) ? NEVER : capacity.steadyFrom;
      for (;;) {
        if (end > limit) {
          isOver[task] = 1;
          start = wanted;
          end = finish(task, start);
          break;
        }
        if (end > capacity.size) capacity.grow(end);
        const conflict = capacity.lastConflict(need, task * words, start, end);
        if (conflict < 0) break;
        start = times ? times.first(task, conflict + 1) : conflict + 1;
        end = finish(task, start);
      }
      if (!isOver[task]) capacity.take(need, task * words, start, end);
    }
    starts[task] = start;
    placedIn[task] = run;
    if (pass.hasLooseLinks) pushSuccessors(task, starts);
  };

  /** Moves on the successors that stand already and are too early now. Links have no loop: this ends. */
  const pushSuccessors = (task: number, starts: Int32Array): void => {
    for (let e = outStart[task] as number; e < (outStart[task + 1] as number); e++) {
      const to = outTo[e] as number;
      if (placedIn[to] !== run) continue;
      const start = starts[to] as number;
      if (earliest(to, starts) <= start) continue;
      if (hasNeed[to] && !isOver[to]) capacity.take(need, to * words, start, finish(to, start), -1);
      placedIn[to] = -1;
      place(to, starts);
    }
  };

  return {
    overCapacity,
    finish,
    run(list, starts) {
      capacity.reset();
      run++;
      for (let i = 0; i < count; i++) place(list[i] as number, starts);
      let makespan = 0;
      overCapacity.length = 0;
      for (let task = 0; task < count; task++) {
        makespan = Math.max(makespan, finish(task, starts[task] as number));
        if (isOver[task]) overCapacity.push(task);
      }
      return makespan;
    },
  };
}
