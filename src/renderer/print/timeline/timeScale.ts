import type { Calendar } from '../../../core/schedule/calendar.ts';
import { epochDayOf } from '../../../core/schedule/isoDay.ts';
import { type Area, type Mark, MIN_TEXT_PT, rect, text } from '../mark.ts';
import { timeAxis } from '../roadmap/timeAxis.ts';
import type { MeasureText } from '../typeSetting.ts';

export const AXIS_HEIGHT = 20;
const TICK_ROOM = 58;

/** Calendar time on paper: `x` of dates and of working days, and the grid of months behind the rows. */
export interface TimeScale {
  /** Left edge of a date, or its right edge where `end`. */
  xOf(isoDate: string, end?: boolean): number;
  /** Of a moment in working days from the project start. */
  xOfDay(day: number): number;
  /** Labels above and lines through the area down to `bottom`. */
  grid(bottom: number): Mark[];
}

/** A scale over `area` (its top holds the labels) from `from` to the end of `to`, ISO. */
export function timeScale(
  area: Area,
  { from, to, calendar }: { readonly from: string; readonly to: string; readonly calendar: Calendar },
  measure: MeasureText,
): TimeScale {
  const axis = timeAxis(from, to, Math.floor(area.w / TICK_ROOM));
  const first = epochDayOf(from);
  const last = Math.max(epochDayOf(to) + 1, first + 1);
  const clamp = (x: number): number => Math.min(area.x + area.w, Math.max(area.x, x));
  return {
    xOf: (isoDate, end = false) => clamp(area.x + axis.at(isoDate, end) * area.w),
    xOfDay: (day) => {
      const whole = Math.floor(day);
      // A moment between two days belongs to the evening of the first: weekends stand after it, not before.
      const at = day === whole && day > 0 ? calendar.epochDay(whole - 1) + 1 : calendar.epochDay(whole) + (day - whole);
      return clamp(area.x + ((at - first) / (last - first)) * area.w);
    },
    grid(bottom) {
      const marks: Mark[] = [];
      let free = area.x - 1;
      for (const { at, label } of axis.ticks) {
        const x = area.x + at * area.w;
        if (at > 0)
          marks.push(
            rect(
              { x, y: area.y + AXIS_HEIGHT - 4, w: 0.4, h: bottom - area.y - AXIS_HEIGHT + 4 },
              { fill: 'hairline' },
            ),
          );
        const end = x + 2 + measure(label, MIN_TEXT_PT, 400);
        if (x < free || end > area.x + area.w) continue;
        marks.push(text(x + 2, area.y + AXIS_HEIGHT - 8, label, { fill: 'ink-2' }));
        free = end + 8;
      }
      return marks;
    },
  };
}
