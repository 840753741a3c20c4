import { epochDayOf, isoDateOf, weekdayOf } from './isoDay.ts';

export interface CalendarRules {
  /** ISO date; day 0 is this day or the next working day. */
  readonly projectStart: string;
  /** ISO weekdays worked, 1 = Monday ... 7 = Sunday. */
  readonly workingWeek: readonly number[];
  /** ISO dates not worked; any order, duplicates and weekend days allowed. */
  readonly holidays: readonly string[];
}

/**
 * Working days and dates. Day n is the n-th working day after day 0; days before day 0 are negative.
 * Moment n is both the end of day n - 1 and the start of day n, whatever lies between them.
 * All calls cost O(log holidays).
 */
export interface Calendar {
  /** Day 0 as an ISO date. */
  readonly startDate: string;
  /** Working days from day 0 up to (not including) a day counted from 1970-01-01. */
  daysBefore(epochDay: number): number;
  isWorking(epochDay: number): boolean;
  /** Where day `day` (whole) stands, counted from 1970-01-01. */
  epochDay(day: number): number;
  /** The date of day `day` (whole), ISO. */
  dateOf(day: number): string;
  /** The day that is `isoDate`, or the next working day: the meaning of "not before". */
  dayFrom(isoDate: string): number;
  /** The moment at which the last working day up to and including `isoDate` ends: the meaning of a deadline. */
  endOf(isoDate: string): number;
}

/** How many of the ascending `values` are below `limit`. */
function countBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A day count without holidays is arithmetic on weeks; holidays are a sorted list searched by halving. A task's
 * last day worked is day ceil(early finish) - 1, so a deadline D is met exactly when early finish <= endOf(D).
 */
export function createCalendar({ projectStart, workingWeek, holidays }: CalendarRules): Calendar {
  const worked = new Set(workingWeek);
  // 1970-01-05 is a Monday: weeks are counted from it.
  const MONDAY = 4;
  const before: number[] = [];
  const offsets: number[] = [];
  for (let offset = 0; offset < 7; offset++) {
    before.push(offsets.length);
    if (worked.has(offset + 1)) offsets.push(offset);
  }
  const perWeek = offsets.length;
  if (perWeek === 0) throw new Error('a working week without a working day');

  const weekCount = (epochDay: number): number => {
    const week = Math.floor((epochDay - MONDAY) / 7);
    return week * perWeek + (before[epochDay - MONDAY - week * 7] as number);
  };
  const daysOff = [...new Set(holidays.map(epochDayOf))]
    .filter((epochDay) => worked.has(weekdayOf(epochDay)))
    .sort((a, b) => a - b);
  const off = new Set(daysOff);
  // Working days before each holiday: ascending, and all that the way back needs.
  const workedBefore = daysOff.map((epochDay, i) => weekCount(epochDay) - i);

  const count = (epochDay: number): number => weekCount(epochDay) - countBelow(daysOff, epochDay);
  const isWorking = (epochDay: number): boolean => worked.has(weekdayOf(epochDay)) && !off.has(epochDay);
  const base = count(epochDayOf(projectStart));

  const epochDay = (day: number): number => {
    const target = day + base;
    const inWeeks = target + countBelow(workedBefore, target + 1);
    const week = Math.floor(inWeeks / perWeek);
    return MONDAY + week * 7 + (offsets[inWeeks - week * perWeek] as number);
  };
  // A project has few distinct dates and many tasks.
  const dates = new Map<number, string>();
  const dateOf = (day: number): string => {
    let date = dates.get(day);
    if (date === undefined) {
      date = isoDateOf(epochDay(day));
      dates.set(day, date);
    }
    return date;
  };
  return {
    startDate: dateOf(0),
    daysBefore: (at) => count(at) - base,
    isWorking,
    epochDay,
    dateOf,
    dayFrom: (isoDate) => count(epochDayOf(isoDate)) - base,
    endOf: (isoDate) => count(epochDayOf(isoDate) + 1) - base,
  };
}
