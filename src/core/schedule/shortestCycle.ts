/**
 * A shortest cycle through tasks of one component, starting at its smallest task number; of several the one whose
 * start is smallest. `members` ascending; `next` lists successors inside the component, ascending.
 */
export function shortestCycle(members: readonly number[], next: ReadonlyMap<number, readonly number[]>): number[] {
  const remaining = createRemaining(members, next);
  let best: number[] = [];
  for (const start of members) {
    if (!remaining.has(start)) continue;
    const cycle = cycleFrom(start, next, remaining, best.length === 0 ? members.length : best.length - 1);
    if (cycle) best = cycle;
    if (best.length === 1) break;
    remaining.remove(start);
  }
  return best;
}

interface Remaining {
  has(task: number): boolean;
  remove(task: number): void;
}

/**
 * The tasks a cycle may still run through. Taking one out takes out, one after the other, all that are then without
 * a link in or out: a ring is gone at once instead of being walked from each of its tasks.
 */
function createRemaining(members: readonly number[], next: ReadonlyMap<number, readonly number[]>): Remaining {
  const previous = new Map<number, number[]>(members.map((task) => [task, []]));
  const linksOut = new Map<number, number>();
  for (const task of members) {
    const targets = next.get(task) ?? [];
    linksOut.set(task, targets.length);
    for (const target of targets) previous.get(target)?.push(task);
  }
  const linksIn = new Map(members.map((task) => [task, previous.get(task)?.length ?? 0]));
  const left = new Set(members);
  const countDown = (neighbours: readonly number[], links: Map<number, number>, emptied: number[]): void => {
    for (const task of neighbours) {
      const count = (links.get(task) ?? 0) - 1;
      links.set(task, count);
      if (count === 0) emptied.push(task);
    }
  };
  return {
    has: (task) => left.has(task),
    remove(first) {
      const leaving = [first];
      for (let task = leaving.pop(); task !== undefined; task = leaving.pop()) {
        if (!left.delete(task)) continue;
        countDown(next.get(task) ?? [], linksIn, leaving);
        countDown(previous.get(task) ?? [], linksOut, leaving);
      }
    },
  };
}

/** A shortest cycle of at most `atMost` remaining tasks through `start`; breadth first. */
function cycleFrom(
  start: number,
  next: ReadonlyMap<number, readonly number[]>,
  remaining: Remaining,
  atMost: number,
): number[] | null {
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
        if (!remaining.has(target) || cameFrom.has(target)) continue;
        cameFrom.set(target, task);
        following.push(target);
      }
    }
    level = following;
  }
  return null;
}
