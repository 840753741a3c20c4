import type { Passes, ResourceNeeds } from './passes.ts';

/** Dual feasible functions tried by resource: how many parts a capacity is cut into. */
const PARTS = [1, 2, 3, 4, 5];
const MOST_THRESHOLDS = 48;

/**
 * A finish no schedule within the capacities can beat; more capacity never raises it, as long as it makes no further
 * demand feasible. The longest of the critical path and, by resource and by sets of tasks that can only start late and
 * have much behind them, the time their demand takes (energy; Carlier & Latapie 1991), also with demands rounded up to
 * parts of the capacity (dual feasible functions u(k) of Fekete & Schepers 2001; with k = 1, tasks that exclude each other).
 */
export function lowerBound(passes: Passes): number {
  const { count, head, span, times } = passes.forward;
  let bound = 0;
  for (let t = 0; t < count; t++) {
    const start = head[t] as number;
    const finish = times ? times.finish(t, start) : start + (span[t] as number);
    bound = Math.max(bound, finish + (passes.after[t] as number));
  }
  for (const needs of passes.resources) {
    bound = Math.max(bound, energyBound(passes, needs, needs.amounts, needs.free));
    const most = needs.free.reduce((greatest, left) => Math.max(greatest, left), 0);
    for (const parts of PARTS) {
      const rounded = Float64Array.from(needs.amounts, (amount) => roundedShare(amount, most, parts));
      bound = Math.max(bound, energyBound(passes, needs, rounded, new Float64Array([1])));
    }
  }
  return bound;
}

/** u(k) of amount / most; sums of it stay at most 1 where sums of amounts stay at most `most`. */
function roundedShare(amount: number, most: number, parts: number): number {
  const scaled = (parts + 1) * amount;
  return scaled % most === 0 ? amount / most : Math.floor(scaled / most) / parts;
}

/** `amounts` by place in `needs.tasks`; `free` slot by slot, the last for ever. */
function energyBound(
  { forward: { head }, after, work }: Passes,
  { tasks }: ResourceNeeds,
  amounts: ArrayLike<number>,
  free: ArrayLike<number>,
): number {
  const upTo = sums(free);
  const byHead = Array.from(tasks, (task, i) => ({ head: head[task] as number, i, after: after[task] as number }));
  byHead.sort((a, b) => b.head - a.head);
  const thresholds = [...new Set(byHead.map((task) => task.after))].sort((a, b) => a - b);
  const every = Math.ceil(thresholds.length / MOST_THRESHOLDS);
  let bound = 0;
  for (let k = 0; k < thresholds.length; k += every) {
    const threshold = thresholds[k] as number;
    const chosen = byHead.filter((task) => task.after >= threshold);
    let energy = 0;
    chosen.forEach((task, at) => {
      energy += (amounts[task.i] as number) * (work[tasks[task.i] as number] as number);
      if (chosen[at + 1]?.head === task.head) return;
      bound = Math.max(bound, usedBy(upTo, free, task.head, energy) + threshold);
    });
  }
  return bound;
}

function sums(free: ArrayLike<number>): Float64Array {
  const upTo = new Float64Array(free.length + 1);
  for (let slot = 0; slot < free.length; slot++) upTo[slot + 1] = (upTo[slot] as number) + (free[slot] as number);
  return upTo;
}

/** The earliest slot before which `energy` is there from `start` on; 0 where it never is. */
function usedBy(upTo: Float64Array, free: ArrayLike<number>, start: number, energy: number): number {
  const last = free.length - 1;
  const forEver = free[last] as number;
  const at = (slot: number): number =>
    slot <= last ? (upTo[slot] as number) : (upTo[last] as number) + (slot - last) * forEver;
  // A hair less, against sums of thirds.
  const wanted = at(start) + energy - 1e-6;
  if (at(last) < wanted) return forEver > 0 ? Math.ceil(Math.max(start, last + (wanted - at(last)) / forEver)) : 0;
  let [low, high] = [start, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(middle) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}
