import { FROM_FINISH } from '../project.ts';
import { rowsBy } from '../rowsBy.ts';
import { topologicalOrder } from '../topologicalOrder.ts';
import { demandsOf, infeasibleDemands } from './demands.ts';
import { baseLevels, mirrored } from './levels.ts';
import { packResources } from './packing.ts';
import type { Pass, PassTimes } from './pass.ts';
import type { LevellingProblem } from './problem.ts';
import { SlotCapacity } from './slotCapacity.ts';
import { constantWeight, earliestByLink, finishOf, firstStart, hasConstantWeight } from './slotTimes.ts';

/** A problem laid out for scheduling in both directions. */
export interface Passes {
  /** Pass number -> task number; fixed tasks are left out. */
  readonly taskOf: Int32Array;
  readonly forward: Pass;
  readonly mirror: Pass;
  /** Lays the mirror's slot 0 against this finish: capacity that changes, and due dates where they come first. */
  alignMirror(finish: number): void;
}

interface PassLink {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly isLoose: boolean;
  /** Link number in the problem where the weight is an estimate. */
  readonly timed: number | null;
}

function movableInOrder({ count, links, fixed }: LevellingProblem): Int32Array {
  const order = topologicalOrder(count, links.to, rowsBy(links.from, count));
  if (order.length < count) throw new Error('the links of a levelling problem must not have a loop');
  return order.filter((task) => !fixed[task]);
}

function passLinks(problem: LevellingProblem, placeOf: Int32Array): PassLink[] {
  const { links } = problem;
  const found: PassLink[] = [];
  for (let link = 0; link < links.count; link++) {
    const [from, to] = [links.from[link] as number, links.to[link] as number];
    if (problem.fixed[from] || problem.fixed[to]) continue;
    const isConstant = hasConstantWeight(problem, link);
    const weight = isConstant ? constantWeight(problem, link) : estimatedWeight(problem, link);
    const keepsOrder = isConstant
      ? weight >= 0
      : (links.type[link] as number) <= FROM_FINISH && !(Number(links.lag[link]) < 0);
    found.push({
      from: placeOf[from] as number,
      to: placeOf[to] as number,
      weight,
      isLoose: !keepsOrder,
      timed: isConstant ? null : link,
    });
  }
  return found;
}

/** What a link with calendars or elapsed time comes to at its predecessor's release. */
function estimatedWeight(problem: LevellingProblem, link: number): number {
  const from = problem.links.from[link] as number;
  const start = firstStart(problem, from, Math.max(0, problem.release[from] as number));
  return earliestByLink(problem, link, start) - start;
}

type Compressed = Pick<
  Pass,
  'inStart' | 'inFrom' | 'inWeight' | 'inLoose' | 'outStart' | 'outTo' | 'outWeight' | 'outLoose'
> & {
  /** Place in `inFrom` -> place in `links`. */
  readonly entryLink: Int32Array;
};

function compressed(links: readonly PassLink[], count: number): Compressed {
  const incoming = rowsBy(
    Int32Array.from(links, ({ to }) => to),
    count,
  );
  const outgoing = rowsBy(
    Int32Array.from(links, ({ from }) => from),
    count,
  );
  const link = (number: number): PassLink => links[number] as PassLink;
  return {
    inStart: incoming.start,
    inFrom: incoming.items.map((number) => link(number).from),
    inWeight: incoming.items.map((number) => link(number).weight),
    inLoose: Uint8Array.from(incoming.items, (number) => (link(number).isLoose ? 1 : 0)),
    outStart: outgoing.start,
    outTo: outgoing.items.map((number) => link(number).to),
    outWeight: outgoing.items.map((number) => link(number).weight),
    outLoose: Uint8Array.from(outgoing.items, (number) => (link(number).isLoose ? 1 : 0)),
    entryLink: incoming.items,
  };
}

/** Earliest starts without capacities, pass numbers being a topological order. */
function heads(pass: Omit<Pass, 'head' | 'capacity' | 'need' | 'hasLooseLinks'>, release: Int32Array): Int32Array {
  const head = release.slice();
  for (let t = 0; t < pass.count; t++) {
    for (let e = pass.inStart[t] as number; e < (pass.inStart[t + 1] as number); e++) {
      const fromStart = head[pass.inFrom[e] as number] as number;
      const bound = pass.times ? pass.times.bound(e, fromStart) : fromStart + (pass.inWeight[e] as number);
      if (bound > (head[t] as number)) head[t] = bound;
    }
    if (pass.times) head[t] = pass.times.first(t, head[t] as number);
  }
  return head;
}

