import type { Random } from './random.ts';

/** Ways to make an activity list from two: both hold all order links in, so the child does. */
export interface Crossover {
  /** The mother's order, but from one place to another what comes next in the father's (two-point, Hartmann 1998). */
  twoPoint(mother: Int32Array, father: Int32Array, child: Int32Array): void;
  /** The mother's list with one stretch of it put into the father's order. */
  reorder(mother: Int32Array, father: Int32Array, child: Int32Array): void;
}

/** The stretch is between a quarter and three quarters of the list (Debels & Vanhoucke 2007). */
const SHORTEST = 0.25;
const LONGEST = 0.75;

export function createCrossover(count: number, random: Random): Crossover {
  const mark = new Int32Array(count);
  let stamp = 0;
  const stretch = (): readonly [number, number] => {
    const length = Math.floor(count * (SHORTEST + (LONGEST - SHORTEST) * random.next()));
    const from = random.below(count - length + 1);
    return [from, from + length];
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
      const [from, to] = stretch();
      stamp++;
      child.set(mother);
      for (let k = from; k < to; k++) mark[mother[k] as number] = stamp;
      let filled = from;
      for (let k = 0; filled < to; k++) {
        const task = father[k] as number;
        if (mark[task] === stamp) child[filled++] = task;
      }
    },
  };
}
