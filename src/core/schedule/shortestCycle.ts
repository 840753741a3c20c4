/**
 * A shortest cycle through tasks of one component, starting at its smallest task number; of several the one whose
 * start is smallest. `members` ascending; `next` lists successors inside the component, ascending.
 */
export function shortestCycle(members: readonly number[], next: ReadonlyMap<number, readonly number[]>): number[] {
  let best: number[] = [];
  for (const start of members) {
    const cycle = cycleFrom(start, next, best.length === 0 ? members.length : best.length - 1);
    if (cycle) best = cycle;
    if (best.length === 1) break;
  }
  return best;
}

/** A shortest cycle of at most `atMost` tasks whose smallest task is `start`; breadth first. */
function cycleFrom(start: number, next: ReadonlyMap<number, readonly number[]>, atMost: number): number[] | null {
  const cameFrom = new Map<number, number>([[start, start]]);
  let level = [start];
  for (let length = 1; length <= atMost && level.length > 0; length++) {
    const following: number[] = [];
    for (const task of level) {
      for (const target of next.get(task) ?? []) {
        if (target === start) {
          const cycle = [task];
          for (let at = task; at !== start; ) {
            at = cameFrom.get(at) as number;
            cycle.push(at);
          }
          return cycle.reverse();
        }
        if (target < start || cameFrom.has(target)) continue;
        cameFrom.set(target, task);
        following.push(target);
      }
    }
    level = following;
  }
  return null;
}
