import type { NetworkDates } from './criticalPath.ts';
import { earliestByLink } from './linkBounds.ts';
import type { Network } from './network.ts';
import { linkAt } from './project.ts';
import { finishOf } from './taskWork.ts';

/**
 * The link that sets each task's early start, by position: the first of its links whose bound (at the next moment its
 * team works) equals the early start, the earliest-imported predecessor first. -1 = no link does: the task starts at
 * its release.
 */
export function drivingLinks(network: Network, { earlyStart }: Pick<NetworkDates, 'earlyStart'>): Int32Array {
  const { count, inStart, inFrom, inWeight, inLink, elapsedIn, paused, project } = network;
  const driving = new Int32Array(count).fill(-1);
  const weighs = (link: number): boolean => paused === null && (elapsedIn === null || !project.links.elapsed[link]);
  for (let p = 0; p < count; p++) {
    const start = earlyStart[p] as number;
    const end = inStart[p + 1] as number;
    for (let e = inStart[p] as number; e < end; e++) {
      const from = earlyStart[inFrom[e] as number] as number;
      const link = inLink[e] as number;
      const bound = weighs(link)
        ? from + (inWeight[e] as number)
        : earliestByLink(project, linkAt(project.links, link), from);
      if (bound === start) {
        driving[p] = link;
        break;
      }
    }
  }
  return driving;
}

/** When the task at position `p` ends that starts at `start`; minus infinity for recurring load, which never does. */
export function finishAt({ duration, order, paused, project }: Network, p: number, start: number): number {
  return paused?.[p] ? finishOf(project, order[p] as number, start) : start + (duration[p] as number);
}

/**
 * Positions of the longest driving chain to the project finish, or to the last finish among `targets` (positions),
 * first task first. Of several tasks that finish last the one with the longest chain counts: in time, then in tasks,
 * then the earliest imported.
 */
export function longestDrivingChain(
  network: Network,
  dates: NetworkDates,
  driving: Int32Array,
  targets: readonly number[] | null = null,
): number[] {
  const { count, order, position, project } = network;
  const rootStart = new Float64Array(count);
  const links = new Int32Array(count);
  const finishes = (p: number): number => finishAt(network, p, dates.earlyStart[p] as number);
  let last = -1;
  const beats = (p: number): boolean => {
    if (last < 0) return true;
    const time = (rootStart[last] as number) - (rootStart[p] as number);
    if (time !== 0) return time > 0;
    const tasks = (links[p] as number) - (links[last] as number);
    return tasks !== 0 ? tasks > 0 : (order[p] as number) < (order[last] as number);
  };
  const driverOf = (p: number): number => {
    const link = driving[p] as number;
    return link < 0 ? -1 : (position[project.links.from[link] as number] as number);
  };
  for (let p = 0; p < count; p++) {
    const from = driverOf(p);
    rootStart[p] = (from < 0 ? dates.earlyStart[p] : rootStart[from]) as number;
    links[p] = from < 0 ? 0 : (links[from] as number) + 1;
    if (targets === null && finishes(p) === dates.finish && beats(p)) last = p;
  }
  if (targets !== null) {
    const latest = Math.max(...targets.map(finishes));
    for (const p of targets) if (finishes(p) === latest && beats(p)) last = p;
  }
  const chain: number[] = [];
  for (let p = last; p >= 0; p = driverOf(p)) chain.push(p);
  return chain.reverse();
}
