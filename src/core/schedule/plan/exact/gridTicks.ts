import { TICKS_PER_DAY } from '../../ticks.ts';
import { horizonTicks } from './horizonTicks.ts';
import type { LevelModel } from './levelModel.ts';

/** The time slots of a search. */
export interface Grid {
  /** Ticks; with a fraction where a day has no whole number of ticks for each. */
  readonly slot: number;
  /**
   * How far all roundings together can move a finish, in ticks: 0 where everything is a whole number of slots, a few
   * where that is true but for the ticks themselves (a third of a day), Infinity where times were rounded to slots.
   */
  readonly error: number;
}

const SLOTS_A_DAY = [1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 25, 32, 40, 50];
const DAYS_A_SLOT = [2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000];
/** Slots of all work together, which is what a schedule costs: of a grid that times fit into, and of one they do not. */
const MOST_WORK_SLOTS = 400_000;
const MOST_ROUNDED_SLOTS = 100_000;
/** Slots up to the last date that is given: what they take of memory. */
const MOST_DATED_SLOTS = 50_000;

/**
 * The coarsest grid in which everything is a whole number of slots. Where there is none (or it has too many slots),
 * the finest that the search can do with: then times are rounded, and the order it finds is timed again exactly.
 */
export function gridTicks(model: LevelModel): Grid {
  const { project, freeStart, pinned, limits } = model;
  const { count, duration, release, links } = project;
  const horizon = horizonTicks(model);
  const changes = limits.flatMap(({ capacity }) => capacity.from.filter((moment) => moment <= horizon));
  let dated = changes.reduce((last, moment) => Math.max(last, moment), 0);
  let work = 0;
  const moments = new Set<number>();
  for (let task = 0; task < count; task++) {
    work += duration[task] as number;
    dated = Math.max(dated, freeStart[task] as number);
    moments.add(duration[task] as number);
    moments.add((pinned[task] ? freeStart[task] : release[task]) as number);
  }
  for (const lag of links.lag) moments.add(Math.abs(lag));
  const isSmall = (slot: number, most: number): boolean => work / slot <= most && dated / slot <= MOST_DATED_SLOTS;
  const parts = SLOTS_A_DAY.map((slots) => TICKS_PER_DAY / slots);
  const fitting = parts.find((slot) => [...moments].every((moment) => Math.abs(offGrid(moment, slot)) <= 1));
  if (fitting !== undefined && isSmall(fitting, MOST_WORK_SLOTS)) {
    const isWhole = [...moments].every((moment) => offGrid(moment, fitting) === 0);
    return { slot: fitting, error: isWhole ? 0 : count + links.count };
  }
  const byLength = [...parts].reverse().concat(DAYS_A_SLOT.map((days) => days * TICKS_PER_DAY));
  const slot = byLength.find((ticks) => isSmall(ticks, MOST_ROUNDED_SLOTS)) ?? (byLength.at(-1) as number);
  return { slot, error: Number.POSITIVE_INFINITY };
}

/** Ticks to the next moment of the grid, either way. */
const offGrid = (moment: number, slot: number): number => moment - Math.round(moment / slot) * slot;
