import { datesFor, type NetworkDates } from './criticalPath.ts';
import { createLatestNetwork } from './latestNetwork.ts';
import { LiveProject } from './liveProject.ts';
import { createPlaceQueue } from './placeQueue.ts';
import type { Link, Project } from './project.ts';
import { earliestStart, finishOf as finishOfTask, latestStartEndingBy } from './taskWork.ts';

export interface TaskEdit {
  readonly duration?: number;
  readonly release?: number;
  readonly deadline?: number;
}

/** What an edit did: the tasks whose dates or floats changed, ascending, and how many were worked out to find them. */
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

const followedOf = (count: number): number => Math.floor(count / 50) + 8;

/** What a link held before an edit: bits. */
const HELD_START = 1;
const HELD_LATE_START = 2;
const HELD_FREE_FLOAT = 4;

/** `followed`: so many tasks are looked at one by one before a pass over all takes over. */
export function createLiveSchedule(project: Project, followed = followedOf(project.count)): LiveSchedule {
  const live = new LiveProject(project);
  const { count, release, deadline, linksIn, linksOut } = live;
  const dates = { ...datesFor(count), finish: 0 };
  const { earlyStart, lateStart, totalFloat, freeFloat, critical } = dates;
  const network = createLatestNetwork(live);
  const ahead = createPlaceQueue(live.place, 'smallest');
  const back = createPlaceQueue(live.place, 'greatest');

  const isLoad = (task: number): boolean => live.load?.[task] === 1;
  /** What a task says about the project finish; recurring load says nothing. */
  const finishOf = (task: number): number =>
    isLoad(task) ? Number.NEGATIVE_INFINITY : finishOfTask(live, task, earlyStart[task] as number);
  const lastStart = (task: number, finish: number): number =>
    isLoad(task) ? Number.POSITIVE_INFINITY : latestStartEndingBy(live, task, finish);
  /** The latest start that moves no successor. */
  const unmovedStart = (task: number): number => (freeFloat[task] as number) + (earlyStart[task] as number);

  // Of the edit at hand: tasks whose floats are to be worked out again, tasks changed, and tasks visited.
  const floats = new Set<number>();
  const changed = new Set<number>();
  const seen = new Int32Array(count);
  let edit = 0;
  let visited = 0;
  let finishMayFall = false;
  const visit = (task: number): void => {
    if (seen[task] !== edit) visited++;
    seen[task] = edit;
  };
  const noteFinish = (task: number): void => {
    finishMayFall ||= finishOf(task) === dates.finish;
  };

  const heldBy = (link: number): number => {
    const from = live.from(link);
    const to = live.to(link);
    return (
      (live.earliest(link, earlyStart[from] as number) === earlyStart[to] ? HELD_START : 0) |
      (live.latest(link, lateStart[to] as number) === lateStart[from] ? HELD_LATE_START : 0) |
      (live.latest(link, earlyStart[to] as number) === unmovedStart(from) ? HELD_FREE_FLOAT : 0)
    );
  };
  /** Puts in line what a link held before the edit, and what it holds by now. */
  const wake = (link: number, held: number, isThere: boolean): void => {
    const from = live.from(link);
    const to = live.to(link);
    const starts = isThere && live.earliest(link, earlyStart[from] as number) > (earlyStart[to] as number);
    if (starts || held & HELD_START) ahead.push(to);
    const ends = isThere && live.latest(link, lateStart[to] as number) < (lateStart[from] as number);
    if (ends || held & HELD_LATE_START) back.push(from);
    const frees = isThere && live.latest(link, earlyStart[to] as number) < unmovedStart(from);
    if (frees || held & HELD_FREE_FLOAT) floats.add(from);
  };

  /** A task started at `before` and does not any more: puts in line what its links hold or held. */
  const handOnStart = (task: number, before: number): void => {
    const now = earlyStart[task] as number;
    for (let i = 0; i < linksOut.length(task); i++) {
      const link = linksOut.item(task, i);
      const to = live.to(link);
      const start = earlyStart[to] as number;
      if (live.earliest(link, now) > start || live.earliest(link, before) === start) ahead.push(to);
    }
    for (let i = 0; i < linksIn.length(task); i++) {
      const link = linksIn.item(task, i);
      const from = live.from(link);
      const unmoved = unmovedStart(from);
      if (live.latest(link, now) < unmoved || live.latest(link, before) === unmoved) floats.add(from);
    }
  };
  const handOnLateStart = (task: number, before: number): void => {
    const now = lateStart[task] as number;
    for (let i = 0; i < linksIn.length(task); i++) {
      const link = linksIn.item(task, i);
      const from = live.from(link);
      const late = lateStart[from] as number;
      if (live.latest(link, now) < late || live.latest(link, before) === late) back.push(from);
    }
  };

  /** Early starts of what is in line and of all that follows; false where that is too much. */
  const recomputeEarly = (): boolean => {
    for (let task = ahead.pop(); task >= 0; task = ahead.pop()) {
      visit(task);
      if (visited > followed) return false;
      let start = earliestStart(live, task, release[task] as number);
      for (let i = 0; i < linksIn.length(task); i++) {
        const link = linksIn.item(task, i);
        const bound = live.earliest(link, earlyStart[live.from(link)] as number);
        if (bound > start) start = bound;
      }
      const before = earlyStart[task] as number;
      if (start === before) continue;
      noteFinish(task);
      // Until its float is worked out again it moves no successor up to the same start as before.
      freeFloat[task] = unmovedStart(task) - start;
      earlyStart[task] = start;
      changed.add(task);
      floats.add(task);
      handOnStart(task, before);
    }
    return true;
  };

  const finishMoves = (tasks: Iterable<number>): boolean => {
    if (finishMayFall) return true;
    for (const task of tasks) if (finishOf(task) > dates.finish) return true;
    return false;
  };

  const recomputeLate = (): boolean => {
    for (let task = back.pop(); task >= 0; task = back.pop()) {
      visit(task);
      if (visited > followed) return false;
      let late = lastStart(task, Math.min(deadline[task] as number, dates.finish));
      for (let i = 0; i < linksOut.length(task); i++) {
        const link = linksOut.item(task, i);
        const bound = live.latest(link, lateStart[live.to(link)] as number);
        if (bound < late) late = bound;
      }
      const before = lateStart[task] as number;
      if (late === before) continue;
      lateStart[task] = late;
      changed.add(task);
      floats.add(task);
      handOnLateStart(task, before);
    }
    return true;
  };

  const recomputeFloats = (): void => {
    for (const task of floats) {
      visit(task);
      const start = earlyStart[task] as number;
      const late = lateStart[task] as number;
      const links = linksOut.length(task);
      let unmoved = links === 0 ? lastStart(task, dates.finish) : Number.POSITIVE_INFINITY;
      for (let i = 0; i < links; i++) {
        const link = linksOut.item(task, i);
        const limit = live.latest(link, earlyStart[live.to(link)] as number);
        if (limit < unmoved) unmoved = limit;
      }
      if (unmoved - start !== freeFloat[task]) changed.add(task);
      freeFloat[task] = unmoved - start;
      totalFloat[task] = late - start;
      critical[task] = late <= start ? 1 : 0;
    }
  };

  const passOverAll = (): Recomputed => {
    while (ahead.pop() >= 0);
    while (back.pop() >= 0);
    const differs = new Uint8Array(count);
    for (const task of changed) differs[task] = 1;
    for (const task of network.pass(dates)) differs[task] = 1;
    const all: number[] = [];
    for (let task = 0; task < count; task++) if (differs[task]) all.push(task);
    return { changed: all, visited: count };
  };

  const begin = (): void => {
    floats.clear();
    changed.clear();
    edit++;
    visited = 0;
    finishMayFall = false;
  };
  /** What follows from an edit that has put in line what it woke. */
  const recompute = (edited: readonly number[]): Recomputed => {
    if (!recomputeEarly() || finishMoves(edited) || finishMoves(changed) || !recomputeLate()) return passOverAll();
    recomputeFloats();
    return { changed: [...changed].sort((a, b) => a - b), visited };
  };

  const setDuration = (task: number, days: number): void => {
    const held: number[] = [];
    for (let i = 0; i < linksIn.length(task); i++) held.push(heldBy(linksIn.item(task, i)));
    for (let i = 0; i < linksOut.length(task); i++) held.push(heldBy(linksOut.item(task, i)));
    live.setDuration(task, days);
    const linkCount = linksIn.length(task);
    for (let i = 0; i < linkCount; i++) wake(linksIn.item(task, i), held[i] as number, true);
    for (let i = 0; i < linksOut.length(task); i++) wake(linksOut.item(task, i), held[linkCount + i] as number, true);
    // A marker that becomes work must wait for its team.
    if (live.calendars !== null) ahead.push(task);
    back.push(task);
    floats.add(task);
  };

  const setRelease = (task: number, moment: number): void => {
    const held: number[] = [];
    const start = earlyStart[task] as number;
    const holds = (): boolean => earliestStart(live, task, release[task] as number) >= start;
    const didHold = holds();
    // A release says which side of a night an elapsed lag is measured from.
    const reaches = live.elapsedLag !== null;
    for (let i = 0; reaches && i < linksOut.length(task); i++) held.push(heldBy(linksOut.item(task, i)));
    release[task] = moment;
    for (let i = 0; i < held.length; i++) wake(linksOut.item(task, i), held[i] as number, true);
    if (didHold || holds()) ahead.push(task);
  };

  const setDeadline = (task: number, moment: number): void => {
    const holds = (): boolean =>
      lastStart(task, Math.min(deadline[task] as number, dates.finish)) <= (lateStart[task] as number);
    const didHold = holds();
    deadline[task] = moment;
    if (didHold || holds()) back.push(task);
  };

  network.pass(dates);

  return {
    dates,
    project: () => live.now(),
    editTask(task, { duration, release: start, deadline: end }) {
      begin();
      noteFinish(task);
      if (duration !== undefined) setDuration(task, duration);
      if (start !== undefined) setRelease(task, start);
      if (end !== undefined) setDeadline(task, end);
      network.taskEdited(task);
      finishMayFall &&= finishOf(task) !== dates.finish;
      return recompute([task]);
    },
    addLink(link) {
      const number = live.addLink(link);
      if (number === null) return null;
      begin();
      network.linksEdited();
      wake(number, 0, true);
      floats.add(link.from);
      return { link: number, ...recompute([]) };
    },
    removeLink(number) {
      begin();
      const held = heldBy(number);
      live.removeLink(number);
      network.linksEdited();
      wake(number, held, false);
      floats.add(live.from(number));
      return recompute([]);
    },
  };
}
