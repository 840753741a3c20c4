import { datesFor, type NetworkDates } from './criticalPath.ts';
import { createLatestNetwork, type LatestNetwork } from './latestNetwork.ts';
import type { LiveProject } from './liveProject.ts';
import { createPlaceQueue, type PlaceQueue } from './placeQueue.ts';
import { earliestStart, finishOf, latestStartEndingBy } from './taskWork.ts';

/** What an edit did: the tasks whose dates or floats changed, ascending, and how many were worked out to find them. */
export interface Recomputed {
  readonly changed: readonly number[];
  readonly visited: number;
}

/** What a link holds: bits. */
const HOLDS_START = 1;
const HOLDS_LATE_START = 2;
const HOLDS_FREE_FLOAT = 4;

/**
 * Dates of a project that is being edited, by task number. An edit begins, wakes what its links held before it or hold
 * after it, and is followed from task to task: a task is worked out again only where one of its links says so. Where
 * the project finish moves, or more than `followed` tasks are looked at, one pass over everything takes over.
 */
export class LiveDates {
  readonly dates: NetworkDates & { finish: number };
  readonly network: LatestNetwork;
  readonly #live: LiveProject;
  readonly #followed: number;
  readonly #ahead: PlaceQueue;
  readonly #back: PlaceQueue;
  /** Of the edit at hand: tasks whose floats are to be worked out again, tasks changed, and tasks visited. */
  readonly #floats = new Set<number>();
  readonly #changed = new Set<number>();
  readonly #seen: Int32Array;
  #edit = 0;
  #visited = 0;
  /** A task that ended with the project does not any more. */
  #finishMayFall = false;

  constructor(live: LiveProject, followed: number) {
    this.#live = live;
    this.#followed = followed;
    this.dates = { ...datesFor(live.count), finish: 0 };
    this.network = createLatestNetwork(live);
    this.#ahead = createPlaceQueue(live.place, 'smallest');
    this.#back = createPlaceQueue(live.place, 'greatest');
    this.#seen = new Int32Array(live.count);
    this.network.pass(this.dates, new Uint8Array(live.count));
  }

  begin(): void {
    this.#floats.clear();
    this.#changed.clear();
    this.#edit++;
    this.#visited = 0;
    this.#finishMayFall = false;
  }

  startOf(task: number): number {
    return this.dates.earlyStart[task] as number;
  }
  lateStartOf(task: number): number {
    return this.dates.lateStart[task] as number;
  }
  /** The latest start of a task that ends no later than `finish`; recurring load may start at any time. */
  lastStart(task: number, finish: number): number {
    return this.#isLoad(task) ? Number.POSITIVE_INFINITY : latestStartEndingBy(this.#live, task, finish);
  }

  wakeStart(task: number): void {
    this.#ahead.push(task);
  }
  wakeLateStart(task: number): void {
    this.#back.push(task);
  }
  wakeFloat(task: number): void {
    this.#floats.add(task);
  }
  /** To be said before a task is edited, and after: did it set the project finish, and does it still? */
  finishHeldBy(task: number): void {
    this.#finishMayFall ||= this.#finishOf(task) === this.dates.finish;
  }
  finishKeptBy(task: number): void {
    this.#finishMayFall &&= this.#finishOf(task) !== this.dates.finish;
  }

