import type { NetworkDates } from './criticalPath.ts';
import { earliestByLink, latestByLink } from './linkBounds.ts';
import { addLink, createLiveProject, projectNow, removeLink } from './liveProject.ts';
import { createPlaceQueue } from './placeQueue.ts';
import type { Link, Project } from './project.ts';
import { earliestStart, finishOf as finishOfTask, latestStartEndingBy } from './taskWork.ts';

export interface TaskEdit {
  readonly duration?: number;
  readonly release?: number;
  readonly deadline?: number;
}

/** What an edit did: the tasks whose dates or floats changed, and how many were looked at to find them. */
export interface Recomputed {
  readonly changed: readonly number[];
  readonly visited: number;
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

interface Seeds {
  /** Tasks whose early start may differ, and tasks whose late start may. */
  readonly early: readonly number[];
  readonly late: readonly number[];
}

export function createLiveSchedule(project: Project): LiveSchedule {
  const live = createLiveProject(project);
  const { count, duration, release, deadline, linksIn, linksOut } = live;
  const { place } = live.order;
  const earlyStart = new Float64Array(count);
  const lateStart = new Float64Array(count);
  const totalFloat = new Float64Array(count);
  const freeFloat = new Float64Array(count);
  const critical = new Uint8Array(count);
  const dates = { earlyStart, lateStart, totalFloat, freeFloat, critical, finish: 0 };
  const ahead = createPlaceQueue(place, 'smallest');
  const back = createPlaceQueue(place, 'greatest');
  const everyTask = Array.from({ length: count }, (_, task) => task);
  const linkOf = (number: number): Link => live.links[number] as Link;
  const predecessors = (task: number): number[] => (linksIn[task] as number[]).map((number) => linkOf(number).from);
  const isLoad = (task: number): boolean => live.load?.[task] === 1;
  /** What a task says about the project finish; recurring load says nothing. */
  const finishOf = (task: number): number =>
    isLoad(task) ? Number.NEGATIVE_INFINITY : finishOfTask(live, task, earlyStart[task] as number);
  /** The latest start that keeps a finish, its own deadline and the project's. */
  const lastStart = (task: number, finish: number): number =>
    isLoad(task) ? Number.POSITIVE_INFINITY : latestStartEndingBy(live, task, finish);

  // The project finish is found again by looking at everything only where a task that held it has moved.
  let finishLost = count > 0;
  const beforeFinishMoves = (task: number): void => {
    finishLost ||= finishOf(task) === dates.finish;
  };
  /** Early starts from the seeds on; returns the tasks that moved. */
  const recomputeEarly = (seeds: readonly number[], visit: () => void): number[] => {
    const moved: number[] = [];
    for (const task of seeds) ahead.push(task);
    for (let task = ahead.pop(); task >= 0; task = ahead.pop()) {
      visit();
      let start = earliestStart(live, task, release[task] as number);
      for (const number of linksIn[task] as number[]) {
        const link = linkOf(number);
        const bound = earliestByLink(live, link, earlyStart[link.from] as number);
        if (bound > start) start = bound;
      }
      if (start === earlyStart[task]) continue;
      beforeFinishMoves(task);
      earlyStart[task] = start;
      moved.push(task);
      for (const number of linksOut[task] as number[]) ahead.push(linkOf(number).to);
    }
    return moved;
  };

  /** True where the project finish moved. `touched` are all tasks whose finish may differ. */
  const recomputeFinish = (touched: readonly number[]): boolean => {
    let finish = finishLost ? Number.NEGATIVE_INFINITY : dates.finish;
    for (const task of finishLost ? everyTask : touched) finish = Math.max(finish, finishOf(task));
    if (finish === Number.NEGATIVE_INFINITY) finish = 0;
    finishLost = false;
    if (finish === dates.finish) return false;
    dates.finish = finish;
    return true;
  };

  /** True where the late start of a task moved. */
  const recomputeLateOf = (task: number): boolean => {
    let late = lastStart(task, Math.min(deadline[task] as number, dates.finish));
    for (const number of linksOut[task] as number[]) {
      const link = linkOf(number);
      if (lateStart[link.to] === Number.POSITIVE_INFINITY) continue;
      const bound = latestByLink(live, link, lateStart[link.to] as number);
      if (bound < late) late = bound;
    }
    if (late === lateStart[task]) return false;
    lateStart[task] = late;
    return true;
  };

  const recomputeLate = (seeds: readonly number[], visit: () => void): number[] => {
    const moved: number[] = [];
    for (const task of seeds) back.push(task);
    for (let task = back.pop(); task >= 0; task = back.pop()) {
      visit();
      if (!recomputeLateOf(task)) continue;
      moved.push(task);
      for (const number of linksIn[task] as number[]) back.push(linkOf(number).from);
    }
    return moved;
  };

  const recomputeFloats = (task: number): boolean => {
    const start = earlyStart[task] as number;
    let free = Number.POSITIVE_INFINITY;
    for (const number of linksOut[task] as number[]) {
      const link = linkOf(number);
      const unmoved = latestByLink(live, link, earlyStart[link.to] as number);
      if (unmoved < free) free = unmoved;
    }
    if (free === Number.POSITIVE_INFINITY) free = lastStart(task, dates.finish);
    const total = (lateStart[task] as number) - start;
    if (free - start === freeFloat[task] && total === totalFloat[task]) return false;
    freeFloat[task] = free - start;
    totalFloat[task] = total;
    critical[task] = (lateStart[task] as number) <= start ? 1 : 0;
    return true;
  };

  /** A moved project finish moves nearly every late date: one sweep against the order, without a queue. */
  const recomputeAllBack = (moved: readonly number[]): number[] => {
    const inOrder = new Int32Array(count);
    const touched = new Uint8Array(count);
    for (const task of moved) touched[task] = 1;
    for (let task = 0; task < count; task++) inOrder[place[task] as number] = task;
    for (let p = count - 1; p >= 0; p--) {
      const task = inOrder[p] as number;
      if (recomputeLateOf(task)) touched[task] = 1;
      if (recomputeFloats(task)) touched[task] = 1;
    }
    return everyTask.filter((task) => touched[task] === 1);
  };

  const recompute = ({ early, late }: Seeds): Recomputed => {
    let visited = 0;
    const visit = (): void => {
      visited++;
    };
    const moved = recomputeEarly(early, visit);
    if (recomputeFinish([...early, ...moved])) return { changed: recomputeAllBack(moved), visited: visited + count };
    const movedLate = recomputeLate(late, visit);
    const changed = new Set([...moved, ...movedLate]);
    const floats = new Set([...early, ...late, ...changed]);
    for (const task of moved) for (const from of predecessors(task)) floats.add(from);
    for (const task of floats) if (recomputeFloats(task)) changed.add(task);
    return { changed: [...changed].sort((a, b) => a - b), visited: Math.max(visited, floats.size) };
  };

  critical.fill(1);
  recompute({ early: everyTask, late: everyTask });

  return {
    dates,
    project: () => projectNow(live),
    editTask(task, edit) {
      beforeFinishMoves(task);
      duration[task] = edit.duration ?? (duration[task] as number);
      release[task] = edit.release ?? (release[task] as number);
      deadline[task] = edit.deadline ?? (deadline[task] as number);
      // A duration moves what follows its finish, and by FF and SF its own start and what its predecessors may do.
      const successors = (linksOut[task] as number[]).map((number) => linkOf(number).to);
      return recompute({ early: [task, ...successors], late: [task, ...predecessors(task)] });
    },
    addLink(link) {
      const number = addLink(live, link);
      return number === null ? null : { link: number, ...recompute({ early: [link.to], late: [link.from] }) };
    },
    removeLink(number) {
      const { from, to } = linkOf(number);
      removeLink(live, number);
      return recompute({ early: [to], late: [from] });
    },
  };
}
