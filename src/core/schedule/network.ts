import { FAR } from './branchless.ts';
import { FROM_FINISH, type Project, startWeight, TO_FINISH } from './project.ts';
import { type Rows, rowsBy } from './rowsBy.ts';
import type { TaskCalendar } from './taskCalendar.ts';
import { topologicalOrder } from './topologicalOrder.ts';

/**
 * A project laid out for speed: tasks renumbered into positions along a topological order, links compressed by
 * successor, type, duration and lag folded into one start-to-start weight each. In the row of a successor the
 * earliest-imported predecessor comes first.
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
  /** Of a link with an elapsed lag, or between tasks that pause, it says nothing: see `moments`. */
  readonly inWeight: Float64Array;
  /** Link number. */
  readonly inLink: Int32Array;
  /** Link numbers with an elapsed lag by position of the successor; null = there are none. */
  readonly elapsedIn: Rows | null;
  /** Calendars by position, of tasks with work to do; null = no task has one. */
  readonly paused: readonly (TaskCalendar | null)[] | null;
  /** Null where the weights say everything: no elapsed lags, no calendars, no recurring load. */
  readonly moments: MomentLinks | null;
}

/**
 * The links in the order of the network's where no constant weight leads from start to start: they lead from moment to
 * moment. Moment 2p is the start of the task at position p, 2p + 1 its finish.
 */
export interface MomentLinks {
  /** The predecessor's moment. */
  readonly inAnchor: Int32Array;
  /** 1 = leads to the finish of a task with a calendar; links to other finishes have the duration in their lag. */
  readonly inEnds: Uint8Array;
  /** By position: 1 = such a link leads to it. */
  readonly hasEnds: Uint8Array;
  /** Minus FAR, which bounds nothing, where it is elapsed. */
  readonly inLag: Float64Array;
  /** Room to work in: dates by moment, and limits on them. */
  readonly early: Float64Array;
  readonly late: Float64Array;
  readonly free: Float64Array;
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
    if (links.elapsed[link]) elapsed.push(link);
    weight[link] = startWeight(
      links.type[link] as number,
      links.lag[link] as number,
      project.duration[links.from[link] as number] as number,
      project.duration[links.to[link] as number] as number,
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
  const paused = calendarsOf(project, order);
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
    paused,
    moments:
      paused || elapsedLinks || project.load ? momentLinks(project, paused, position, incoming.items, inFrom) : null,
  };
}

function calendarsOf({ calendars, duration }: Project, order: Int32Array): Network['paused'] {
  if (!calendars?.some((calendar, task) => calendar !== null && (duration[task] as number) > 0)) return null;
  return Array.from(order, (task) => ((duration[task] as number) > 0 ? (calendars[task] ?? null) : null));
}

function momentLinks(
  { count, duration, links }: Project,
  paused: Network['paused'],
  position: Int32Array,
  inLink: Int32Array,
  inFrom: Int32Array,
): MomentLinks {
  const inAnchor = new Int32Array(links.count);
  const inEnds = new Uint8Array(links.count);
  const hasEnds = new Uint8Array(count);
  const inLag = new Float64Array(links.count);
  for (let e = 0; e < links.count; e++) {
    const link = inLink[e] as number;
    const to = links.to[link] as number;
    const type = links.type[link] as number;
    inAnchor[e] = 2 * (inFrom[e] as number) + (type & FROM_FINISH);
    const toFinish = (type & TO_FINISH) !== 0;
    const pauses = toFinish && paused !== null && paused[position[to] as number] !== null;
    if (pauses || (toFinish && links.elapsed[link])) hasEnds[position[to] as number] = 1;
    inEnds[e] = pauses ? 1 : 0;
    inLag[e] = links.elapsed[link]
      ? -FAR
      : (links.lag[link] as number) - (toFinish && !pauses ? (duration[to] as number) : 0);
  }
  const moments = (): Float64Array => new Float64Array(2 * count);
  return { inAnchor, inEnds, hasEnds, inLag, early: moments(), late: moments(), free: moments() };
}
