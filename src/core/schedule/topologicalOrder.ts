import type { Rows } from './rowsBy.ts';

/**
 * Tasks so that every link goes forward, level by level and in import order within a level (Kahn 1962). Shorter
 * than `count` where the links have loops: what is in or behind a loop is missing.
 */
export function topologicalOrder(count: number, to: Int32Array, out: Rows): Int32Array {
  const waiting = new Int32Array(count);
  for (let e = 0; e < out.items.length; e++) {
    const target = to[out.items[e] as number] as number;
    waiting[target] = (waiting[target] as number) + 1;
  }
  const order = new Int32Array(count);
  let filled = 0;
  for (let task = 0; task < count; task++) if (waiting[task] === 0) order[filled++] = task;
  for (let head = 0; head < filled; head++) {
    const task = order[head] as number;
    const end = out.start[task + 1] as number;
    for (let e = out.start[task] as number; e < end; e++) {
      const target = to[out.items[e] as number] as number;
      const left = (waiting[target] as number) - 1;
      waiting[target] = left;
      if (left === 0) order[filled++] = target;
    }
  }
  return filled === count ? order : order.slice(0, filled);
}
