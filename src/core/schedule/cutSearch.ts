/** Arcs of one strongly connected component: no two with the same ends, none from a task to itself. */
export interface Arcs {
  /** Tasks are numbered from 0. */
  readonly count: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** What dropping an arc costs: the links it stands for. */
  readonly weight: readonly number[];
}

export interface ArcCut {
  readonly arcs: readonly number[];
  readonly weight: number;
}

const FREE = 0;
const DROPPED = 1;
const KEPT = 2;

/** A cycle as its arcs that may still be dropped; the fewest such arcs of all cycles through one task. */
type Cycle = readonly number[];

/**
 * The cheapest arcs that meet every cycle (minimum feedback arc set), by branch and bound: of a cycle with the fewest
 * arcs that may be dropped, one after the other is dropped, and kept from then on. The bound packs cycles that share
 * no weight. Starts from `known`, an answer to improve on. `proven` is false where `maxSteps` (arcs looked at) ran out:
 * then the answer is the best found so far.
 */
export function searchCut(arcs: Arcs, known: ArcCut, maxSteps: number): ArcCut & { readonly proven: boolean } {
  const { count, from, to, weight } = arcs;
  const out: number[][] = Array.from({ length: count }, () => []);
  from.forEach((task, arc) => {
    (out[task] as number[]).push(arc);
  });
  const state = new Uint8Array(from.length);
  const left = Float64Array.from(weight);
  const distance = new Int32Array(count);
  const arrivedBy = new Int32Array(count);
  let best = known;
  let steps = 0;

  /** Breadth first, arcs that must be kept for nothing: null where no cycle with weight left runs through `start`. */
  const cycleThrough = (start: number, shorterThan: number): Cycle | null => {
    distance.fill(-1);
    distance[start] = 0;
    let level = [start];
    let isClosed = false;
    for (let free = 0; free < shorterThan && level.length > 0 && !isClosed; free++) {
      const following: number[] = [];
      for (const task of level) {
        if (distance[task] !== free) continue;
        for (const arc of out[task] as number[]) {
          steps++;
          const isFree = state[arc] === FREE;
          if (state[arc] === DROPPED || (isFree && (left[arc] as number) <= 0)) continue;
          const target = to[arc] as number;
          const length = free + (isFree ? 1 : 0);
          if (target === start) {
            if (length >= shorterThan) continue;
            arrivedBy[start] = arc;
            if (!isFree) return walkBack(start);
            isClosed = true;
            continue;
          }
          const known = distance[target] as number;
          if (known >= 0 && known <= length) continue;
          distance[target] = length;
          arrivedBy[target] = arc;
          (isFree ? following : level).push(target);
        }
      }
      level = following;
    }
    return isClosed ? walkBack(start) : null;
  };
  const walkBack = (start: number): Cycle => {
    const cycle: number[] = [];
    for (let at = start; ; ) {
      const arc = arrivedBy[at] as number;
      if (state[arc] === FREE) cycle.push(arc);
      at = from[arc] as number;
      if (at === start) return cycle;
    }
  };
  const shortestCycle = (): Cycle | null => {
    let shortest: Cycle | null = null;
    let length = Number.POSITIVE_INFINITY;
    for (let start = 0; start < count && length > 1 && steps <= maxSteps; start++) {
      const shorter = cycleThrough(start, length);
      if (shorter === null) continue;
      shortest = shorter;
      length = shorter.length;
    }
    return shortest;
  };

  /** A cycle to branch on, and a weight that no cut can stay below; the cycle is null where there is none. */
  const bound = (enough: number): { readonly cycle: Cycle | null; readonly weight: number } => {
    left.set(weight);
    const first = shortestCycle();
    let packed = 0;
    for (let cycle = first; cycle !== null; cycle = shortestCycle()) {
      if (cycle.length === 0) return { cycle: first, weight: Number.POSITIVE_INFINITY };
      const share = Math.min(...cycle.map((arc) => left[arc] as number));
      for (const arc of cycle) left[arc] = (left[arc] as number) - share;
      packed += share;
      if (packed >= enough) break;
    }
    return { cycle: first, weight: packed };
  };

  const dropped: number[] = [];
  const search = (spent: number): void => {
    const { cycle, weight: least } = bound(best.weight - spent);
    if (steps > maxSteps) return;
    if (cycle === null) {
      if (spent < best.weight) best = { arcs: [...dropped], weight: spent };
      return;
    }
    if (spent + least >= best.weight) return;
    for (const arc of cycle) {
      state[arc] = DROPPED;
      dropped.push(arc);
      search(spent + (weight[arc] as number));
      dropped.pop();
      state[arc] = KEPT;
    }
    for (const arc of cycle) state[arc] = FREE;
  };
  search(0);
  return { ...best, proven: steps <= maxSteps };
}
