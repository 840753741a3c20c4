import type { ElapsedLag } from './elapsedLag.ts';

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
 * unit (ticks for a workspace), links have no loop.
 */
export interface Project {
  readonly count: number;
  readonly duration: Float64Array;
  /** Earliest start allowed: the project start (0), a not-before, a status date. */
  readonly release: Float64Array;
  /** Latest finish by the task's own deadline; Infinity = none. Never moves early dates. */
  readonly deadline: Float64Array;
  readonly links: ProjectLinks;
  /** Needed where a link has an elapsed lag. */
  readonly elapsedLag: ElapsedLag | null;
}

/**
 * A link as one start-to-start weight, start(to) >= start(from) + weight:
 * FS d(i) + L, SS L, FF d(i) - d(j) + L, SF L - d(j) (domain.md, "Dependency i -> j with lag L").
 */
export function startWeight(type: number, lag: number, fromDuration: number, toDuration: number): number {
  return lag + (type & FROM_FINISH ? fromDuration : 0) - (type & TO_FINISH ? toDuration : 0);
}

/** The earliest start of the successor that an elapsed-lag link allows when its predecessor starts at `fromStart`. */
export function earliestByElapsed(project: Project, link: number, fromStart: number): number {
  const { links, duration, release } = project;
  const from = links.from[link] as number;
  const type = links.type[link] as number;
  const anchor = fromStart + (type & FROM_FINISH ? (duration[from] as number) : 0);
  // A marker held at the start of its day (by day 0 or a not-before) happens then, not the evening before.
  const atEnd = (type & FROM_FINISH) !== 0 && anchor > (release[from] as number);
  const bound = (project.elapsedLag as ElapsedLag).after(anchor, links.lag[link] as number, atEnd);
  return bound - (type & TO_FINISH ? (duration[links.to[link] as number] as number) : 0);
}

/** The latest start of the predecessor that an elapsed-lag link allows when its successor starts at `toStart`. */
export function latestByElapsed(project: Project, link: number, toStart: number): number {
  const { links, duration, release } = project;
  const from = links.from[link] as number;
  const type = links.type[link] as number;
  const lag = links.lag[link] as number;
  const clock = project.elapsedLag as ElapsedLag;
  const limit = toStart + (type & TO_FINISH ? (duration[links.to[link] as number] as number) : 0);
  if (!(type & FROM_FINISH)) return clock.before(limit, lag, false);
  const fromDuration = duration[from] as number;
  const finish = clock.before(limit, lag, true);
  return (finish > (release[from] as number) ? finish : clock.before(limit, lag, false)) - fromDuration;
}
