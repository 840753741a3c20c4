import type { Pass } from './pass.ts';
import type { Random } from './random.ts';

/** How far a task may be thrown back, as a share of the list. */
const REACH = 0.3;

/**
 * Makes activity lists like a given one: each task is thrown back by a random number of places, and comes no later
 * than the first task that waits for it. Linear time.
 */
export function createShaker({ count, inStart, inFrom, inLoose }: Pass, random: Random) {
  const reach = Math.max(2, Math.ceil(REACH * count));
  const fill = new Int32Array(count + reach + 1);
  const order = new Int32Array(count);
  const key = new Int32Array(count);
  const isIn = new Int32Array(count);
  let stamp = 0;

  return (list: Int32Array, shaken: Int32Array): void => {
    fill.fill(0);
    for (let k = 0; k < count; k++) {
      const thrown = k + random.below(reach);
      key[k] = thrown;
      fill[thrown + 1] = (fill[thrown + 1] as number) + 1;
    }
    for (let k = 1; k < fill.length; k++) fill[k] = (fill[k] as number) + (fill[k - 1] as number);
    for (let k = 0; k < count; k++) {
      const at = fill[key[k] as number] as number;
      fill[key[k] as number] = at + 1;
      order[at] = list[k] as number;
    }
    stamp++;
    let filled = 0;
    const put = (task: number): void => {
      isIn[task] = stamp;
      for (let e = inStart[task] as number; e < (inStart[task + 1] as number); e++) {
        const from = inFrom[e] as number;
        if (!inLoose[e] && isIn[from] !== stamp) put(from);
      }
      shaken[filled++] = task;
    };
    for (let k = 0; k < count; k++) if (isIn[order[k] as number] !== stamp) put(order[k] as number);
  };
}
