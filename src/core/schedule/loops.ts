import type { Workspace } from '../model/nouns.ts';
import { createAcyclicLinks } from './acyclicLinks.ts';
import { components } from './components.ts';
import { rowsBy } from './rowsBy.ts';
import { shortestCycle } from './shortestCycle.ts';
import { topologicalOrder } from './topologicalOrder.ts';

export interface Loops {
  /** One shortest cycle per strongly connected component, as task numbers from its smallest on; by first task. */
  readonly cycles: readonly (readonly number[])[];
  /** Link numbers to leave out, ascending. The rest has no loop, and none of them can be put back. */
  readonly leftOut: readonly number[];
}

const NONE: Loops = { cycles: [], leftOut: [] };

/**
 * Finds the loops of links given in import order. Links are taken in from the earliest on and one that would close
 * a loop with those taken in before is left out: the latest imported ones go first, and no fewer would do.
 */
export function findLoops(count: number, from: Int32Array, to: Int32Array): Loops {
  const out = rowsBy(from, count);
  if (topologicalOrder(count, to, out).length === count) return NONE;
  const component = components(count, to, out);
  const kept = createAcyclicLinks(count);
  const leftOut: number[] = [];
  const next = new Map<number, number[]>();
  for (let link = 0; link < from.length; link++) {
    const source = from[link] as number;
    const target = to[link] as number;
    if (component[source] !== component[target]) continue;
    if (!kept.add(source, target)) leftOut.push(link);
    const targets = next.get(source);
    if (targets) targets.push(target);
    else next.set(source, [target]);
  }
  const members = new Map<number, number[]>();
  for (const task of [...next.keys()].sort((a, b) => a - b)) {
    (next.get(task) as number[]).sort((a, b) => a - b);
    const own = members.get(component[task] as number);
    if (own) own.push(task);
    else members.set(component[task] as number, [task]);
  }
  return { cycles: [...members.values()].map((tasks) => shortestCycle(tasks, next)), leftOut };
}

/**
 * The tasks of the loop a new dependency would close, from `fromId` on in the direction of the links, or null.
 * Looks at every dependency, those an import left out of the schedule and those of dropped tasks too: a loop that
 * only sleeps would wake later.
 */
export function wouldCloseLoop(workspace: Workspace, fromId: string, toId: string): string[] | null {
  if (fromId === toId) return [fromId];
  const successors = new Map<string, string[]>();
  for (const link of workspace.dependency.values()) {
    const targets = successors.get(link.fromId);
    if (targets) targets.push(link.toId);
    else successors.set(link.fromId, [link.toId]);
  }
  const cameFrom = new Map<string, string>();
  const reached = [toId];
  for (const task of reached) {
    for (const target of successors.get(task) ?? []) {
      if (target === toId || cameFrom.has(target)) continue;
      cameFrom.set(target, task);
      if (target !== fromId) {
        reached.push(target);
        continue;
      }
      const loop: string[] = [];
      for (let at = fromId; at !== toId; at = cameFrom.get(at) as string) loop.push(at);
      return [fromId, toId, ...loop.slice(1).reverse()];
    }
  }
  return null;
}
