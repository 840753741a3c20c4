import type { Workspace } from '../model/nouns.ts';
import { byId } from './byId.ts';
import { components } from './components.ts';
import { cutByOrder } from './cutByOrder.ts';
import { type ArcCut, type Arcs, searchCut } from './cutSearch.ts';
import { findLoops } from './loops.ts';
import { rowsBy } from './rowsBy.ts';
import type { LeftOutLink } from './schedule.ts';

export interface SmallestCut {
  /** Link numbers to drop so that no loop is left, ascending. Never more than `findLoops` leaves out. */
  readonly links: readonly number[];
  /** True = no fewer would do; false = the search was given up, and there may be a smaller one. */
  readonly provenSmallest: boolean;
}

/** Arcs looked at before the search for something smaller is given up: some tenths of a second. */
const MAX_STEPS = 4_000_000;

/** The links of one component, with parallel ones as one arc. */
interface Bundled extends Arcs {
  /** Link numbers by arc. */
  readonly links: readonly (readonly number[])[];
}

function bundle(members: readonly number[], from: Int32Array, to: Int32Array): Bundled {
  const numberOf = new Map<number, number>();
  const own = (task: number): number => {
    const known = numberOf.get(task);
    if (known !== undefined) return known;
    numberOf.set(task, numberOf.size);
    return numberOf.size - 1;
  };
  const arcs = new Map<string, { readonly from: number; readonly to: number; readonly links: number[] }>();
  for (const link of members) {
    const ends = { from: own(from[link] as number), to: own(to[link] as number) };
    const key = `${ends.from} ${ends.to}`;
    const arc = arcs.get(key);
    if (arc) arc.links.push(link);
    else arcs.set(key, { ...ends, links: [link] });
  }
  const all = [...arcs.values()];
  return {
    count: numberOf.size,
    from: all.map((arc) => arc.from),
    to: all.map((arc) => arc.to),
    weight: all.map(({ links }) => links.length),
    links: all.map(({ links }) => links),
  };
}

/** An order in which nothing but `leftOut` leads backwards. */
function orderWithout({ count, from, to, links }: Bundled, leftOut: ReadonlySet<number>): number[] {
  const kept = from.map((_, arc) => (links[arc] as readonly number[]).some((link) => !leftOut.has(link)));
  const waiting = new Int32Array(count);
  to.forEach((task, arc) => {
    if (kept[arc]) waiting[task] = (waiting[task] as number) + 1;
  });
  const order = [...waiting.keys()].filter((task) => waiting[task] === 0);
  for (const task of order) {
    from.forEach((source, arc) => {
      if (source !== task || !kept[arc]) return;
      const target = to[arc] as number;
      waiting[target] = (waiting[target] as number) - 1;
      if (waiting[target] === 0) order.push(target);
    });
  }
  return order;
}

/**
 * The fewest links to drop so that no loop is left (minimum feedback arc set), component by component: exact where the
 * search ends in time, else the best found. Links given in import order; a link of a task to itself is always dropped.
 */
export function smallestCut(count: number, from: Int32Array, to: Int32Array, maxSteps = MAX_STEPS): SmallestCut {
  const { leftOut } = findLoops(count, from, to);
  if (leftOut.length === 0) return { links: [], provenSmallest: true };
  const left = new Set(leftOut);
  const component = components(count, to, rowsBy(from, count));
  const byComponent = new Map<number, number[]>();
  const dropped: number[] = [];
  for (let link = 0; link < from.length; link++) {
    const [a, b] = [from[link] as number, to[link] as number];
    if (a === b) dropped.push(link);
    if (a === b || component[a] !== component[b]) continue;
    const members = byComponent.get(component[a] as number);
    if (members) members.push(link);
    else byComponent.set(component[a] as number, [link]);
  }
  let provenSmallest = true;
  for (const members of byComponent.values()) {
    const arcs = bundle(members, from, to);
    const isLeft = (arc: number): boolean => (arcs.links[arc] as readonly number[]).every((link) => left.has(link));
    const leftArcs = arcs.from.map((_, arc) => arc).filter(isLeft);
    const first: ArcCut = {
      arcs: leftArcs,
      weight: leftArcs.reduce((sum, arc) => sum + (arcs.weight[arc] as number), 0),
    };
    const ordered = cutByOrder(arcs, orderWithout(arcs, left));
    const known = ordered.weight < first.weight ? ordered : first;
    const found = searchCut(arcs, known, maxSteps);
    provenSmallest &&= found.proven;
    for (const arc of found.arcs) dropped.push(...(arcs.links[arc] as readonly number[]));
  }
  return { links: dropped.sort((a, b) => a - b), provenSmallest };
}

export interface ProposedCut {
  /** Dependencies to drop, earliest imported first. */
  readonly links: readonly LeftOutLink[];
  readonly provenSmallest: boolean;
}

/** The fewest dependencies whose dropping would leave no loop on the board; none where it has none. */
export function smallestCutOf(workspace: Workspace): ProposedCut {
  const tasks = byId(workspace.task.values()).filter(({ status }) => status !== 'dropped');
  const numberOf = new Map(tasks.map(({ id }, i) => [id, i]));
  const links = byId(workspace.dependency.values()).filter((l) => numberOf.has(l.fromId) && numberOf.has(l.toId));
  const ends = (end: 'fromId' | 'toId'): Int32Array =>
    Int32Array.from(links, (link) => numberOf.get(link[end]) as number);
  const cut = smallestCut(tasks.length, ends('fromId'), ends('toId'));
  return {
    links: cut.links.map((number) => {
      const { id, fromId, toId, type } = links[number] as (typeof links)[number];
      return { dependencyId: id, fromId, toId, type };
    }),
    provenSmallest: cut.provenSmallest,
  };
}
