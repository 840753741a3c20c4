import type { Workspace } from '../../model/nouns.ts';
import { settingsOf } from '../../model/nouns.ts';
import { createCalendar } from '../calendar.ts';
import { predecessorsOf } from '../predecessors.ts';
import { type ScheduleOptions, scheduleOf } from '../scheduleOf.ts';

/** The last day on which a task can start without moving the target or missing a deadline. */
export interface LatestStart {
  readonly taskId: string;
  /** Working days from the project start. */
  readonly latestStartDay: number;
  /** That day, ISO. */
  readonly latestStart: string;
  /** Working days from its early start; negative = it is too late already. */
  readonly totalFloat: number;
}

/**
 * Latest starts of all open tasks that lead to the target (without one: of all), the most urgent first. Recurring work
 * has none.
 */
export function latestStarts(workspace: Workspace, options: ScheduleOptions = {}): LatestStart[] {
  const schedule = scheduleOf(workspace, options);
  const calendar = createCalendar(settingsOf(workspace));
  const before = predecessorsOf(workspace, schedule);
  const leading = new Set(schedule.targetIds.flatMap((id) => [...before(id)]));
  return [...schedule.tasks.values()]
    .filter(({ taskId, recurring }) => {
      const isOpen = workspace.task.get(taskId)?.status !== 'done';
      return isOpen && !recurring && (schedule.targetIds.length === 0 || leading.has(taskId));
    })
    .map(({ taskId, lateStart, totalFloat }) => ({
      taskId,
      latestStartDay: lateStart,
      latestStart: calendar.dateOf(Math.floor(lateStart)),
      totalFloat,
    }))
    .sort((a, b) => a.latestStartDay - b.latestStartDay);
}
