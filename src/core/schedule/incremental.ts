import type { NetworkDates } from './criticalPath.ts';
import type { LinkRows } from './linkRows.ts';
import { LiveDates, type Recomputed } from './liveDates.ts';
import { LiveProject } from './liveProject.ts';
import type { Link, Project } from './project.ts';
import { earliestStart } from './taskWork.ts';

export interface TaskEdit {
  readonly duration?: number;
  readonly release?: number;
  readonly deadline?: number;
}

/**
 * A schedule that follows edits, recomputing only what they touch. `dates` are by task number, always current, and
 * bit for bit what `criticalPath` gives for `project()`. Adding or removing tasks needs a new one.
 */
export interface LiveSchedule {
  readonly dates: NetworkDates;
  editTask(task: number, edit: TaskEdit): Recomputed;
  /** Null, and nothing changed, where the link would close a loop. */
  addLink(link: Link): (Recomputed & { readonly link: number }) | null;
  removeLink(link: number): Recomputed;
  /** The project as it stands now. */
  project(): Project;
}

const followedOf = (count: number): number => Math.floor(count / 50) + 8;

/** `followed`: so many tasks are looked at one by one before a pass over all takes over. */
export function createLiveSchedule(project: Project, followed = followedOf(project.count)): LiveSchedule {
  const live = new LiveProject(project);
  const { release, deadline, linksIn, linksOut } = live;
  const all = new LiveDates(live, followed);
  const { dates, network } = all;

  const heldByRow = (rows: LinkRows, task: number): number[] => {
    const held: number[] = [];
    for (let i = 0; i < rows.length(task); i++) held.push(all.heldBy(rows.item(task, i)));
    return held;
  };
  const wakeByRow = (rows: LinkRows, task: number, held: readonly number[]): void => {
    for (let i = 0; i < held.length; i++) all.wakeByLink(rows.item(task, i), held[i] as number, true);
  };

  const setDuration = (task: number, duration: number): void => {
    const heldIn = heldByRow(linksIn, task);
    const heldOut = heldByRow(linksOut, task);
    live.setDuration(task, duration);
    wakeByRow(linksIn, task, heldIn);
    wakeByRow(linksOut, task, heldOut);
    // A marker that becomes work must wait for its team.
    if (live.calendars !== null) all.wakeStart(task);
    all.wakeLateStart(task);
    all.wakeFloat(task);
  };

  const setRelease = (task: number, moment: number): void => {
    const holds = (): boolean => earliestStart(live, task, release[task] as number) >= all.startOf(task);
    const didHold = holds();
    // A release says which side of a night an elapsed lag is measured from.
    const held = live.elapsedLag === null ? [] : heldByRow(linksOut, task);
    release[task] = moment;
    wakeByRow(linksOut, task, held);
    if (didHold || holds()) all.wakeStart(task);
  };

  const setDeadline = (task: number, moment: number): void => {
    const bound = (): number => Math.min(deadline[task] as number, dates.finish);
    const holds = (): boolean => all.lastStart(task, bound()) <= all.lateStartOf(task);
    const didHold = holds();
    deadline[task] = moment;
    if (didHold || holds()) all.wakeLateStart(task);
  };

  return {
    dates,
    project: () => live.now(),
    editTask(task, { duration, release: start, deadline: end }) {
      all.begin();
      all.finishHeldBy(task);
      if (duration !== undefined) setDuration(task, duration);
      if (start !== undefined) setRelease(task, start);
      if (end !== undefined) setDeadline(task, end);
      network.taskEdited(task);
      all.finishKeptBy(task);
      return all.recompute([task]);
    },
    addLink(link) {
      const number = live.addLink(link);
      if (number === null) return null;
      all.begin();
      network.linksEdited();
      all.wakeByLink(number, 0, true);
      all.wakeFloat(link.from);
      return { link: number, ...all.recompute([]) };
    },
    removeLink(number) {
      all.begin();
      const held = all.heldBy(number);
      live.removeLink(number);
      network.linksEdited();
      all.wakeByLink(number, held, false);
      all.wakeFloat(live.from(number));
      return all.recompute([]);
    },
  };
}
