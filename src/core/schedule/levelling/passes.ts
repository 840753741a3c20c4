import { rowsBy } from '../rowsBy.ts';
import { topologicalOrder } from '../topologicalOrder.ts';
import { demandsOf, infeasibleDemands } from './demands.ts';
import { baseLevels, mirrored } from './levels.ts';
import { packResources } from './packing.ts';
import type { Pass, PassTimes } from './pass.ts';
import { type Compressed, compressed, type PassLink, passLinks } from './passLinks.ts';
import type { LevellingProblem } from './problem.ts';
import { SlotCapacity } from './slotCapacity.ts';
import { earliestByLink, finishOf, firstStart } from './slotTimes.ts';

export interface ResourceNeeds {
  /** What fixed tasks leave, slot by slot; the last holds from there on. */
  readonly free: Int32Array;
  /** Pass numbers of the tasks that need it, and how much of it. */
  readonly tasks: Int32Array;
  readonly amounts: Int32Array;
}

/** A problem laid out for scheduling in both directions. */
export interface Passes {
  /** Pass number -> task number; fixed tasks are left out. */
  readonly taskOf: Int32Array;
  readonly forward: Pass;
  readonly mirror: Pass;
  /** By pass number: slots of work, days off left out. */
  readonly work: Int32Array;
  /** By pass number: the slots that must at least follow its finish, whatever calendars say. */
  readonly after: Int32Array;
  /** The resources that movable tasks need. */
  readonly resources: readonly ResourceNeeds[];
  /** Lays the mirror's slot 0 against this finish: capacity that changes, and latest finishes by pass number. */
  alignMirror(finish: number, due: Int32Array | null): void;
}

function movableInOrder({ count, links, fixed }: LevellingProblem): Int32Array {
  const order = topologicalOrder(count, links.to, rowsBy(links.from, count));
  if (order.length < count) throw new Error('the links of a levelling problem must not have a loop');
  return order.filter((task) => !fixed[task]);
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

/** By links of constant weight from tasks without a calendar alone, so that it never says too much. */
function slotsAfter(
  { duration, calendars }: LevellingProblem,
  taskOf: Int32Array,
  links: readonly PassLink[],
): Int32Array {
  const after = new Int32Array(taskOf.length);
  const work = (t: number): number => duration[taskOf[t] as number] as number;
  for (const { from, to, weight, timed } of links.toSorted((a, b) => b.from - a.from)) {
    if (timed !== null || calendars?.[taskOf[from] as number]) continue;
    const slots = weight + work(to) + (after[to] as number) - work(from);
    if (slots > (after[from] as number)) after[from] = slots;
  }
  return after;
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
  const { free, levels, most } = baseLevels(problem, counted);
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
    work: span,
    after: slotsAfter(problem, taskOf, links),
    resources: free.flatMap((slots, resource) => {
      const needs = counted.filter((demand) => demand.resource === resource);
      const tasks = Int32Array.from(needs, ({ task }) => placeOf[task] as number);
      return slots ? [{ free: slots, tasks, amounts: Int32Array.from(needs, ({ amount }) => amount) }] : [];
    }),
    alignMirror(finish, due) {
      if (packed.steadyFrom > 0) mirror.capacity.setLevels(mirrored(packed, packing, finish));
      due?.forEach((slot, t) => {
        mirror.head[t] = Math.max(0, finish - slot);
      });
    },
  };
}
