import { criticalPath, datesFor, type NetworkDates } from './criticalPath.ts';
import type { LiveProject } from './liveProject.ts';
import { buildNetwork, type MomentLinks, type Network } from './network.ts';
import { linkAt, TO_FINISH } from './project.ts';
import { calendarOf } from './taskWork.ts';

/** The network of a project that is being edited, for when a pass over everything is cheaper than following edits. */
export interface LatestNetwork {
  taskEdited(task: number): void;
  linksEdited(): void;
  /** Works everything out; fills `dates` and sets `differs` (both by task number) where something has changed. */
  pass(dates: NetworkDates & { finish: number }, differs: Uint8Array): void;
}

/** The lags of links to the finish of the task at position `p` hold its duration, unless it pauses. */
function refreshMoments(network: Network, { inEnds, inLag }: MomentLinks, p: number, duration: number): void {
  const { inStart, inLink, project } = network;
  for (let e = inStart[p] as number; e < (inStart[p + 1] as number); e++) {
    const { type, lag, elapsed } = linkAt(project.links, inLink[e] as number);
    if (!elapsed && type & TO_FINISH && !inEnds[e]) inLag[e] = lag - duration;
  }
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
  /** False where a marker became work of a team with days off, or the other way round: that is another network. */
  const refresh = (into: Network, task: number): boolean => {
    const p = into.position[task] as number;
    const duration = live.duration[task] as number;
    if ((calendarOf(live, task) === null) !== ((into.paused?.[p] ?? null) === null)) return false;
    into.project.duration[task] = duration;
    into.project.release[task] = live.release[task] as number;
    if (!live.load?.[task]) into.duration[p] = duration;
    into.release[p] = live.release[task] as number;
    into.deadline[p] = live.deadline[task] as number;
    if (into.moments) refreshMoments(into, into.moments, p, duration);
    else {
      refreshRow(into, p, null);
      for (let i = 0; i < live.linksOut.length(task); i++) {
        const to = live.to(live.linksOut.item(task, i));
        refreshRow(into, into.position[to] as number, p);
      }
    }
    return true;
  };
  const latest = (): Network => {
    let known = network;
    for (const task of edited) if (known !== null && !refresh(known, task)) known = null;
    edited.clear();
    network = known ?? rebuild();
    return network;
  };

  return {
    taskEdited(task) {
      edited.add(task);
    },
    linksEdited() {
      network = null;
    },
    pass(dates, differs) {
      const into = latest();
      const { order, count } = into;
      dates.finish = criticalPath(into, computed).finish;
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
        differs[task] = 1;
        earlyStart[task] = computed.earlyStart[p] as number;
        lateStart[task] = computed.lateStart[p] as number;
        freeFloat[task] = computed.freeFloat[p] as number;
        totalFloat[task] = computed.totalFloat[p] as number;
        critical[task] = computed.critical[p] as number;
      }
    },
  };
}
