import type { Workspace } from '../model/nouns.ts';
import { settingsOf } from '../model/nouns.ts';
import { createCalendar } from './calendar.ts';
import type { Schedule } from './schedule.ts';
import { teamCalendars } from './teamCalendars.ts';
import { toDays, toTicks } from './ticks.ts';

/** One time recurring work is done, in working days from the project start. */
export interface Occurrence {
  readonly startDay: number;
  /** Start + duration + the days off of its team between. */
  readonly finishDay: number;
  readonly durationDays: number;
}

/** A slip of the hand in `repeatUntil` must not fill the memory. */
const MAX_OCCURRENCES = 10_000;

/**
 * All times a recurring task is done, the first where its links put it, each at the next moment its team works: until
 * its last day, else until the project finish. Empty for work that does not recur.
 */
export function occurrencesOf(workspace: Workspace, schedule: Schedule, taskId: string): Occurrence[] {
  const task = workspace.task.get(taskId);
  const dates = schedule.tasks.get(taskId);
  if (!task || !dates?.recurring || task.repeatEveryDays === null) return [];
  const { projectStart, workingWeek, holidays } = settingsOf(workspace);
  const calendar = createCalendar({ projectStart, workingWeek, holidays });
  const team = teamCalendars(workspace, calendar)(task.teamId);
  const untilDay = task.repeatUntil === null ? schedule.durationDays : calendar.endOf(task.repeatUntil);
  const { durationDays } = dates;
  const found: Occurrence[] = [];
  for (let k = 0; k === 0 || (k < MAX_OCCURRENCES && dates.earlyStart + k * task.repeatEveryDays < untilDay); k++) {
    const moment = toTicks(dates.earlyStart + k * task.repeatEveryDays);
    const start = team ? team.next(moment) : moment;
    const finish = team ? team.finish(start, toTicks(durationDays)) : start + toTicks(durationDays);
    found.push({ startDay: toDays(start), finishDay: toDays(finish), durationDays });
  }
  return found;
}
