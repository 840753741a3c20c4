import { createAcyclicLinks } from './acyclicLinks.ts';
import type { ArcCut, Arcs } from './cutSearch.ts';

/** Rounds over all tasks, and places passed by moving tasks, after which no more is hoped for. */
const MAX_ROUNDS = 20;
const MAX_PASSED = 5_000_000;

/**
 * A small cut by ordering the tasks so that little leads backwards: each task in turn moves to where it costs least,
 * until none moves any more (insertion heuristic for linear ordering). Never costs more than what leads backwards in
 * `start`, an order of all tasks.
 */
export function cutByOrder(arcs: Arcs, start: readonly number[]): ArcCut {
  const { count, from, to, weight } = arcs;
  const order = [...start];
  const place = new Int32Array(count);
  const number = (first: number, last: number): void => {
    for (let at = first; at <= last; at++) place[order[at] as number] = at;
  };
  number(0, count - 1);
  const touching: number[][] = Array.from({ length: count }, () => []);
  for (let arc = 0; arc < from.length; arc++) {
    (touching[from[arc] as number] as number[]).push(arc);
    (touching[to[arc] as number] as number[]).push(arc);
  }

  /** Where `task` costs least, among the places right behind each of its neighbours and the first. */
  const bestPlace = (task: number): number => {
    const here = place[task] as number;
    // What passing a neighbour on the way to the back gains (arcs into the task) and costs (arcs out of it).
    const passing = new Map<number, number>();
    for (const arc of touching[task] as number[]) {
      const isOut = from[arc] === task;
      const at = place[(isOut ? to[arc] : from[arc]) as number] as number;
      passing.set(at, (passing.get(at) ?? 0) + (isOut ? 1 : -1) * (weight[arc] as number));
    }
    let cost = 0;
    let costHere = 0;
    let least = 0;
    let best = 0;
    for (const [at, change] of [...passing].sort(([a], [b]) => a - b)) {
      cost += change;
      if (at < here) costHere = cost;
      if (cost < least) {
        least = cost;
        best = at < here ? at + 1 : at;
      }
    }
    return least < costHere ? best : here;
  };

  let passed = 0;
  for (let round = 0, moved = true; moved && round < MAX_ROUNDS; round++) {
    moved = false;
    for (let task = 0; task < count && passed < MAX_PASSED; task++) {
      const here = place[task] as number;
      const there = bestPlace(task);
      if (there === here) continue;
      order.splice(here, 1);
      order.splice(there, 0, task);
      number(Math.min(here, there), Math.max(here, there));
      passed += Math.abs(there - here);
      moved = true;
    }
  }

  const kept = createAcyclicLinks(count, place.slice());
  const backwards: number[] = [];
  for (let arc = 0; arc < from.length; arc++) {
    const [a, b] = [from[arc] as number, to[arc] as number];
    if ((place[a] as number) < (place[b] as number)) kept.add(a, b);
    else backwards.push(arc);
  }
  // What leads backwards in this order need not close a loop.
  backwards.sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b);
  const dropped = backwards.filter((arc) => !kept.add(from[arc] as number, to[arc] as number));
  return { arcs: dropped, weight: dropped.reduce((sum, arc) => sum + (weight[arc] as number), 0) };
}
