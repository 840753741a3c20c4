import type { Task, Workspace } from '../../model/nouns.ts';
import { createLiveSchedule } from '../incremental.ts';
import { earliestByLink } from '../linkBounds.ts';
import { linkAt, type Project } from '../project.ts';
import { rowsBy } from '../rowsBy.ts';
import { type ScheduleOptions, scheduleOf } from '../scheduleOf.ts';
import { finishOf } from '../taskWork.ts';
import { TICKS_PER_DAY, toDays } from '../ticks.ts';
import { workspaceProject } from '../workspaceProject.ts';

/** What it wins when the work of one task is a day shorter. All in working days. */
export interface Shortened {
  readonly taskId: string;
  /** By how much it was shortened: a day, or all of less than a day's work. */
  readonly shortenedDays: number;
  /** How much earlier the target, or the project, finishes. */
  readonly finishDays: number;
  /** How much less the latest of all open deadlines is missed by. */
  readonly latenessDays: number;
}

/**
 * 1 = some chain of links without a gap leads from the task to one of `ends`: without it no end can come earlier. Where
 * a team has days off such a task can have float and help all the same: its successor may start before them.
 */
function drivingTo(project: Project, earlyStart: Float64Array, ends: readonly number[]): Uint8Array {
  const { count, links } = project;
  const into = rowsBy(links.to, count);
  const drives = new Uint8Array(count);
  const line = [...ends];
  for (let task = line.pop(); task !== undefined; task = line.pop()) {
    if (drives[task]) continue;
    drives[task] = 1;
    for (let k = into.start[task] as number; k < (into.start[task + 1] as number); k++) {
      const link = linkAt(links, into.items[k] as number);
      const bound = earliestByLink(project, link, earlyStart[link.from] as number);
      if (bound === earlyStart[task]) line.push(link.from);
    }
  }
  return drives;
}

/**
 * Which task shortened by a day helps most, best first; only those that help. With a target its finish counts first,
 * else the worst lateness where a deadline is missed, else the project finish; of equals the earliest imported comes
 * first. Each task that drives the finish or what is latest is tried on the exact schedule.
 */
export function shortenByADay(workspace: Workspace, options: ScheduleOptions = {}): Shortened[] {
  const { project, tasks, times, calendar } = workspaceProject(workspace, {
    ignoreLevelling: options.ignoreLevelling ?? false,
  });
  const schedule = scheduleOf(workspace, options);
  const targetIds = new Set(schedule.targetIds);
  const idOf = (task: number): string => (tasks[task] as Task).id;
  const once = [...tasks.keys()].filter((task) => times[task]?.occurrence === null);
  const targets = once.filter((task) => targetIds.has(idOf(task)));
  const due = once.flatMap((task) => {
    const { deadline, status } = tasks[task] as Task;
    if (deadline === null || status === 'done') return [];
    return { task, deadline: calendar.endOf(deadline) * TICKS_PER_DAY };
  });

  const live = createLiveSchedule(project);
  const { dates } = live;
  const work = { ...project, duration: project.duration.slice() };
  const finishAt = (task: number): number => finishOf(work, task, dates.earlyStart[task] as number);
  const finish = (): number => (targets.length > 0 ? Math.max(...targets.map(finishAt)) : dates.finish);
  const lateness = (): number => due.reduce((worst, each) => Math.max(worst, finishAt(each.task) - each.deadline), 0);
  const change = (task: number, duration: number): void => {
    work.duration[task] = duration;
    live.editTask(task, { duration });
  };

  const before = { finish: finish(), lateness: lateness() };
  const last = (targets.length > 0 ? targets : once).filter((task) => finishAt(task) === before.finish);
  const latest = due.filter(
    ({ task, deadline }) => before.lateness > 0 && finishAt(task) - deadline === before.lateness,
  );
  const drives = drivingTo(project, dates.earlyStart.slice(), [...last, ...latest.map(({ task }) => task)]);
  const tried = once.flatMap((task): Shortened[] => {
    const duration = project.duration[task] as number;
    const { status } = tasks[task] as Task;
    if (status === 'done' || duration === 0 || !drives[task]) return [];
    const shortened = Math.min(TICKS_PER_DAY, duration);
    change(task, duration - shortened);
    const finishDays = toDays(before.finish - finish());
    const latenessDays = toDays(before.lateness - lateness());
    change(task, duration);
    if (finishDays <= 0 && latenessDays <= 0) return [];
    return [{ taskId: idOf(task), shortenedDays: toDays(shortened), finishDays, latenessDays }];
  });
  const latenessFirst = targets.length === 0 && before.lateness > 0;
  return tried.sort((a, b) => {
    const byFinish = b.finishDays - a.finishDays;
    const byLateness = b.latenessDays - a.latenessDays;
    return latenessFirst ? byLateness || byFinish : byFinish || byLateness;
  });
}
