import type { Task } from '../model/nouns.ts';
import type { NetworkDates } from './criticalPath.ts';
import { boundOf } from './linkBounds.ts';
import type { Network } from './network.ts';
import { linkAt, TO_FINISH } from './project.ts';
import type { TaskDates } from './schedule.ts';
import { isBegun, type TaskTimes } from './taskTimes.ts';
import { finishOf } from './taskWork.ts';
import { TICKS_PER_DAY, toDays, toTicks } from './ticks.ts';
import type { WorkspaceProject } from './workspaceProject.ts';

/** What is left over where thirds of a day are added up: less than a tenth of a second. */
const TRACE_TICKS = 1_000;

/** The last day worked by `finish`, as a whole day number; of a marker see TaskDates.finishDate. */
export function lastDay({ release, heldBy }: TaskTimes, finish: number): number {
  const worked = Math.ceil((finish - TRACE_TICKS) / TICKS_PER_DAY) - 1;
  return heldBy === 'actual' ? worked : Math.max(worked, Math.floor(release / TICKS_PER_DAY));
}

const withoutTrace = (ticks: number): number => (Math.abs(ticks) < TRACE_TICKS ? 0 : ticks);

/** A computed network, to be put into words of the workspace. */
export interface Computed {
  readonly from: WorkspaceProject;
  readonly network: Network;
  readonly dates: NetworkDates;
  /** Link numbers by position (`drivingLinks`). */
  readonly driving: Int32Array;
  /** By position, 1 = leads to the target; null = there is none. */
  readonly leads: Uint8Array | null;
}

/** When links and bounds would let a task start, were its team at work. */
function allowedStart({ from: { project }, network, dates, driving }: Computed, task: number): number {
  const p = network.position[task] as number;
  const early = dates.earlyStart[p] as number;
  if (!network.paused?.[p]) return early;
  const number = driving[p] as number;
  if (number < 0) return project.release[task] as number;
  const link = linkAt(project.links, number);
  if (link.type & TO_FINISH) return early;
  return boundOf(project, link, dates.earlyStart[network.position[link.from] as number] as number);
}

/** When one task ends that starts at `start`; one occurrence of recurring work. */
function endOf({ from: { project, times } }: Computed, task: number, start: number): number {
  const { occurrence, calendar } = times[task] as TaskTimes;
  if (occurrence === null) return finishOf(project, task, start);
  return calendar ? calendar.finish(start, occurrence) : start + occurrence;
}

/** The day number of the last day worked by a task. */
export function lastDayOf(computed: Computed, task: number): number {
  const start = computed.dates.earlyStart[computed.network.position[task] as number] as number;
  return lastDay(computed.from.times[task] as TaskTimes, endOf(computed, task, start));
}

/** What takes no time is finished on the day it began. */
const actualFinishOf = ({ actualStart, actualFinish }: Task, duration: number): string | null =>
  actualFinish ?? (duration === 0 ? actualStart : null);

export function taskDates(computed: Computed, nearCriticalDays: number, task: number): TaskDates {
  const { from, network, dates, driving } = computed;
  const { calendar, tasks, times, links } = from;
  const p = network.position[task] as number;
  const row = tasks[task] as Task;
  const own = times[task] as TaskTimes;
  const link = links[driving[p] as number] ?? from.heldByBegun.get(task) ?? null;
  const earlyStart = dates.earlyStart[p] as number;
  // Recurring work that nothing waits for can always come later; it is told its way to the project finish.
  const endless = dates.lateStart[p] === Number.POSITIVE_INFINITY;
  const lateStart = endless ? Math.max(earlyStart, dates.finish) : (dates.lateStart[p] as number);
  const totalFloat = withoutTrace(lateStart - earlyStart);
  const freeFloat = dates.freeFloat[p] as number;
  const duration = own.occurrence ?? own.duration;
  const earlyFinish = endOf(computed, task, earlyStart);
  const finishDay = lastDay(own, earlyFinish);
  const startDay = duration === 0 ? finishDay : Math.floor((earlyStart + TRACE_TICKS) / TICKS_PER_DAY);
  const actualStart = own.heldBy === 'actual' || isBegun(row) ? row.actualStart : null;
  const critical = !endless && totalFloat <= 0;
  return {
    taskId: row.id,
    durationDays: toDays(duration),
    earlyStart: toDays(earlyStart),
    earlyFinish: toDays(earlyFinish),
    lateStart: toDays(lateStart),
    lateFinish: toDays(endOf(computed, task, lateStart)),
    allowedStart: toDays(allowedStart(computed, task)),
    pausedDays: toDays(earlyFinish - earlyStart - duration),
    shownStart: actualStart === null ? toDays(earlyStart) : calendar.dayFrom(actualStart),
    progress: own.progress,
    recurring: own.occurrence !== null,
    totalFloat: toDays(totalFloat),
    countsTo: computed.leads?.[p] ? 'target' : 'project',
    freeFloat: toDays(withoutTrace(freeFloat === Number.POSITIVE_INFINITY ? lateStart - earlyStart : freeFloat)),
    critical,
    nearCritical: !critical && !endless && totalFloat <= toTicks(nearCriticalDays),
    driver: link ? 'task' : own.heldBy,
    drivenBy: link?.fromId ?? null,
    drivingLinkId: link?.id ?? null,
    missingEstimate: own.missingEstimate,
    startDate: actualStart ?? calendar.dateOf(startDay),
    finishDate: (own.heldBy === 'actual' && actualFinishOf(row, duration)) || calendar.dateOf(finishDay),
  };
}
