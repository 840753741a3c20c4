import type { Calendar } from './calendar.ts';
import { TICKS_PER_DAY } from './ticks.ts';

/**
 * Lags in calendar days. All moments and lags are in ticks; moments are working time from day 0.
 * `atEnd` says which side of a night or weekend a moment between two days is on: true = the end of the day before
 * (a finish), false = the start of the day after (a start).
 */
export interface ElapsedLag {
  /** The working moment `lag` calendar time after `moment`. */
  after(moment: number, lag: number, atEnd: boolean): number;
  /** The latest moment whose `after` is no later than `limit`. */
  before(limit: number, lag: number, atEnd: boolean): number;
}

export function createElapsedLag(calendar: Calendar): ElapsedLag {
  /** Calendar time of a working moment. */
  const clockOf = (moment: number, atEnd: boolean): number => {
    const day = Math.floor(moment / TICKS_PER_DAY);
    const intoDay = moment - day * TICKS_PER_DAY;
    if (atEnd && intoDay === 0) return (calendar.epochDay(day - 1) + 1) * TICKS_PER_DAY;
    return calendar.epochDay(day) * TICKS_PER_DAY + intoDay;
  };
  /** Working time before a calendar time. */
  const workedBefore = (clock: number): number => {
    const epochDay = Math.floor(clock / TICKS_PER_DAY);
    const intoDay = calendar.isWorking(epochDay) ? clock - epochDay * TICKS_PER_DAY : 0;
    return calendar.daysBefore(epochDay) * TICKS_PER_DAY + intoDay;
  };
  return {
    after: (moment, lag, atEnd) => workedBefore(clockOf(moment, atEnd) + lag),
    before: (limit, lag, atEnd) => {
      // Working time stands still over a night or weekend: the latest clock time that still reads `limit` is the
      // start of the next working day.
      const clock = clockOf(limit, false) - lag;
      const moment = workedBefore(clock);
      return clockOf(moment, atEnd) <= clock ? moment : moment - 1;
    },
  };
}
