import { date, flag, id, name, reference } from './field.ts';
import { noun } from './noun.ts';

/** One task as a baseline saw it. It outlives the task: `taskId` may name a task that is not there any more. */
export const baselineTask = noun('baseline_task', {
  id: id(),
  baselineId: reference('baseline'),
  taskId: id(),
  title: name(),
  startDate: date(),
  /** Last day worked. */
  finishDate: date(),
  marker: flag(),
});