  /** What a link holds now. */
  heldBy(link: number): number {
    const from = this.#live.from(link);
    const to = this.#live.to(link);
    return (
      (this.#live.earliest(link, this.startOf(from)) === this.startOf(to) ? HOLDS_START : 0) |
      (this.#live.latest(link, this.lateStartOf(to)) === this.lateStartOf(from) ? HOLDS_LATE_START : 0) |
      (this.#live.latest(link, this.startOf(to)) === this.#unmovedStart(from) ? HOLDS_FREE_FLOAT : 0)
    );
  }

  /** Wakes what a link held before the edit, and what it holds by now, if it still is there. */
  wakeByLink(link: number, held: number, isThere: boolean): void {
    const from = this.#live.from(link);
    const to = this.#live.to(link);
    const starts = isThere && this.#live.earliest(link, this.startOf(from)) > this.startOf(to);
    if (starts || held & HOLDS_START) this.#ahead.push(to);
    const ends = isThere && this.#live.latest(link, this.lateStartOf(to)) < this.lateStartOf(from);
    if (ends || held & HOLDS_LATE_START) this.#back.push(from);
    const frees = isThere && this.#live.latest(link, this.startOf(to)) < this.#unmovedStart(from);
    if (frees || held & HOLDS_FREE_FLOAT) this.#floats.add(from);
  }

  /** All that follows from an edit. `edited` are tasks whose finish may have moved although their start did not. */
  recompute(edited: readonly number[]): Recomputed {
    const isFollowed =
      this.#recomputeEarly() &&
      !this.#finishMoves(edited) &&
      !this.#finishMoves(this.#changed) &&
      this.#recomputeLate();
    if (!isFollowed) return this.#passOverAll();
    this.#recomputeFloats();
    return { changed: [...this.#changed].sort((a, b) => a - b), visited: this.#visited };
  }

  #isLoad(task: number): boolean {
    return this.#live.load?.[task] === 1;
  }
  /** What a task says about the project finish; recurring load says nothing. */
  #finishOf(task: number): number {
    return this.#isLoad(task) ? Number.NEGATIVE_INFINITY : finishOf(this.#live, task, this.startOf(task));
  }
  /** The latest start that moves no successor. */
  #unmovedStart(task: number): number {
    return (this.dates.freeFloat[task] as number) + this.startOf(task);
  }
  /** False where that is more than is followed. */
  #visit(task: number): boolean {
    if (this.#seen[task] !== this.#edit) this.#visited++;
    this.#seen[task] = this.#edit;
    return this.#visited <= this.#followed;
  }
  #finishMoves(tasks: Iterable<number>): boolean {
    if (this.#finishMayFall) return true;
    for (const task of tasks) if (this.#finishOf(task) > this.dates.finish) return true;
    return false;
  }

  #recomputeEarly(): boolean {
    const live = this.#live;
    for (let task = this.#ahead.pop(); task >= 0; task = this.#ahead.pop()) {
      if (!this.#visit(task)) return false;
      let start = earliestStart(live, task, live.release[task] as number);
      for (let i = 0; i < live.linksIn.length(task); i++) {
        const link = live.linksIn.item(task, i);
        const bound = live.earliest(link, this.startOf(live.from(link)));
        if (bound > start) start = bound;
      }
      const before = this.startOf(task);
      if (start === before) continue;
      this.finishHeldBy(task);
      // Until its float is worked out again it moves no successor up to the same start as before.
      this.dates.freeFloat[task] = this.#unmovedStart(task) - start;
      this.dates.earlyStart[task] = start;
      this.#changed.add(task);
      this.#floats.add(task);
      this.#handOnStart(task, before);
    }
    return true;
  }

  /** A task started at `before` and does not any more: wakes what its links hold or held. */
  #handOnStart(task: number, before: number): void {
    const live = this.#live;
    const now = this.startOf(task);
    for (let i = 0; i < live.linksOut.length(task); i++) {
      const link = live.linksOut.item(task, i);
      const start = this.startOf(live.to(link));
      if (live.earliest(link, now) > start || live.earliest(link, before) === start) this.#ahead.push(live.to(link));
    }
    for (let i = 0; i < live.linksIn.length(task); i++) {
      const link = live.linksIn.item(task, i);
      const unmoved = this.#unmovedStart(live.from(link));
      if (live.latest(link, now) < unmoved || live.latest(link, before) === unmoved) this.#floats.add(live.from(link));
    }
  }

  #recomputeLate(): boolean {
    const live = this.#live;
    for (let task = this.#back.pop(); task >= 0; task = this.#back.pop()) {
      if (!this.#visit(task)) return false;
      let late = this.lastStart(task, Math.min(live.deadline[task] as number, this.dates.finish));
      for (let i = 0; i < live.linksOut.length(task); i++) {
        const link = live.linksOut.item(task, i);
        const bound = live.latest(link, this.lateStartOf(live.to(link)));
        if (bound < late) late = bound;
      }
      const before = this.lateStartOf(task);
      if (late === before) continue;
      this.dates.lateStart[task] = late;
      this.#changed.add(task);
      this.#floats.add(task);
      this.#handOnLateStart(task, before);
    }
    return true;
  }

  #handOnLateStart(task: number, before: number): void {
    const live = this.#live;
    const now = this.lateStartOf(task);
    for (let i = 0; i < live.linksIn.length(task); i++) {
      const link = live.linksIn.item(task, i);
      const late = this.lateStartOf(live.from(link));
      if (live.latest(link, now) < late || live.latest(link, before) === late) this.#back.push(live.from(link));
    }
  }

  #recomputeFloats(): void {
    const { freeFloat, totalFloat, critical, finish } = this.dates;
    const live = this.#live;
    for (const task of this.#floats) {
      this.#visit(task);
      const start = this.startOf(task);
      const late = this.lateStartOf(task);
      const links = live.linksOut.length(task);
      let unmoved = links === 0 ? this.lastStart(task, finish) : Number.POSITIVE_INFINITY;
      for (let i = 0; i < links; i++) {
        const link = live.linksOut.item(task, i);
        const limit = live.latest(link, this.startOf(live.to(link)));
        if (limit < unmoved) unmoved = limit;
      }
      if (unmoved - start !== freeFloat[task]) this.#changed.add(task);
      freeFloat[task] = unmoved - start;
      totalFloat[task] = late - start;
      critical[task] = late <= start ? 1 : 0;
    }
  }

  #passOverAll(): Recomputed {
    while (this.#ahead.pop() >= 0);
    while (this.#back.pop() >= 0);
    const differs = new Uint8Array(this.#live.count);
    for (const task of this.#changed) differs[task] = 1;
    this.network.pass(this.dates, differs);
    const changed: number[] = [];
    for (let task = 0; task < differs.length; task++) if (differs[task]) changed.push(task);
    return { changed, visited: differs.length };
  }
}
