import { criticalPath, datesFor, type NetworkDates } from './criticalPath.ts';
import type { LiveProject } from './liveProject.ts';
import { buildNetwork, type Network } from './network.ts';

/** The network of a project that is being edited, for when a pass over everything is cheaper than following edits. */
export interface LatestNetwork {
  taskEdited(task: number): void;
  linksEdited(): void;
  /** Works everything out; fills `dates` (by task number) and returns the tasks for which something differs. */
  pass(dates: NetworkDates & { finish: number }): number[];
}

export function createLatestNetwork(live: LiveProject): LatestNetwork {
  const computed = datesFor(live.count);
  /** Live numbers of the links of `network`. */
  let numbers: readonly number[] = [];
  let network: Network | null = null;
  const edited = new Set<number>();

  const rebuild = (): Network => {
    numbers = live.linkNumbers();
    return buildNetwork(live.now());
  };
  /** Weights of the links into position `p`, of all or those from `from`. */
  const refreshRow = ({ inStart, inFrom, inLink, inWeight }: Network, p: number, from: number | null): void => {
    for (let e = inStart[p] as number; e < (inStart[p + 1] as number); e++) {
      if (from === null || inFrom[e] === from) inWeight[e] = live.weight(numbers[inLink[e] as number] as number);
    }
  };
  const refresh = (into: Network, task: number): void => {
    const p = into.position[task] as number;
    into.duration[p] = live.duration[task] as number;
    into.release[p] = live.release[task] as number;
    into.deadline[p] = live.deadline[task] as number;
    refreshRow(into, p, null);
    for (let i = 0; i < live.linksOut.length(task); i++) {
      const to = live.to(live.linksOut.item(task, i));
      refreshRow(into, into.position[to] as number, p);
    }
  };
  const latest = (): Network => {
    // Where dates go by moments, what a task's times are folded into is not all listed here.
    const byMoments = live.calendars !== null || network?.moments;
    if (network === null || (byMoments && edited.size > 0)) network = rebuild();
    else for (const task of edited) refresh(network, task);
    edited.clear();
    return network;
  };

  return {
    taskEdited(task) {
      edited.add(task);
    },
    linksEdited() {
      network = null;
    },
    pass(dates) {
      const { order, count } = latest();
      dates.finish = criticalPath(network as Network, computed).finish;
      const different: number[] = [];
      const { earlyStart, lateStart, totalFloat, freeFloat, critical } = dates;
      for (let p = 0; p < count; p++) {
        const task = order[p] as number;
        if (
          earlyStart[task] === computed.earlyStart[p] &&
          lateStart[task] === computed.lateStart[p] &&
          freeFloat[task] === computed.freeFloat[p] &&
          totalFloat[task] === computed.totalFloat[p] &&
          critical[task] === computed.critical[p]
        )
          continue;
        different.push(task);
        earlyStart[task] = computed.earlyStart[p] as number;
        lateStart[task] = computed.lateStart[p] as number;
        freeFloat[task] = computed.freeFloat[p] as number;
        totalFloat[task] = computed.totalFloat[p] as number;
        critical[task] = computed.critical[p] as number;
      }
      return different;
    },
  };
}
