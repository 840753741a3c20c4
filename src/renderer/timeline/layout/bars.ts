import type { Layer } from '../../../core/model/layer.ts';
import type { Task } from '../../../core/model/nouns.ts';
import type { Calendar } from '../../../core/schedule/calendar.ts';
import { epochDayOf } from '../../../core/schedule/isoDay.ts';
import type { Occurrence } from '../../../core/schedule/occurrences.ts';
import { type Prominence, prominenceOf } from '../../../core/schedule/prominence.ts';
import type { TaskDates } from '../../../core/schedule/schedule.ts';
import type { TaskCalendar } from '../../../core/schedule/taskCalendar.ts';
import { finishOnAxis, startOnAxis } from './axisMoments.ts';
import { type DaySpan, teamDaysOff } from './daysOff.ts';

/** What stands in a task’s row. Places are days on the axis (from 1970-01-01). */
export interface Bar {
  readonly taskId: string;
  readonly kind: 'work' | 'marker' | 'recurring';
  /** Of a marker, and of work nobody has estimated, both are its moment. */
  readonly from: number;
  readonly to: number;
  readonly tone: Prominence | 'none';
  readonly layer: Layer | null;
  readonly status: Task['status'];
  readonly missingEstimate: boolean;
  /** Share done, 0 to 1. */
  readonly progress: number;
  /** Its float: from its finish to the late finish, or back to the late start where that has passed. */
  readonly tail: { readonly from: number; readonly to: number; readonly late: boolean } | null;
  readonly deadline: { readonly at: number; readonly lateDays: number } | null;
  /** Days that hold its start. */
  readonly notBefore: number | null;
  readonly fixedStart: number | null;
  /** When recurring work is done; empty for other work. */
  readonly occurrences: readonly { readonly from: number; readonly to: number }[];
  /** Days its team has off while others work, from its start to its late finish. */
  readonly teamOff: readonly DaySpan[];
}

/** Further on nobody looks for single days off. */
const MOST_SHADED_DAYS = 400;

/** Float below this is shown as 0 d and has no tail. */
const SHOWN_AS_ZERO_DAYS = 0.05;

/** A milestone is met at the end of its day; one that its own date holds, at the start of it. */
function markerPlace(calendar: Calendar, { earlyStart, finishDate }: TaskDates): number {
  const end = epochDayOf(finishDate) + 1;
  return Math.min(end, startOnAxis(calendar, earlyStart));
}

function tailOf(calendar: Calendar, dates: TaskDates, from: number, to: number): Bar['tail'] {
  const { totalFloat, lateStart, lateFinish, recurring, driver } = dates;
  if (recurring || driver === 'actual' || Math.abs(totalFloat) < SHOWN_AS_ZERO_DAYS) return null;
  if (totalFloat < 0) return { from: startOnAxis(calendar, lateStart), to: from, late: true };
  return { from: to, to: Math.max(to, finishOnAxis(calendar, lateFinish)), late: false };
}

/**
 * The bar of a task that is in the schedule; `repeats` are the times recurring work is done, `team` the calendar of its
 * team where that is not the workspace’s.
 */
export function barOf(
  task: Task,
  dates: TaskDates,
  calendar: Calendar,
  onCriticalPath: boolean,
  repeats: readonly Occurrence[] = [],
  team: TaskCalendar | null = null,
): Bar {
  const over = task.status === 'done';
  const kind = dates.recurring ? 'recurring' : dates.durationDays === 0 && !dates.missingEstimate ? 'marker' : 'work';
  const momentary = kind === 'marker' || (kind === 'work' && dates.missingEstimate);
  const place = momentary ? markerPlace(calendar, dates) : 0;
  const from = momentary ? place : startOnAxis(calendar, dates.shownStart);
  const occurrences = repeats.map(({ startDay, finishDay }) => ({
    from: startOnAxis(calendar, startDay),
    to: finishOnAxis(calendar, finishDay),
  }));
  const finish = occurrences.at(-1)?.to ?? finishOnAxis(calendar, dates.earlyFinish);
  const to = momentary ? place : Math.max(from, finish);
  const tail = over ? null : tailOf(calendar, dates, from, to);
  const last = Math.min(Math.max(to, tail?.to ?? to), from + MOST_SHADED_DAYS);
  const dayOf = (isoDate: string | null) => (isoDate === null ? null : epochDayOf(isoDate));
  const lateDays =
    task.deadline === null || dates.finishDate <= task.deadline
      ? 0
      : calendar.endOf(dates.finishDate) - calendar.endOf(task.deadline);
  return {
    taskId: task.id,
    kind,
    from,
    to,
    tone: over ? 'none' : prominenceOf(dates, onCriticalPath),
    layer: task.layer,
    status: task.status,
    missingEstimate: dates.missingEstimate,
    progress: dates.progress,
    tail,
    deadline: task.deadline === null ? null : { at: epochDayOf(task.deadline) + 1, lateDays },
    notBefore: over ? null : dayOf(task.notBefore),
    fixedStart: over ? null : dayOf(task.fixedStart),
    occurrences,
    teamOff: team === null || over ? [] : teamDaysOff(calendar, team, from, last),
  };
}
