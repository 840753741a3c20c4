import { TICKS_PER_DAY } from '../../ticks.ts';
import type { LevelModel } from './levelModel.ts';

/** Whole numbers of slots a day that a tick count can be divided into, and of days a slot. */
const SLOTS_A_DAY = [1, 2, 4, 5, 8, 10, 16, 20, 25, 32, 40, 50];
const DAYS_A_SLOT = [2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000];
/** Slots of all work together: what one schedule costs. And of the whole plan: what it takes of memory. */
const MOST_WORK_SLOTS = 400_000;
const MOST_PLAN_SLOTS = 2_000_000;

/**
 * Length of a slot of the search in ticks: the longest in which everything is a whole number of slots. Where there is
 * none (or too many slots), the shortest that the search can do with; then times are rounded and the order it finds is
 * timed again exactly. Schedules of the second kind are marked by `exact: false`.
 */
export function gridTicks({ project, freeStart, pinned }: LevelModel): { slot: number; exact: boolean } {
  const { count, duration, release, links } = project;
  let work = 0;
  let latest = 0;
  const moments = new Set<number>();
  for (let task = 0; task < count; task++) {
    work += duration[task] as number;
    latest = Math.max(latest, freeStart[task] as number);
    moments.add(duration[task] as number);
    moments.add((pinned[task] ? freeStart[task] : release[task]) as number);
  }
  let lags = 0;
  for (const lag of links.lag) {
    lags += Math.abs(lag);
    moments.add(Math.abs(lag));
  }
  const isSmall = (slot: number): boolean =>
    work / slot <= MOST_WORK_SLOTS && (latest + work + lags) / slot <= MOST_PLAN_SLOTS;
  const parts = SLOTS_A_DAY.map((slots) => TICKS_PER_DAY / slots);
  const whole = parts.find((slot) => [...moments].every((moment) => moment % slot === 0));
  if (whole !== undefined && isSmall(whole)) return { slot: whole, exact: true };
  const byLength = [...parts].reverse().concat(DAYS_A_SLOT.map((days) => days * TICKS_PER_DAY));
  return { slot: byLength.find(isSmall) ?? (byLength.at(-1) as number), exact: false };
}
