import { earliestByLink } from '../../linkBounds.ts';
import { linkAt } from '../../project.ts';
import { earliestStart, finishOf } from '../../taskWork.ts';
import { FreeTimeline } from './freeTimeline.ts';
import type { LevelModel, Take } from './levelModel.ts';

export interface Placed {
  /** By task, in ticks. */
  readonly start: Float64Array;
  /** Tasks without a window that has enough: they stand where their links put them and take nothing. */
  readonly over: readonly number[];
}

/** When links and the task's own bounds would let it start, its predecessors being where `start` has them. */
export function wantedStart({ project, linksIn }: LevelModel, task: number, start: Float64Array): number {
  let wanted = earliestStart(project, task, project.release[task] as number);
  for (let k = linksIn.start[task] as number; k < (linksIn.start[task + 1] as number); k++) {
    const link = linkAt(project.links, linksIn.items[k] as number);
    wanted = Math.max(wanted, earliestByLink(project, link, start[link.from] as number));
  }
  return wanted;
}

/**
 * The serial scheme (Kolisch 1996) in exact time: task after task in the order of a list, each at the first moment
 * with enough free from there to its end. `from` says where tasks are whose turn has not come: where links let a task
 * start before its predecessor, it is placed by that. Every task of a list by the starts of a valid schedule then
 * starts no later than there.
 */
export function serialTicks(model: LevelModel, list: ArrayLike<number>, from: Float64Array): Placed {
  const { project, pinned, carried, takes } = model;
  const start = from.slice();
  const over: number[] = [];
  const free = freeBesidesPinned(model);
  for (let i = 0; i < list.length; i++) {
    const task = list[i] as number;
    if (pinned[task]) continue;
    const wanted = wantedStart(model, task, start);
    const own = takes[task] as readonly Take[];
    const at = carried[task] ? wanted : firstWindow(model, free, task, wanted);
    start[task] = at ?? wanted;
    if (at === null) over.push(task);
    else for (const { limit, units } of own) free[limit]?.take(at, finishOf(project, task, at), units);
  }
  return { start, over };
}

/** What tasks that stay where they are leave free, by limit. */
export function freeBesidesPinned({ limits, project, pinned, takes, freeStart }: LevelModel): FreeTimeline[] {
  const free = limits.map(({ capacity }) => new FreeTimeline(capacity));
  for (let task = 0; task < project.count; task++) {
    if (!pinned[task]) continue;
    const at = freeStart[task] as number;
    for (const { limit, units } of takes[task] as readonly Take[]) {
      free[limit]?.take(at, finishOf(project, task, at), units);
    }
  }
  return free;
}

/** The first start at or after `wanted` with enough free until the task ends; null = there is none. */
function firstWindow(
  { project, takes }: LevelModel,
  free: readonly FreeTimeline[],
  task: number,
  wanted: number,
): number | null {
  let at = wanted;
  for (;;) {
    const end = finishOf(project, task, at);
    let lackEnds = Number.NEGATIVE_INFINITY;
    for (const { limit, units } of takes[task] as readonly Take[]) {
      lackEnds = Math.max(lackEnds, (free[limit] as FreeTimeline).lackEnds(at, end, units) ?? lackEnds);
    }
    if (lackEnds === Number.NEGATIVE_INFINITY) return at;
    if (lackEnds === Number.POSITIVE_INFINITY) return null;
    at = earliestStart(project, task, lackEnds);
  }
}

/** Whether a schedule keeps all links, bounds and limits; what stays where it is may break limits. */
export function isValid(model: LevelModel, start: Float64Array): boolean {
  const { project, pinned, takes, freeStart } = model;
  const free = freeBesidesPinned(model);
  for (let task = 0; task < project.count; task++) {
    const at = start[task] as number;
    if (pinned[task] ? at !== freeStart[task] : at < wantedStart(model, task, start)) return false;
    if (pinned[task]) continue;
    const end = finishOf(project, task, at);
    for (const { limit, units } of takes[task] as readonly Take[]) {
      if ((free[limit] as FreeTimeline).lackEnds(at, end, units) !== null) return false;
      free[limit]?.take(at, end, units);
    }
  }
  return true;
}
