import type { LinkType } from '../model/dependency.ts';
import type { Hold } from './taskTimes.ts';

/** Dates of one task in working days from the project start (day 0). */
export interface TaskDates {
  readonly taskId: string;
  /** Work: of begun work what remains, of recurring work one occurrence. */
  readonly durationDays: number;
  /** Of begun work the start of what remains. */
  readonly earlyStart: number;
  /** Early start + duration + the days off of its team between. Links count recurring work as over when it starts. */
  readonly earlyFinish: number;
  readonly lateStart: number;
  readonly lateFinish: number;
  /** When links and bounds would let it start, were its team at work; else the early start. */
  readonly allowedStart: number;
  /** Working days between early start and finish that its team has off. */
  readonly pausedDays: number;
  /** Start as shown, the actual one of work that has begun; else the early start. */
  readonly shownStart: number;
  /** Done by estimate, 0 to 1. */
  readonly progress: number;
  /** It comes again: load, which sets no finish and is not critical by itself (`occurrencesOf`). */
  readonly recurring: boolean;
  /** Late start - early start, against what `countsTo` says. */
  readonly totalFloat: number;
  /** The target, of work that leads to one; else the project finish. */
  readonly countsTo: 'project' | 'target';
  readonly freeFloat: number;
  /** Total float <= 0. */
  readonly critical: boolean;
  /** Not critical, and total float <= the workspace's near-critical threshold. */
  readonly nearCritical: boolean;
  /** What sets the early start; only `task` has a task. */
  readonly driver: Hold | 'task';
  readonly drivenBy: string | null;
  /** The dependency through which `drivenBy` sets the early start. */
  readonly drivingLinkId: string | null;
  /** No estimate was given; it counts 0 days. */
  readonly missingEstimate: boolean;
  /** First day worked, ISO, the actual one of work that has begun; of a marker the same as its finish date. */
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
  /** The longest driving chain to the project finish, in order. */
  readonly criticalPath: readonly string[];
  /** The tasks whose last finish floats are counted to; empty = the project finish. */
  readonly targetIds: readonly string[];
  /** The longest driving chain to the target, in order; without one the critical path. */
  readonly targetPath: readonly string[];
  /**
   * Share, 0 to 1, of the open work that is critical or near-critical: of tasks neither done, markers nor recurring
   * that lead to the target (without one: of all).
   */
  readonly nearCriticalShare: number;
  readonly tasks: ReadonlyMap<string, TaskDates>;
  /** One shortest cycle per strongly connected component, as task ids. */
  readonly loops: readonly (readonly string[])[];
  /** A minimal set of links left out so that the rest has no loop. */
  readonly leftOut: readonly LeftOutLink[];
}
