import type { LinkType } from '../model/dependency.ts';

/** Dates of one task in working days from the project start (day 0). */
export interface TaskDates {
  readonly taskId: string;
  readonly durationDays: number;
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  readonly totalFloat: number;
  readonly freeFloat: number;
  /** Total float <= 0. */
  readonly critical: boolean;
  /** Not critical, and total float <= the workspace's near-critical threshold. */
  readonly nearCritical: boolean;
  /** What sets the early start; only `task` has a task. `actual` = finished work keeps its dates. */
  readonly driver: 'project-start' | 'not-before' | 'status-date' | 'actual' | 'task';
  readonly drivenBy: string | null;
  /** The dependency through which `drivenBy` sets the early start. */
  readonly drivingLinkId: string | null;
  /** No estimate was given; it counts 0 days. */
  readonly missingEstimate: boolean;
  /** First day worked, ISO; of a marker the same as its finish date. */
  readonly startDate: string;
  /**
   * Last day worked, ISO. A marker is met when the work before it ends, that is on the last day before its moment,
   * but never before its own not-before or day 0. A deadline D is met exactly when finishDate <= D.
   */
  readonly finishDate: string;
}

export interface LeftOutLink {
  readonly dependencyId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly type: LinkType;
}

export interface Schedule {
  /** Day 0 as a date: the project start, or the next working day. */
  readonly startDate: string;
  /** Last day worked of the whole project, ISO; equals startDate when there is nothing to do. */
  readonly finishDate: string;
  readonly durationDays: number;
  /** The longest driving chain, in order. */
  readonly criticalPath: readonly string[];
  readonly tasks: ReadonlyMap<string, TaskDates>;
  /** One shortest cycle per strongly connected component, as task ids. */
  readonly loops: readonly (readonly string[])[];
  /** A minimal set of links left out so that the rest has no loop. */
  readonly leftOut: readonly LeftOutLink[];
}
