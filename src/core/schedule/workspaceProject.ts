import type { Dependency, Task, Workspace } from '../model/nouns.ts';
import { settingsOf } from '../model/nouns.ts';
import { assignedFte } from './assignedFte.ts';
import { holdByBegunWork, leavesBegunWork } from './begunWork.ts';
import { byId } from './byId.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import { createElapsedLag } from './elapsedLag.ts';
import { findLoops } from './loops.ts';
import { LINK_CODE, type Link, linksFrom, type Project } from './project.ts';
import { type TaskTimes, taskTimes } from './taskTimes.ts';
import { teamCalendars } from './teamCalendars.ts';
import { toTicks } from './ticks.ts';

/** A workspace as the critical path method takes it, and the way back to rows. Times in ticks. */
export interface WorkspaceProject {
  readonly calendar: Calendar;
  readonly project: Project;
  /** The scheduled tasks by task number: all but dropped ones, earliest imported first. */
  readonly tasks: readonly Task[];
  readonly times: readonly TaskTimes[];
  /** The dependencies by link number. */
  readonly links: readonly Dependency[];
  /** The link from the actual start of begun work that holds a task, by task number: a release, not a chain. */
  readonly heldByBegun: ReadonlyMap<number, Dependency>;
  readonly cycles: readonly (readonly number[])[];
  readonly leftOut: readonly Dependency[];
}

/** A dependency between scheduled tasks, with their numbers: looking them up is most of the work here. */
interface NumberedLink extends Link {
  readonly row: Dependency;
}

function numberedLinks(workspace: Workspace, tasks: readonly Task[]): NumberedLink[] {
  const numberOf = new Map<string, number>();
  for (let task = 0; task < tasks.length; task++) numberOf.set((tasks[task] as Task).id, task);
  const links: NumberedLink[] = [];
  for (const row of byId(workspace.dependency.values())) {
    const from = numberOf.get(row.fromId);
    const to = numberOf.get(row.toId);
    if (from === undefined || to === undefined) continue;
    const elapsed = row.lagUnit === 'elapsed' && row.lagDays !== 0;
    links.push({ row, from, to, type: LINK_CODE[row.type], lag: toTicks(row.lagDays), elapsed });
  }
  return links;
}

/**
 * The project of a workspace, with or without the places that accepted levelling gave its tasks.
 * Leaves out dropped tasks with their links, links that close loops, and links into finished work with actual dates,
 * which nothing moves any more.
 */
export function workspaceProject(workspace: Workspace, { ignoreLevelling = false } = {}): WorkspaceProject {
  const { projectStart, workingWeek, holidays, statusDate } = settingsOf(workspace);
  const calendar = createCalendar({ projectStart, workingWeek, holidays });
  const tasks = byId(workspace.task.values()).filter(({ status }) => status !== 'dropped');
  const all = numberedLinks(workspace, tasks);
  let fte: ((task: Task) => number) | null = null;
  const fteOf = (task: Task): number => {
    fte ??= assignedFte(workspace);
    return fte(task);
  };
  const context = {
    ...{ calendar, statusDate, fteOf, ignoreLevelling },
    calendarOfTeam: teamCalendars(workspace, calendar),
  };
  const times = tasks.map((task) => taskTimes(task, context));

  let arrays = linksFrom(all);
  const { cycles, leftOut } = findLoops(tasks.length, arrays.from, arrays.to);
  const skipped = new Set(leftOut);
  const links: NumberedLink[] = [];
  const begun: NumberedLink[] = [];
  for (let number = 0; number < all.length; number++) {
    const link = all[number] as NumberedLink;
    if (skipped.has(number) || times[link.to]?.heldBy === 'actual') continue;
    (leavesBegunWork(link.row, tasks[link.from] as Task) ? begun : links).push(link);
  }
  if (links.length < all.length) arrays = linksFrom(links);
  const project: Project = {
    count: tasks.length,
    duration: Float64Array.from(times, ({ duration }) => duration),
    release: Float64Array.from(times, ({ release }) => release),
    deadline: Float64Array.from(times, ({ deadline }) => deadline),
    links: arrays,
    elapsedLag: createElapsedLag(calendar),
    calendars: times.some((own) => own.calendar !== null) ? times.map((own) => own.calendar) : null,
    load: times.some(({ occurrence }) => occurrence !== null)
      ? Uint8Array.from(times, ({ occurrence }) => (occurrence === null ? 0 : 1))
      : null,
  };
  const held = holdByBegunWork(project, linksFrom(begun), tasks, calendar);
  return {
    calendar,
    project,
    tasks,
    times,
    links: links.map(({ row }) => row),
    heldByBegun: new Map([...held].map(([task, number]) => [task, (begun[number] as NumberedLink).row])),
    cycles,
    leftOut: leftOut.map((number) => (all[number] as NumberedLink).row),
  };
}
