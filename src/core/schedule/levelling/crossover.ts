import type { Random } from './random.ts';

/** An activity list turned round from a schedule, and where in time its places are. */
export interface TimedList {
  readonly list: Int32Array;
  /** By place: the task's start; one more for the end of everything. */
  readonly moment: Int32Array;
}

/** Ways to make an activity list from two: both hold all order links in, so the child does. */
export interface Crossover {
  /** The mother's order, but from one place to another what comes next in the father's (two-point, Hartmann 1998). */
  twoPoint(mother: Int32Array, father: Int32Array, child: Int32Array): void;
  /**
   * The mother's list with one stretch of it put into the father's order: of a few the one in which her schedule makes
   * least use of the capacities (as Valls et al. 2008 keep the stretches that make most).
   */
  reorder(mother: TimedList, father: Int32Array, child: Int32Array): void;
}

/** The stretch is between a quarter and three quarters of the list (Debels & Vanhoucke 2007). */
const SHORTEST = 0.25;
const LONGEST = 0.75;
/** Stretches compared before one is put into another order. */
const STRETCHES = 3;

/** `energy` by task: what it takes of the capacities over its time. */
export function createCrossover(energy: Float64Array, random: Random): Crossover {
  const count = energy.length;
  const mark = new Int32Array(count);
  let stamp = 0;
  const stretch = (): readonly [number, number] => {
    const length = Math.floor(count * (SHORTEST + (LONGEST - SHORTEST) * random.next()));
    const from = random.below(count - length + 1);
    return [from, from + length];
  };
  const sparsest = ({ list, moment }: TimedList): readonly [number, number] => {
    let found = stretch();
    let least = Number.POSITIVE_INFINITY;
    for (let tried = 0, [from, to] = found; tried < STRETCHES; tried++, [from, to] = stretch()) {
      let used = 0;
      for (let k = from; k < to; k++) used += energy[list[k] as number] as number;
      const perSlot = used / (1 + (moment[to] as number) - (moment[from] as number));
      if (perSlot >= least) continue;
      least = perSlot;
      found = [from, to];
    }
    return found;
  };
  return {
    twoPoint(mother, father, child) {
      const [from, to] = stretch();
      stamp++;
      let filled = 0;
      let next = 0;
      for (; filled < from; next++) {
        const task = mother[next] as number;
        child[filled++] = task;
        mark[task] = stamp;
      }
      for (let k = 0; filled < to; k++) {
        const task = father[k] as number;
        if (mark[task] === stamp) continue;
        child[filled++] = task;
        mark[task] = stamp;
      }
      for (; filled < count; next++) {
        const task = mother[next] as number;
        if (mark[task] !== stamp) child[filled++] = task;
      }
    },
    reorder(mother, father, child) {
      const [from, to] = sparsest(mother);
      stamp++;
      child.set(mother.list);
      for (let k = from; k < to; k++) mark[mother.list[k] as number] = stamp;
      let filled = from;
      for (let k = 0; filled < to; k++) {
        const task = father[k] as number;
        if (mark[task] === stamp) child[filled++] = task;
      }
    },
  };
}
