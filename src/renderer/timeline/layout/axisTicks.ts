import { isoDateOf, weekdayOf } from '../../../core/schedule/isoDay.ts';

export type AxisUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** One cell of a row of the axis: from its first day up to the next cell’s. */
export interface AxisTick {
  readonly unit: AxisUnit;
  /** Days from 1970-01-01. */
  readonly fromDay: number;
  readonly toDay: number;
  readonly label: string;
}

export interface AxisRows {
  readonly upper: readonly AxisTick[];
  readonly lower: readonly AxisTick[];
}

/** The two units of the axis at a zoom: the lower one is as fine as its labels can be read. */
export function axisUnits(pxPerDay: number, textScale = 1): readonly [upper: AxisUnit, lower: AxisUnit] {
  const room = pxPerDay / textScale;
  if (room >= 22) return ['month', 'day'];
  if (room >= 5) return ['month', 'week'];
  if (room >= 1.3) return ['quarter', 'month'];
  return ['year', 'quarter'];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const yearAndMonth = (epochDay: number): [year: number, month: number] => {
  const [year, month] = isoDateOf(epochDay).split('-');
  return [Number(year), Number(month) - 1];
};
const firstOf = (year: number, month: number): number => Date.UTC(year, month, 1) / 86_400_000;

/** The first day of the cell that a day lies in. */
export function cellStart(unit: AxisUnit, epochDay: number): number {
  const day = Math.floor(epochDay);
  if (unit === 'day') return day;
  if (unit === 'week') return day - weekdayOf(day) + 1;
  const [year, month] = yearAndMonth(day);
  if (unit === 'month') return firstOf(year, month);
  return firstOf(year, unit === 'quarter' ? month - (month % 3) : 0);
}

function nextCell(unit: AxisUnit, fromDay: number): number {
  if (unit === 'day') return fromDay + 1;
  if (unit === 'week') return fromDay + 7;
  const [year, month] = yearAndMonth(fromDay);
  return firstOf(year, month + { month: 1, quarter: 3, year: 12 }[unit]);
}

/** "14", "14 May" for a week with room, "May 2027" above days and weeks, "May", "Q2 2027", "Q2", "2027". */
function labelOf(unit: AxisUnit, fromDay: number, isUpper: boolean, wide: boolean): string {
  const [year, month] = yearAndMonth(fromDay);
  const dayOfMonth = Number(isoDateOf(fromDay).slice(8));
  if (unit === 'day') return String(dayOfMonth);
  if (unit === 'week') return wide ? `${dayOfMonth} ${MONTHS[month]}` : String(dayOfMonth);
  if (unit === 'month') return isUpper ? `${MONTHS[month]} ${year}` : (MONTHS[month] as string);
  if (unit === 'quarter') return `Q${Math.floor(month / 3) + 1}${isUpper ? ` ${year}` : ''}`;
  return String(year);
}

/** Both rows of the axis over a stretch of days, whole cells. */
export function axisRows(pxPerDay: number, fromDay: number, toDay: number, textScale = 1): AxisRows {
  const [upper, lower] = axisUnits(pxPerDay, textScale);
  const rowOf = (unit: AxisUnit, isUpper: boolean): AxisTick[] => {
    const ticks: AxisTick[] = [];
    for (let at = cellStart(unit, fromDay); at < toDay; ) {
      const next = nextCell(unit, at);
      const wide = ((next - at) * pxPerDay) / textScale >= 62;
      ticks.push({ unit, fromDay: at, toDay: next, label: labelOf(unit, at, isUpper, wide) });
      at = next;
    }
    return ticks;
  };
  return { upper: rowOf(upper, true), lower: rowOf(lower, false) };
}
