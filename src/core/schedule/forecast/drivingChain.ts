import { earliestByLink } from '../linkBounds.ts';
import type { Network } from '../network.ts';
import { FROM_FINISH, linkAt, TO_FINISH } from '../project.ts';
import { BLOCK_RUNS } from './blockRuns.ts';
import { finishRow, type Passes, startRow } from './passes.ts';

/** Calls `tell` for what the project finish of run `r` of the block depends on. */
export type DrivingChain = (r: number, tell: (p: number, sign: 1 | -1) => void) => void;

/**
 * Follows the chain that drives the project finish, from the last task back, and tells each position on it with +1
 * (a longer duration makes the finish later), or -1 where the chain comes in at the task's finish and leaves from its
 * start. Where several chains are equally long it is one of them.
 */
export function createDrivingChain(network: Network, { durations, moments, last }: Passes): DrivingChain {
  const { count, order, inStart, inFrom, inLink, project } = network;
  const drawn = new Float64Array(count);
  const times = { ...project, duration: drawn };
  const isLoad = (p: number): boolean => project.load?.[order[p] as number] === 1;
  return (r, tell) => {
    const takeDuration = (p: number): void => {
      drawn[order[p] as number] = durations[p * BLOCK_RUNS + r] as number;
    };
    const startOf = (p: number): number => moments[startRow(p) + r] as number;
    let p = count - 1;
    while (p >= 0 && (isLoad(p) || moments[finishRow(p) + r] !== last[r])) p--;
    let leavesFromFinish = true;
    while (p >= 0) {
      takeDuration(p);
      let driver = -1;
      let type = 0;
      for (let e = inStart[p] as number; e < (inStart[p + 1] as number) && driver < 0; e++) {
        const from = inFrom[e] as number;
        const link = linkAt(project.links, inLink[e] as number);
        takeDuration(from);
        if (earliestByLink(times, link, startOf(from)) !== startOf(p)) continue;
        driver = from;
        type = link.type;
      }
      const comesToFinish = driver >= 0 && (type & TO_FINISH) !== 0;
      if (leavesFromFinish && !comesToFinish) tell(p, 1);
      if (!leavesFromFinish && comesToFinish) tell(p, -1);
      leavesFromFinish = (type & FROM_FINISH) !== 0;
      p = driver;
    }
  };
}
