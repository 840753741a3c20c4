import { finishOf } from '../../taskWork.ts';
import { TICKS_PER_DAY } from '../../ticks.ts';
import type { WorkspaceProject } from '../../workspaceProject.ts';
import type { LevelModel } from './levelModel.ts';

/** When tasks should be finished. By task. */
export interface DueDates {
  /** Ticks; Infinity = whenever. */
  readonly due: Float64Array;
  /** How much a day of lateness counts; 0 = no due date. */
  readonly dueWeight: Float64Array;
}

/** A marker with a deadline is a promise to others, a deadline on a task a mark on the way to it. */
const MILESTONE_WEIGHT = 10;
const TASK_WEIGHT = 1;
/** Every day of the target counts more than all other deadlines together. */
const TARGET_WEIGHT = 1e6;

/** Deadlines and fixed starts; the target is due when it could be finished without any waiting. */
export function dueDates(
  { project, tasks }: WorkspaceProject,
  freeStart: Float64Array,
  targetId: string | undefined,
): DueDates {
  const due = project.deadline.map((deadline, task) =>
    tasks[task]?.id === targetId ? finishOf(project, task, freeStart[task] as number) : deadline,
  );
  const dueWeight = Float64Array.from(tasks, ({ id, marker, fixedStart }, task) => {
    if (id === targetId) return TARGET_WEIGHT;
    if (due[task] === Number.POSITIVE_INFINITY) return 0;
    return marker || fixedStart !== null ? MILESTONE_WEIGHT : TASK_WEIGHT;
  });
  return { due, dueWeight };
}

/** Lateness against due dates, weighted, in days. */
export function weightedLateness({ project, due, dueWeight }: LevelModel, start: Float64Array): number {
  let late = 0;
  for (let task = 0; task < project.count; task++) {
    const weight = dueWeight[task] as number;
    if (weight === 0) continue;
    const by = finishOf(project, task, start[task] as number) - (due[task] as number);
    if (by > 0) late += (by / TICKS_PER_DAY) * weight;
  }
  return late;
}
