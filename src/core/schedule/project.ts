import type { ElapsedLag } from './elapsedLag.ts';
import type { TaskCalendar } from './taskCalendar.ts';

/** Link types as numbers: bit 0 = measured from the predecessor's finish, bit 1 = to the successor's finish. */
export const LINK_CODE = { SS: 0, FS: 1, SF: 2, FF: 3 } as const;
export const FROM_FINISH = 1;
export const TO_FINISH = 2;

/** The links of a project as parallel arrays, in import order. `from` and `to` are task numbers. */
export interface ProjectLinks {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** A LINK_CODE. */
  readonly type: Uint8Array;
  readonly lag: Float64Array;
  /** 1 = the lag is calendar time, converted through `Project.elapsedLag`. */
  readonly elapsed: Uint8Array;
}

/**
 * What the critical path method needs and nothing else: tasks are numbers in import order, times are in any one
 * unit whose sums are exact (ticks for a workspace), links have no loop.
 */
export interface Project {
  readonly count: number;
  readonly duration: Float64Array;
  /** Earliest start allowed: the project start (0), a not-before, a status date. */
  readonly release: Float64Array;
  /** Latest finish by the task's own deadline; Infinity = none. Never moves early dates. */
  readonly deadline: Float64Array;
  readonly links: ProjectLinks;
  /** Converts elapsed lags; may be null where no link has one. */
  readonly elapsedLag: ElapsedLag | null;
  /** By task number, null = the workspace's calendar; absent or null as a whole = no task has its own. Needs ticks. */
  readonly calendars?: readonly (TaskCalendar | null)[] | null;
  /** 1 = recurring load: it has its place and no duration, sets no finish and has no float of its own. Needs ticks. */
  readonly load?: Uint8Array | null;
}

/**
 * A link as one start-to-start weight, start(to) >= start(from) + weight:
 * FS d(i) + L, SS L, FF d(i) - d(j) + L, SF L - d(j) (domain.md, "Dependency i -> j with lag L").
 */
export function startWeight(type: number, lag: number, fromDuration: number, toDuration: number): number {
  return lag + (type & FROM_FINISH ? fromDuration : 0) - (type & TO_FINISH ? toDuration : 0);
}

/** One link. `from` and `to` are task numbers, `type` is a LINK_CODE, `lag` is in the unit of the project. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  readonly lag: number;
  readonly elapsed: boolean;
}

export function linkAt({ from, to, type, lag, elapsed }: ProjectLinks, number: number): Link {
  return {
    from: from[number] as number,
    to: to[number] as number,
    type: type[number] as number,
    lag: lag[number] as number,
    elapsed: elapsed[number] === 1,
  };
}

export function linksFrom(links: readonly Link[]): ProjectLinks {
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
    const { from, to, type, lag, elapsed } = links[i] as Link;
    arrays.from[i] = from;
    arrays.to[i] = to;
    arrays.type[i] = type;
    arrays.lag[i] = lag;
    arrays.elapsed[i] = elapsed ? 1 : 0;
  }
  return arrays;
}

/** Where the tasks of a link are looked up: a project, whole or live. */
export type Times = Pick<Project, 'duration' | 'release' | 'elapsedLag' | 'calendars'>;

/**
 * The bound on the successor (on the moment the link leads to: its start or its finish) of an elapsed-lag link whose
 * predecessor's moment, its start or its finish, is `anchor`.
 */
export function boundByElapsed(times: Times, { from, type, lag }: Link, anchor: number): number {
  // A marker held at the start of its day (by day 0 or a not-before) happens then, not the evening before.
  const atEnd = (type & FROM_FINISH) !== 0 && anchor > (times.release[from] as number);
  return (times.elapsedLag as ElapsedLag).after(anchor, lag, atEnd);
}

/** The latest moment of the predecessor that an elapsed-lag link allows when its successor's is `limit`. */
export function limitByElapsed(times: Times, { from, type, lag }: Link, limit: number): number {
  const clock = times.elapsedLag as ElapsedLag;
  if (!(type & FROM_FINISH)) return clock.before(limit, lag, false);
  const evening = clock.before(limit, lag, true);
  return evening > (times.release[from] as number) ? evening : clock.before(limit, lag, false);
}
