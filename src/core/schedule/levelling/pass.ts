import type { SlotCapacity } from './slotCapacity.ts';

/**
 * What a schedule generation scheme sees: the tasks that can move, numbered along a topological order, in one
 * direction of time. Forward, a slot is a slot; in the mirrored direction slot x is the x-th before the end, the links
 * are turned round and "start" is the end of the task. Links are start(to) >= start(from) + weight, compressed both ways.
 */
export interface Pass {
  readonly count: number;
  /** Slots from start to finish; with a calendar of its own an estimate, see `times`. */
  readonly span: Int32Array;
  /** No start before it. */
  readonly head: Int32Array;
  readonly inStart: Int32Array;
  readonly inFrom: Int32Array;
  readonly inWeight: Int32Array;
  /** 1 = the link allows its successor to start before its predecessor. */
  readonly inLoose: Uint8Array;
  readonly outStart: Int32Array;
  readonly outTo: Int32Array;
  readonly outWeight: Int32Array;
  readonly outLoose: Uint8Array;
  /** Whether there are loose links. They do not bind activity lists; all others do: a list holds predecessors first. */
  readonly hasLooseLinks: boolean;
  readonly capacity: SlotCapacity;
  /** Packed demand of task t in word w at `need[t * words + w]`, see `packDemands`. */
  readonly need: Int32Array;
  /** Where starts, finishes and links are more than constants; null in the mirrored direction, which then estimates. */
  readonly times: PassTimes | null;
}

export interface PassTimes {
  first(task: number, slot: number): number;
  finish(task: number, start: number): number;
  /** The earliest start of the successor of in-link `entry` (a place in `inFrom`). */
  bound(entry: number, fromStart: number): number;
}
