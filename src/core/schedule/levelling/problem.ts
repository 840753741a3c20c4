import type { ProjectLinks } from '../project.ts';

/** Capacity as a step function: `amount[i]` holds from slot `from[i]` (ascending, the first at or before every task) on. */
export interface CapacityProfile {
  readonly from: Int32Array;
  readonly amount: Int32Array;
}

/** Working time of a team on the grid: what `TaskCalendar` is in ticks. */
export interface SlotCalendar {
  next(slot: number): number;
  finish(start: number, work: number): number;
}

/**
 * The resource-constrained project scheduling problem with minimum lags of all four link types (RCPSP/min, Brucker et
 * al. 1999) on a whole-number time grid: slots from 0; only fixed tasks may lie before it. Tasks and links are numbered
 * in import order; links have no loop. A task takes its demand from every slot from its start to its finish.
 */
export interface LevellingProblem {
  readonly count: number;
  /** Work, in slots; 0 = a marker, which takes no capacity. */
  readonly duration: Int32Array;
  /** Earliest start allowed. */
  readonly release: Int32Array;
  /** 1 = finished or pinned work: starts exactly at `release`, whatever the links and capacities say. */
  readonly fixed: Uint8Array;
  /** Lags in slots. `elapsed` links are measured by `elapsedAfter`. */
  readonly links: ProjectLinks;
  /** The earliest start of link `link`'s successor for a predecessor that starts at `fromStart`; null = no elapsed links. */
  readonly elapsedAfter: ((link: number, fromStart: number) => number) | null;
  /** By task; null where it works on every slot; null as a whole where that holds for all tasks. */
  readonly calendars: readonly (SlotCalendar | null)[] | null;
  readonly capacities: readonly CapacityProfile[];
  /** Demand of task t: resources `demandResource[k]`, amounts `demandAmount[k]`, k from `demandStart[t]` below `demandStart[t + 1]`, no resource twice. */
  readonly demandStart: Int32Array;
  readonly demandResource: Int32Array;
  readonly demandAmount: Int32Array;
  /** Slot by which a task should be finished, and how much a slot of lateness counts (0 = no due date). */
  readonly due: Int32Array;
  readonly dueWeight: Float64Array;
  /** Start in the current plan, against which tasks count as moved. */
  readonly plannedStart: Int32Array;
}
