import type { Task } from '../../model/nouns.ts';
import { likelyDays } from '../likelyDays.ts';
import { isBegun, type TaskTimes } from '../taskTimes.ts';
import { TICKS_PER_DAY } from '../ticks.ts';

/** Ticks, ascending; all equal = certain. */
export interface ThreePoints {
  readonly optimistic: number;
  readonly likely: number;
  readonly pessimistic: number;
}

const certain = (ticks: number): ThreePoints => ({ optimistic: ticks, likely: ticks, pessimistic: ticks });

/**
 * The range of what the chain of links counts of a task. Finished and recurring work and markers have none; of begun
 * work the range of what remains, in proportion. A range around a likely 0 days is divided by `fte` where it is effort.
 */
export function threePoints(task: Task, times: TaskTimes, fteOf: (task: Task) => number): ThreePoints {
  const { duration, occurrence } = times;
  const likely = likelyDays(task);
  if (likely === null || task.marker || task.status === 'done' || occurrence !== null) return certain(duration);
  const low = Math.min(likely, task.optimisticDays ?? likely);
  const high = Math.max(likely, task.pessimisticDays ?? likely);
  if (low === high) return certain(duration);
  let scale = duration / likely;
  if (likely === 0) {
    if (isBegun(task) && task.remainingDays !== null) return certain(duration);
    scale = TICKS_PER_DAY / (task.basis === 'effort' ? fteOf(task) : 1);
  }
  return {
    optimistic: Math.min(duration, Math.round(low * scale)),
    likely: duration,
    pessimistic: Math.max(duration, Math.round(high * scale)),
  };
}
