const MS_PER_DAY = 86_400_000;
/** 0000-01-01 and 9999-12-31: what four digits of a year can say. */
const FIRST_EPOCH_DAY = -719_528;
const LAST_EPOCH_DAY = 2_932_896;

/** Days from 1970-01-01 to an ISO date. */
export function epochDayOf(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`) / MS_PER_DAY;
}

/** The ISO date of a day counted from 1970-01-01; beyond the year 9999 (absurd estimates) it stays at its end. */
export function isoDateOf(epochDay: number): string {
  const day = Math.min(Math.max(epochDay, FIRST_EPOCH_DAY), LAST_EPOCH_DAY);
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** ISO weekday of a day counted from 1970-01-01: 1 = Monday ... 7 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}
