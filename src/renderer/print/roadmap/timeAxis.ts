import { epochDayOf, isoDateOf } from '../../../core/schedule/isoDay.ts';

export interface Tick {
  readonly isoDate: string;
  readonly label: string;
  /** 0 ... 1 along the axis. */
  readonly at: number;
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const START = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const STEPS_MONTHS = [1, 2, 3, 6, 12, 24, 60, 120];

/** Calendar days of an axis from `from` to the end of `to`, with as many month ticks as there is room for. */
export function timeAxis(from: string, to: string, mostTicks: number) {
  const first = epochDayOf(from);
  const last = Math.max(epochDayOf(to) + 1, first + 1);
  const at = (isoDate: string, end = false): number => (epochDayOf(isoDate) + (end ? 1 : 0) - first) / (last - first);
  const months = monthsBetween(isoDateOf(first), isoDateOf(last));
  const step = STEPS_MONTHS.find((each) => months.length / each <= mostTicks) ?? 240;
  const ticks = months
    .filter(({ index }) => index % step === 0)
    .map(({ isoDate }): Tick => {
      const date = new Date(`${isoDate}T00:00:00Z`);
      const year = date.getUTCMonth() === 0 || step >= 12 ? ` ${date.getUTCFullYear()}` : '';
      return { isoDate, label: `${MONTH.format(date)}${year}`, at: at(isoDate) };
    });
  const opening = { isoDate: from, label: START.format(new Date(`${from}T00:00:00Z`)), at: 0 };
  return { at, ticks: [opening, ...ticks.filter((tick) => tick.at > 0)] };
}

function monthsBetween(from: string, to: string): { readonly isoDate: string; readonly index: number }[] {
  const months: { isoDate: string; index: number }[] = [];
  let year = Number(from.slice(0, 4));
  let month = Number(from.slice(5, 7)) - 1;
  if (from.slice(8) !== '01') month++;
  for (;;) {
    const isoDate = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
    if (isoDate >= to) return months;
    year = Number(isoDate.slice(0, 4));
    month = Number(isoDate.slice(5, 7)) - 1;
    months.push({ isoDate, index: year * 12 + month });
    month++;
  }
}
