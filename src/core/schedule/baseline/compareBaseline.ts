import type { Baseline, BaselineTask, Workspace } from '../../model/nouns.ts';
import { settingsOf } from '../../model/nouns.ts';
import { type Calendar, createCalendar } from '../calendar.ts';
import type { Schedule, TaskDates } from '../schedule.ts';

/** First and last day worked, ISO. */
export interface Span {
  readonly startDate: string;
  readonly finishDate: string;
}

/** One task then and now. Slips are whole working days of today's calendar, later above 0. */
export interface TaskSlip {
  readonly taskId: string;
  /** As it is called today. */
  readonly title: string;
  readonly marker: boolean;
  readonly before: Span;
  readonly now: Span;
  readonly startSlipDays: number;
  readonly finishSlipDays: number;
}

interface NamedTask {
  readonly taskId: string;
  readonly title: string;
}

export interface BaselineComparison {
  readonly baseline: Baseline;
  /** Last day worked of the whole project. */
  readonly finish: { readonly before: string; readonly now: string; readonly slipDays: number };
  /** Tasks that were there then and are now: milestones first, then the latest slipped, then in import order. */
  readonly tasks: readonly TaskSlip[];
  /** Scheduled now and not then, in import order. */
  readonly added: readonly NamedTask[];
  /** Scheduled then and not now (deleted, dropped, or made recurring), as they were called then. */
  readonly gone: readonly NamedTask[];
}

const startSlip = (calendar: Calendar, before: Span, now: Span): number =>
  calendar.dayFrom(now.startDate) - calendar.dayFrom(before.startDate);
const finishSlip = (calendar: Calendar, before: string, now: string): number =>
  calendar.endOf(now) - calendar.endOf(before);

function slipOf(calendar: Calendar, title: string, { marker, ...before }: BaselineTask, now: TaskDates): TaskSlip {
  const finishSlipDays = finishSlip(calendar, before.finishDate, now.finishDate);
  return {
    taskId: now.taskId,
    title,
    marker,
    before: { startDate: before.startDate, finishDate: before.finishDate },
    now: { startDate: now.startDate, finishDate: now.finishDate },
    // A marker has one date.
    startSlipDays: marker ? finishSlipDays : startSlip(calendar, before, now),
    finishSlipDays,
  };
}

/**
 * What has moved since a baseline was taken; null where there is no such baseline. Recurring work is in no baseline.
 * A pure function, linear in tasks and rows of baselines.
 */
export function compareBaseline(
  workspace: Workspace,
  schedule: Schedule,
  baselineId: string,
): BaselineComparison | null {
  const baseline = workspace.baseline.get(baselineId);
  if (!baseline) return null;
  const calendar = createCalendar(settingsOf(workspace));
  const then = new Map<string, BaselineTask>();
  for (const row of workspace.baseline_task.values()) if (row.baselineId === baselineId) then.set(row.taskId, row);

  const tasks: TaskSlip[] = [];
  const added: NamedTask[] = [];
  for (const dates of schedule.tasks.values()) {
    if (dates.recurring) continue;
    const { taskId } = dates;
    const { title = '', marker = false } = workspace.task.get(taskId) ?? {};
    const before = then.get(taskId);
    if (before) tasks.push(slipOf(calendar, title, { ...before, marker }, dates));
    else added.push({ taskId, title });
    then.delete(taskId);
  }
  // Sorting is stable: equal ones stay in import order.
  tasks.sort((a, b) => Number(b.marker) - Number(a.marker) || b.finishSlipDays - a.finishSlipDays);
  return {
    baseline,
    finish: {
      before: baseline.finishDate,
      now: schedule.finishDate,
      slipDays: finishSlip(calendar, baseline.finishDate, schedule.finishDate),
    },
    tasks,
    added,
    gone: [...then.values()].map(({ taskId, title }) => ({ taskId, title })),
  };
}
