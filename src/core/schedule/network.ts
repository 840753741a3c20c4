import { FROM_FINISH, type Project, startWeight, TO_FINISH } from './project.ts';
import { type Rows, rowsBy } from './rowsBy.ts';
import type { TaskCalendar } from './taskCalendar.ts';
import { topologicalOrder } from './topologicalOrder.ts';

/**
 * A project laid out for speed: tasks renumbered into positions along a topological order, links compressed by
 * successor, type, duration and lag folded into one start-to-start weight each. In the row of a successor the
 * earliest-imported predecessor comes first. A link with an elapsed lag has no constant weight: it stands as NaN,
 * which loses every comparison, and is handled from `elapsedIn`.
 */
export interface Network {
  readonly project: Project;
  readonly count: number;
  /** Position -> task number. */
  readonly order: Int32Array;
  /** Task number -> position. */
  readonly position: Int32Array;
  /** Recurring load counts minus infinity: it can never be what sets a finish, early or late. */
  readonly duration: Float64Array;
  readonly release: Float64Array;
  readonly deadline: Float64Array;
  readonly inStart: Int32Array;
  /** Position of the predecessor. */
  readonly inFrom: Int32Array;
  readonly inWeight: Float64Array;
  /** Link number. */
  readonly inLink: Int32Array;
  /** Link numbers with an elapsed lag by position of the successor; null = there are none. */
  readonly elapsedIn: Rows | null;
  /** Null where no task has a calendar of its own: then the weights say everything. */
  readonly paused: PausedNetwork | null;
}

/**
 * The links where work may pause, in the order of the network's: no constant weight leads from start to start, so
 * they lead from moment to moment. Moment 2p is the start of the task at position p, 2p + 1 its finish.
 */
export interface PausedNetwork {
  /** By position, of tasks with work to do. */
  readonly calendars: readonly (TaskCalendar | null)[];
  /** The predecessor's moment. */
  readonly inAnchor: Int32Array;
  /** 1 = leads to the finish of a task with a calendar; links to other finishes have the duration in their lag. */
  readonly inEnds: Uint8Array;
  /** NaN where it is elapsed. */
  readonly inLag: Float64Array;
}

function gather(values: Float64Array, order: Int32Array): Float64Array {
  const gathered = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) gathered[i] = values[order[i] as number] as number;
  return gathered;
}

function positionsOf(tasks: Int32Array, position: Int32Array): Int32Array {
  const positions = new Int32Array(tasks.length);
  for (let i = 0; i < tasks.length; i++) positions[i] = position[tasks[i] as number] as number;
  return positions;
}

/** Linear time. Throws where the links have a loop: leave those links out first (`findLoops`). */
export function buildNetwork(project: Project): Network {
  const { count, links } = project;
  const byFrom = rowsBy(links.from, count);
  const order = topologicalOrder(count, links.to, byFrom);
  if (order.length < count) throw new Error('the links of a network must not have a loop');
  const position = new Int32Array(count);
  for (let p = 0; p < count; p++) position[order[p] as number] = p;

  const weight = new Float64Array(links.count);
  const elapsed: number[] = [];
  for (let link = 0; link < links.count; link++) {
    if (links.elapsed[link]) {
      weight[link] = Number.NaN;
      elapsed.push(link);
      continue;
    }
    const type = links.type[link] as number;
    weight[link] = startWeight(
      type,
      links.lag[link] as number,
      type & FROM_FINISH ? (project.duration[links.from[link] as number] as number) : 0,
      type & TO_FINISH ? (project.duration[links.to[link] as number] as number) : 0,
    );
  }
  const from = positionsOf(links.from, position);
  const to = positionsOf(links.to, position);
  // Sorting by predecessor in import order first leaves each row of `in` in that order: the order of ties.
  const incoming = rowsBy(to, count, byFrom.items);
  const duration = gather(project.duration, order);
  for (let p = 0; project.load && p < count; p++)
    if (project.load[order[p] as number]) duration[p] = Number.NEGATIVE_INFINITY;
  const elapsedLinks = elapsed.length > 0 ? Int32Array.from(elapsed) : null;
  const inFrom = positionsOf(incoming.items, from);
  return {
    project,
    count,
    order,
    position,
    duration,
    release: gather(project.release, order),
    deadline: gather(project.deadline, order),
    inStart: incoming.start,
    inFrom,
    inWeight: gather(weight, incoming.items),
    inLink: incoming.items,
    elapsedIn: elapsedLinks && rowsBy(to, count, elapsedLinks),
    paused: pausedNetwork(project, order, incoming.items, inFrom),
  };
}

function pausedNetwork(
  { calendars, duration, links }: Project,
  order: Int32Array,
  inLink: Int32Array,
  inFrom: Int32Array,
): PausedNetwork | null {
  const calendarOf = (task: number): TaskCalendar | null =>
    (duration[task] as number) > 0 ? (calendars?.[task] ?? null) : null;
  if (!calendars?.some((_, task) => calendarOf(task) !== null)) return null;
  const inAnchor = new Int32Array(links.count);
  const inEnds = new Uint8Array(links.count);
  const inLag = new Float64Array(links.count);
  for (let e = 0; e < links.count; e++) {
    const link = inLink[e] as number;
    const to = links.to[link] as number;
    const type = links.type[link] as number;
    inAnchor[e] = 2 * (inFrom[e] as number) + (type & FROM_FINISH ? 1 : 0);
    const toFinish = (type & TO_FINISH) !== 0;
    const pauses = toFinish && calendarOf(to) !== null;
    inEnds[e] = pauses ? 1 : 0;
    inLag[e] = links.elapsed[link]
      ? Number.NaN
      : (links.lag[link] as number) - (toFinish && !pauses ? (duration[to] as number) : 0);
  }
  return { calendars: Array.from(order, calendarOf), inAnchor, inEnds, inLag };
}
