import { FROM_FINISH, LINK_CODE } from '../project.ts';
import { rowsBy } from '../rowsBy.ts';
import { topologicalOrder } from '../topologicalOrder.ts';
import { type Demand, demandsOf, infeasibleDemands } from './demands.ts';
import type { CapacityProfile, LevellingProblem } from './problem.ts';
import { finishOf } from './slotTimes.ts';

/** What keeps a levelled schedule within its capacities whatever the durations turn out to be. */
export interface ResourceArcs {
  /** FS links with lag 0: task numbers. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** By task: no start before this slot, because a unit it takes only comes then; at least its own release. */
  readonly release: Int32Array;
}

/** Units of a resource in one hand: a task's, until it ends, or the capacity's own (`source` -1), there from `from` on. */
interface Bundle {
  readonly source: number;
  readonly from: number;
  amount: number;
}

interface Change {
  readonly slot: number;
  readonly resource: number;
  readonly delta: number;
}

/** Sets of task numbers, one for each task. */
class TaskSets {
  readonly #words: number;
  readonly #bits: Int32Array;
  constructor(count: number) {
    this.#words = (count + 31) >>> 5;
    this.#bits = new Int32Array(this.#words * count);
  }
  has(set: number, task: number): boolean {
    return (((this.#bits[set * this.#words + (task >>> 5)] as number) >>> (task & 31)) & 1) === 1;
  }
  add(set: number, task: number): void {
    const at = set * this.#words + (task >>> 5);
    this.#bits[at] = (this.#bits[at] as number) | (1 << (task & 31));
  }
  addAll(set: number, other: number): void {
    for (let w = 0; w < this.#words; w++) {
      const at = set * this.#words + w;
      this.#bits[at] = (this.#bits[at] as number) | (this.#bits[other * this.#words + w] as number);
    }
  }
}

/**
 * The partial-order schedule of a levelled one (Policella et al. 2004): every unit a task takes is handed on by a task
 * that has ended or by the capacity itself. With the same durations, a forward pass over links, arcs and releases
 * starts no task later than `start` does; with any durations it stays within capacities that do not change. Units are
 * taken first from tasks that are over by then anyway, so that few arcs are needed. Nothing holds up a fixed task.
 * Shape: `start` by task, of a schedule that respects links and capacities.
 */
export function resourceArcs(problem: LevellingProblem, start: ArrayLike<number>): ResourceArcs {
  const { count, links, fixed } = problem;
  const topological = topologicalOrder(count, links.to, rowsBy(links.from, count));
  const byStart = topological.toSorted((a, b) => (start[a] as number) - (start[b] as number));
  const incoming = rowsBy(links.to, count);
  const demands = demandsByTask(problem);
  const changes = capacityChanges(problem);
  /** Set t: tasks that are over whenever t starts, by links and arcs alone. */
  const over = new TaskSets(count);
  const hands: Bundle[][] = problem.capacities.map(() => []);
  /** Units that left while a task still held them. */
  const owed = new Float64Array(hands.length);
  const release = problem.release.slice();
  const arcs: { from: number; to: number }[] = [];

  let changed = 0;
  for (const task of byStart) {
    const slot = start[task] as number;
    for (; changed < changes.length && (changes[changed] as Change).slot <= slot; changed++) {
      const { resource, delta, slot: at } = changes[changed] as Change;
      if (delta > 0) join(hands[resource] as Bundle[], delta, at, owed, resource);
      else owed[resource] = leave(hands[resource] as Bundle[], -delta + (owed[resource] as number), at);
    }
    for (let e = incoming.start[task] as number; e < (incoming.start[task + 1] as number); e++) {
      const link = incoming.items[e] as number;
      const from = links.from[link] as number;
      const isAfter = (links.type[link] as number) <= FROM_FINISH && (links.lag[link] as number) >= 0;
      if (!isAfter || fixed[task]) continue;
      over.addAll(task, from);
      if (links.type[link] === LINK_CODE.FS) over.add(task, from);
    }
    const end = finishOf(problem, task, slot);
    for (const { resource, amount } of demands[task] as readonly Demand[]) {
      const bundles = hands[resource] as Bundle[];
      if ((owed[resource] as number) > 0) owed[resource] = leave(bundles, owed[resource] as number, slot);
      const isFree = ({ source }: Bundle): boolean => source < 0 || over.has(task, source);
      const rank = (bundle: Bundle): number => {
        if (bundle.source >= 0) return isFree(bundle) ? 0 : 3;
        return bundle.from <= (release[task] as number) ? 1 : 2;
      };
      const usable = bundles
        .filter(({ from }) => from <= slot)
        .sort((a, b) => rank(a) - rank(b) || b.amount - a.amount);
      let missing = amount;
      for (const bundle of usable) {
        if (missing === 0) break;
        const taken = Math.min(missing, bundle.amount);
        bundle.amount -= taken;
        missing -= taken;
        if (fixed[task]) continue;
        if (bundle.source < 0) release[task] = Math.max(release[task] as number, bundle.from);
        else if (!isFree(bundle)) {
          arcs.push({ from: bundle.source, to: task });
          over.addAll(task, bundle.source);
          over.add(task, bundle.source);
        }
      }
      hands[resource] = bundles.filter((bundle) => bundle.amount > 0);
      // What a fixed task takes above the capacity is nobody's to hand on.
      if (amount > missing) (hands[resource] as Bundle[]).push({ source: task, from: end, amount: amount - missing });
    }
  }
  return { from: Int32Array.from(arcs, ({ from }) => from), to: Int32Array.from(arcs, ({ to }) => to), release };
}

function demandsByTask(problem: LevellingProblem): Demand[][] {
  const ignored = new Set(infeasibleDemands(problem).map(({ task, resource }) => `${task} ${resource}`));
  const byTask: Demand[][] = Array.from({ length: problem.count }, () => []);
  for (const demand of demandsOf(problem)) {
    if (!ignored.has(`${demand.task} ${demand.resource}`)) (byTask[demand.task] as Demand[]).push(demand);
  }
  return byTask;
}

function capacityChanges({ capacities }: LevellingProblem): Change[] {
  return capacities
    .flatMap(({ from, amount }: CapacityProfile, resource) =>
      Array.from(from, (slot, i) => ({
        slot: i === 0 ? Number.NEGATIVE_INFINITY : slot,
        resource,
        delta: (amount[i] as number) - (i === 0 ? 0 : (amount[i - 1] as number)),
      })),
    )
    .sort((a, b) => a.slot - b.slot);
}

function join(bundles: Bundle[], amount: number, slot: number, owed: Float64Array, resource: number): void {
  const settled = Math.min(amount, owed[resource] as number);
  owed[resource] = (owed[resource] as number) - settled;
  if (amount > settled) bundles.push({ source: -1, from: slot, amount: amount - settled });
}

/** Takes units out of hands that are free at `slot`; returns how many are still to go. */
function leave(bundles: Bundle[], amount: number, slot: number): number {
  let left = amount;
  for (const bundle of bundles) {
    if (bundle.from > slot || left === 0) continue;
    const gone = Math.min(left, bundle.amount);
    bundle.amount -= gone;
    left -= gone;
  }
  return left;
}
