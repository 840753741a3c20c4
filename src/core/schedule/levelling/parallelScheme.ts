import type { Pass } from './pass.ts';
import type { Scheme } from './serialScheme.ts';

/**
 * The parallel scheme: slot after slot, the tasks that may start there and fit do so, in the order of the list (Kelley
 * 1963). Never leaves capacity idle, so it may miss the optimum; good for a first schedule. A task waits for all its
 * predecessors, those of loose links too.
 */
export function parallelScheme(pass: Pass): Scheme {
  const { count, span, head, inStart, inFrom, inWeight, outStart, outTo, need, capacity, times } = pass;
  const { words } = capacity;
  const rank = new Int32Array(count);
  const waiting = new Int32Array(count);
  const ready = new Int32Array(count);
  const overCapacity: number[] = [];
  /** 1 = something may be possible from this slot on that was not before. */
  let events = new Uint8Array(capacity.size + 1);
  let lastEvent = 0;

  const finish = (task: number, start: number): number =>
    times ? times.finish(task, start) : start + (span[task] as number);
  const mark = (slot: number): void => {
    if (slot >= events.length) {
      const wider = new Uint8Array(2 * slot);
      wider.set(events);
      events = wider;
    }
    events[slot] = 1;
    if (slot > lastEvent) lastEvent = slot;
  };
  const readyFrom = (task: number, starts: Int32Array): number => {
    let start = head[task] as number;
    for (let e = inStart[task] as number; e < (inStart[task + 1] as number); e++) {
      const fromStart = starts[inFrom[e] as number] as number;
      const bound = times ? times.bound(e, fromStart) : fromStart + (inWeight[e] as number);
      if (bound > start) start = bound;
    }
    return start;
  };

  return {
    overCapacity,
    finish,
    run(list, starts) {
      capacity.reset();
      overCapacity.length = 0;
      events.fill(0, 0, lastEvent + 1);
      lastEvent = 0;
      let makespan = 0;
      /** In the order of the list. */
      const open: number[] = [];
      const admit = (task: number): void => {
        ready[task] = readyFrom(task, starts);
        mark(ready[task] as number);
        let at = open.length;
        while (at > 0 && (rank[open[at - 1] as number] as number) > (rank[task] as number)) at--;
        open.splice(at, 0, task);
      };
      for (let i = 0; i < count; i++) rank[list[i] as number] = i;
      for (let task = 0; task < count; task++) {
        waiting[task] = (inStart[task + 1] as number) - (inStart[task] as number);
        if (waiting[task] === 0) admit(task);
      }
      const tryAt = (task: number, slot: number): boolean => {
        const at = task * words;
        const start = times ? times.first(task, slot) : slot;
        if (start > slot) {
          mark(start);
          return false;
        }
        const end = finish(task, start);
        if (end > capacity.size) capacity.grow(end);
        if (capacity.lastConflict(need, at, start, end) < 0) capacity.take(need, at, start, end);
        else if (capacity.fitsForEver(need, at) || end <= capacity.steadyFrom) return false;
        else overCapacity.push(task);
        starts[task] = start;
        mark(end);
        if (end > makespan) makespan = end;
        for (let e = outStart[task] as number; e < (outStart[task + 1] as number); e++) {
          const to = outTo[e] as number;
          waiting[to] = (waiting[to] as number) - 1;
          if (waiting[to] === 0) admit(to);
        }
        return true;
      };
      for (let slot = 0; open.length > 0; slot++) {
        if (slot > capacity.steadyFrom) {
          while (slot < lastEvent && !events[slot]) slot++;
        }
        for (let i = 0; i < open.length; i++) {
          const task = open[i] as number;
          if ((ready[task] as number) > slot || !tryAt(task, slot)) continue;
          open.splice(open.indexOf(task), 1);
          // What follows it at once may stand anywhere in the order.
          i = -1;
        }
      }
      return makespan;
    },
  };
}
