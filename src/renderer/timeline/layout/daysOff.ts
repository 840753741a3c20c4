import type { Calendar } from '../../../core/schedule/calendar.ts';
import { weekdayOf } from '../../../core/schedule/isoDay.ts';
import type { TaskCalendar } from '../../../core/schedule/taskCalendar.ts';
import { TICKS_PER_DAY } from '../../../core/schedule/ticks.ts';

/** A stretch of days on the axis, the end not included. */
export interface DaySpan {
  readonly fromDay: number;
  readonly toDay: number;
}

export interface SpanOff extends DaySpan {
  /** A single day inside the working week, not a weekend. */
  readonly holiday: boolean;
}

/** The days between two days on which the workspace does not work, neighbours of one kind joined. */
export function daysOff(calendar: Calendar, workingWeek: readonly number[], fromDay: number, toDay: number): SpanOff[] {
  const spans: SpanOff[] = [];
  for (let day = Math.floor(fromDay); day < toDay; day++) {
    if (calendar.isWorking(day)) continue;
    const holiday = workingWeek.includes(weekdayOf(day));
    const last = spans.at(-1);
    if (last && last.toDay === day && last.holiday === holiday) spans[spans.length - 1] = { ...last, toDay: day + 1 };
    else spans.push({ fromDay: day, toDay: day + 1, holiday });
  }
  return spans;
}

/** The days between two places on the axis that the workspace works and this team does not. */
export function teamDaysOff(calendar: Calendar, team: TaskCalendar, fromDay: number, toDay: number): DaySpan[] {
  const spans: DaySpan[] = [];
  for (let day = Math.floor(fromDay); day < toDay; day++) {
    if (!calendar.isWorking(day)) continue;
    const start = calendar.daysBefore(day) * TICKS_PER_DAY;
    if (team.next(start) === start) continue;
    const last = spans.at(-1);
    if (last && last.toDay === day) spans[spans.length - 1] = { ...last, toDay: day + 1 };
    else spans.push({ fromDay: day, toDay: day + 1 });
  }
  return spans;
}
