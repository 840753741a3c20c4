import type { Dependency, Task, Workspace } from '../model/nouns.ts';
import { settingsOf } from '../model/nouns.ts';
import { assignedFte } from './assignedFte.ts';
import { holdByBegunWork, leavesBegunWork } from './begunWork.ts';
import { byId } from './byId.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import { createElapsedLag } from './elapsedLag.ts';
import { findLoops } from './loops.ts';
import { LINK_CODE, type Project } from './project.ts';
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

function arraysOf(links: readonly Dependency[], numberOf: ReadonlyMap<string, number>): Project['links'] {
  const count = links.length;
  const arrays = {
    count,
    from: new Int32Array(count),
    to: new Int32Array(count),
    type: new Uint8Array(count),
    lag: new Float64Array(count),
    elapsed: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const { fromId, toId, type, lagDays, lagUnit } = links[i] as Dependency;
    arrays.from[i] = numberOf.get(fromId) as number;
    arrays.to[i] = numberOf.get(toId) as number;
    arrays.type[i] = LINK_CODE[type];
    arrays.lag[i] = toTicks(lagDays);
    arrays.elapsed[i] = lagUnit === 'elapsed' && lagDays !== 0 ? 1 : 0;
  }
  return arrays;
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
  const numberOf = new Map(tasks.map(({ id }, i) => [id, i]));
  const dependencies = byId(workspace.dependency.values()).filter(
    ({ fromId, toId }) => numberOf.has(fromId) && numberOf.has(toId),
  );
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

  let arrays = arraysOf(dependencies, numberOf);
  const { cycles, leftOut } = findLoops(tasks.length, arrays.from, arrays.to);
  const skipped = new Set(leftOut);
  const links: Dependency[] = [];
  const begun: Dependency[] = [];
  dependencies.forEach((link, number) => {
    if (skipped.has(number) || times[arrays.to[number] as number]?.heldBy === 'actual') return;
    (leavesBegunWork(link, tasks[arrays.from[number] as number] as Task) ? begun : links).push(link);
  });
  if (links.length < dependencies.length) arrays = arraysOf(links, numberOf);
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
  const held = holdByBegunWork(project, arraysOf(begun, numberOf), tasks, calendar);
  return {
    calendar,
    project,
    tasks,
    times,
    links,
    heldByBegun: new Map([...held].map(([task, number]) => [task, begun[number] as Dependency])),
    cycles,
    leftOut: leftOut.map((link) => dependencies[link] as Dependency),
  };
}