/** Releases with what follows from the fixed tasks; a link to a fixed task holds nothing up. */
function releases(problem: LevellingProblem, taskOf: Int32Array): Int32Array {
  const release = problem.release.slice();
  const { links, fixed } = problem;
  for (let link = 0; link < links.count; link++) {
    const [from, to] = [links.from[link] as number, links.to[link] as number];
    if (!fixed[from] || fixed[to]) continue;
    const bound = earliestByLink(problem, link, problem.release[from] as number);
    if (bound > (release[to] as number)) release[to] = bound;
  }
  return taskOf.map((task) => Math.max(0, release[task] as number));
}

/** Linear time. Demands that can never be met are left out (`infeasibleDemands`). Throws where the links have a loop. */
export function passesOf(problem: LevellingProblem): Passes {
  const taskOf = movableInOrder(problem);
  const count = taskOf.length;
  const placeOf = new Int32Array(problem.count).fill(-1);
  taskOf.forEach((task, place) => {
    placeOf[task] = place;
  });
  const links = passLinks(problem, placeOf);
  const constant = links.every(({ timed }) => timed === null) && taskOf.every((task) => !problem.calendars?.[task]);
  const span = taskOf.map((task) => problem.duration[task] as number);
  const release = releases(problem, taskOf);

  const there = compressed(links, count);
  const times: PassTimes | null = constant
    ? null
    : {
        first: (t, slot) => firstStart(problem, taskOf[t] as number, slot),
        finish: (t, start) => finishOf(problem, taskOf[t] as number, start),
        bound: (entry, fromStart) => {
          const { timed, weight } = links[there.entryLink[entry] as number] as PassLink;
          return timed === null ? fromStart + weight : earliestByLink(problem, timed, fromStart);
        },
      };
  const head = heads({ count, span, times, ...there }, release);
  const stretched = times ? span.map((_, t) => times.finish(t, head[t] as number) - (head[t] as number)) : span;

  const ignored = new Set(infeasibleDemands(problem).map(({ task, resource }) => `${task} ${resource}`));
  const counted = [...demandsOf(problem)].filter(
    ({ task, resource }) => !problem.fixed[task] && !ignored.has(`${task} ${resource}`),
  );
  const { levels, most } = baseLevels(problem, counted);
  const packing = packResources(most);
  const need = new Int32Array(count * packing.words);
  for (const { task, resource, amount } of counted) {
    const at = (placeOf[task] as number) * packing.words + (packing.word[resource] as number);
    need[at] = (need[at] as number) + (amount << (packing.shift[resource] as number));
  }
  const packed = levels(packing);
  const size = Math.max(64, packed.steadyFrom + 1, ...head) + stretched.reduce((sum, slots) => sum + slots, 0) / 2;

  const back = compressed(
    links.map(({ from, to, weight }) => {
      const turned = weight + (stretched[to] as number) - (stretched[from] as number);
      return { from: to, to: from, weight: turned, isLoose: turned < 0, timed: null };
    }),
    count,
  );
  const hasLooseLinks = (pass: Compressed): boolean => pass.inLoose.some((loose) => loose === 1);
  const forward: Pass = {
    ...there,
    count,
    span: stretched,
    head,
    hasLooseLinks: hasLooseLinks(there),
    capacity: new SlotCapacity(packing.guard, packed, Math.ceil(size)),
    need,
    times,
  };
  const mirror: Pass = {
    ...back,
    count,
    span: stretched,
    head: new Int32Array(count),
    hasLooseLinks: hasLooseLinks(back),
    capacity: new SlotCapacity(packing.guard, mirrored(packed, packing, 0), Math.ceil(size)),
    need,
    times: null,
  };
  return {
    taskOf,
    forward,
    mirror,
    alignMirror(finish) {
      if (packed.steadyFrom > 0) mirror.capacity.setLevels(mirrored(packed, packing, finish));
    },
  };
}
