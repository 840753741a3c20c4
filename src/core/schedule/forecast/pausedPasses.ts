import { earliestByLink, latestByLink } from '../linkBounds.ts';
import type { Network } from '../network.ts';
import { linkAt } from '../project.ts';
import { earliestStart, finishOf, latestStartEndingBy } from '../taskWork.ts';
import { BLOCK_RUNS } from './blockRuns.ts';
import { finishRow, type Passes, startRow } from './passes.ts';

/**
 * The passes where links have elapsed lags or tasks pause on their teams' days off: run by run and link by link, by
 * the same functions as the schedule. There a task can be without float although no link binds it to another one
 * without float, so that late starts are worked out.
 */
export function createPausedPasses(network: Network): Passes {
  const { count, order, release, inStart, inFrom, inLink, project } = network;
  const durations = new Float64Array(count * BLOCK_RUNS);
  for (let p = 0; p < count; p++) {
    durations.fill(project.duration[order[p] as number] as number, p * BLOCK_RUNS, (p + 1) * BLOCK_RUNS);
  }
  const moments = new Float64Array(2 * count * BLOCK_RUNS);
  const last = new Float64Array(BLOCK_RUNS);
  const critical = new Int32Array(count);
  const links = Array.from(inLink, (number) => linkAt(project.links, number));
  const start = new Float64Array(count);
  const late = new Float64Array(count);
  /** The durations of one run, by task number. */
  const drawn = new Float64Array(count);
  const times = { ...project, duration: drawn };
  const isLoad = (task: number): boolean => project.load?.[task] === 1;

  const forward = (r: number): void => {
    let finish = Number.NEGATIVE_INFINITY;
    for (let p = 0; p < count; p++) drawn[order[p] as number] = durations[p * BLOCK_RUNS + r] as number;
    for (let p = 0; p < count; p++) {
      const task = order[p] as number;
      let earliest = earliestStart(times, task, release[p] as number);
      for (let e = inStart[p] as number; e < (inStart[p + 1] as number); e++) {
        const from = start[inFrom[e] as number] as number;
        earliest = Math.max(earliest, earliestByLink(times, links[e] as (typeof links)[number], from));
      }
      start[p] = earliest;
      const end = finishOf(times, task, earliest);
      moments[startRow(p) + r] = earliest;
      moments[finishRow(p) + r] = end;
      if (end > finish && !isLoad(task)) finish = end;
    }
    last[r] = finish === Number.NEGATIVE_INFINITY ? 0 : finish;
  };

  const backward = (r: number): void => {
    for (let p = 0; p < count; p++) {
      const task = order[p] as number;
      late[p] = isLoad(task) ? Number.POSITIVE_INFINITY : latestStartEndingBy(times, task, last[r] as number);
    }
    for (let p = count - 1; p >= 0; p--) {
      const latest = late[p] as number;
      if (latest <= (start[p] as number)) critical[p] = (critical[p] as number) | (1 << r);
      // Recurring load that nothing waits for may start at any time, which is no moment of a calendar.
      if (latest === Number.POSITIVE_INFINITY) continue;
      for (let e = inStart[p] as number; e < (inStart[p + 1] as number); e++) {
        const from = inFrom[e] as number;
        const limit = latestByLink(times, links[e] as (typeof links)[number], latest);
        if (limit < (late[from] as number)) late[from] = limit;
      }
    }
  };

  return {
    durations,
    moments,
    last,
    critical,
    work() {
      critical.fill(0);
      for (let r = 0; r < BLOCK_RUNS; r++) {
        forward(r);
        backward(r);
      }
    },
  };
}
