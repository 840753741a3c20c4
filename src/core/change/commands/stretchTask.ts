import type { Task, Workspace } from '../../model/nouns.ts';
import { MAX_DAYS } from '../../model/task.ts';
import { assignedFte } from '../../schedule/assignedFte.ts';
import { likelyDays } from '../../schedule/likelyDays.ts';
import { isBegun } from '../../schedule/taskTimes.ts';
import { refuse } from '../refusal.ts';
import { draft, type Outcome } from './context.ts';
import { updateRow } from './edits.ts';

export interface StretchTask {
  readonly id: string;
  /** Working days it is to take; of begun work, that it is still to take. */
  readonly durationDays: number;
}

type Estimate = Partial<Pick<Task, 'optimisticDays' | 'likelyDays' | 'pessimisticDays' | 'remainingDays'>>;

const rounded = (days: number): number => Math.min(MAX_DAYS, Math.round(days * 100) / 100);

/**
 * The estimate by which a task takes so long: of work in progress that says what remains, what remains; else the likely
 * point, the range around it scaled along, so that it keeps its shape. An effort is the duration times the assigned FTE.
 */
export function stretchedEstimate(workspace: Workspace, task: Task, durationDays: number): Estimate {
  const days = task.basis === 'effort' ? durationDays * assignedFte(workspace)(task) : durationDays;
  if (isBegun(task) && task.remainingDays !== null) return { remainingDays: rounded(days) };
  const before = likelyDays(task);
  if (!before) return { likelyDays: rounded(days) };
  const likely = rounded(days);
  // Nobody estimates a range to the hundredth.
  const scaled = (point: number) => (point * days) / before;
  const halved = (point: number) => (point < 1 ? rounded(point) : Math.min(MAX_DAYS, Math.round(point * 2) / 2));
  const { optimisticDays: low, likelyDays: middle, pessimisticDays: high } = task;
  return {
    optimisticDays: low === null ? null : Math.min(likely, halved(scaled(low))),
    likelyDays: middle === null ? null : likely,
    pessimisticDays: high === null ? null : Math.max(likely, halved(scaled(high))),
  };
}

/** Re-estimates a task so that it takes so many working days. */
export function stretchTask(workspace: Workspace, { id, durationDays }: StretchTask): Outcome {
  const task = workspace.task.get(id);
  if (!task) return refuse('no-task', 'This task is not there any more.');
  if (task.marker) return refuse('marker', `${task.title} is a milestone: it takes no time.`);
  if (task.status === 'done') return refuse('finished', `${task.title} is finished: its dates are what happened.`);
  const values = stretchedEstimate(workspace, task, durationDays);
  const days = rounded(durationDays);
  const label = `Re-estimated ${task.title}: ${days} ${days === 1 ? 'day' : 'days'}`;
  return draft('stretchTask', label, updateRow('task', task, values));
}
