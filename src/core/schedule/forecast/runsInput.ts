import type { Project } from '../project.ts';

/** Events that may lengthen tasks, as parallel arrays. */
export interface RunRisks {
  readonly count: number;
  /** Task numbers. */
  readonly task: Int32Array;
  readonly probability: Float64Array;
  /** Added to the task's duration when the event happens; in the unit of the project. */
  readonly delay: Float64Array;
  /** What its draws depend on, see `RunsInput.key`. */
  readonly key: Uint32Array;
}

/** What the runs of a forecast need and nothing else; tasks are the numbers of the project, times in its unit. */
export interface RunsInput {
  /** Its durations are the likely ones; resource arcs and extra releases are links and releases of it. */
  readonly project: Project;
  /** Three points by task; all equal = certain. In ascending order. */
  readonly optimistic: Float64Array;
  readonly likely: Float64Array;
  readonly pessimistic: Float64Array;
  /** The group (team) whose optimism the task shares, 0 to `groups` - 1; -1 = none. */
  readonly group: Int32Array;
  readonly groups: number;
  /** Share of the normal variance of a duration that its group has in common, 0 to 1. */
  readonly correlation: number;
  /**
   * Any number by task and by group: draws depend on it and the seed alone, so that a task keeps its luck when others
   * come or go, and two forecasts of nearly the same project differ by the project and not by the draws.
   */
  readonly key: Uint32Array;
  readonly groupKey: Uint32Array;
  readonly risks: RunRisks;
  /** Tasks whose finish is kept run by run. */
  readonly targets: Int32Array;
  readonly seed: number;
  /** More than 0; an odd number is one more. */
  readonly runs: number;
}
