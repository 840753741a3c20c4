import type { Calendar } from '../../../core/schedule/calendar.ts';
import type { TaskCalendar } from '../../../core/schedule/taskCalendar.ts';
import { startOnAxis, workingDayAt } from '../layout/axisMoments.ts';
import { teamDaysOff } from '../layout/daysOff.ts';

/** The working day on which a bar starts that was at `from` on the axis and was dragged so far; never before day 0. */
export const draggedStartDay = (calendar: Calendar, from: number, dxPx: number, pxPerDay: number): number =>
  Math.max(0, workingDayAt(calendar, from + dxPx / pxPerDay));

/**
 * How many working days a bar takes whose right edge was at `to` on the axis and was dragged so far: at least one, and
 * without the days its team has off.
 */
export function draggedDuration(
  calendar: Calendar,
  team: TaskCalendar | null,
  startMoment: number,
  to: number,
  dxPx: number,
  pxPerDay: number,
): number {
  const finishMoment = workingDayAt(calendar, to + dxPx / pxPerDay);
  const paused = team
    ? teamDaysOff(calendar, team, startOnAxis(calendar, startMoment), to + dxPx / pxPerDay).reduce(
        (days, { fromDay, toDay }) => days + toDay - fromDay,
        0,
      )
    : 0;
  return Math.max(1, Math.round((finishMoment - startMoment - paused) * 100) / 100);
}
