import type { Task, Workspace } from '../../model/nouns.ts';
import { settingsOf } from '../../model/nouns.ts';
import { createCalendar } from '../../schedule/calendar.ts';
import { scheduleOf } from '../../schedule/scheduleOf.ts';
import { isBegun } from '../../schedule/taskTimes.ts';
import { dateInWords } from '../../schedule/words.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { counted, draft, type Outcome } from './context.ts';
import { updateRow } from './edits.ts';

export interface StartTasks {
  /** Whole working days from the project start, by task. */
  readonly startDays: ReadonlyMap<string, number>;
}

/** Why a task’s start cannot be moved, or null. */
export function startRefusal(task: Task): Refusal | null {
  if (task.status === 'done') return refuse('finished', `${task.title} is finished: its dates are what happened.`);
  return isBegun(task) ? refuse('begun', `${task.title} has begun: its start stays. Its end can be moved.`) : null;
}

const withTask = (workspace: Workspace, task: Task): Workspace => ({
  ...workspace,
  task: new Map(workspace.task).set(task.id, task),
});

/** The workspace in which nothing but links, calendars and the status date holds the start of a task. */
export const withoutHolds = (workspace: Workspace, task: Task): Workspace =>
  withTask(workspace, { ...task, notBefore: null, fixedStart: null, levelledStartDay: null });

type Holds = Pick<Task, 'notBefore' | 'fixedStart' | 'levelledStartDay'>;

/**
 * What makes a task start on a day: nothing where it cannot start earlier anyway, else a not-before. A fixed start
 * stays fixed. Where levelling put it gives way to the hand.
 */
function holdsFor(workspace: Workspace, task: Task, startDay: number): Holds {
  const calendar = createCalendar(settingsOf(workspace));
  const date = calendar.dateOf(Math.max(0, startDay));
  if (task.fixedStart !== null) return { notBefore: task.notBefore, fixedStart: date, levelledStartDay: null };
  const free = scheduleOf(withoutHolds(workspace, task)).tasks.get(task.id);
  const held = free === undefined || free.allowedStart < startDay;
  return { notBefore: held ? date : null, fixedStart: null, levelledStartDay: null };
}

/** Moves tasks to start on a day, no earlier than their links allow, as one change. What has begun is left out. */
export function startTasks(workspace: Workspace, { startDays }: StartTasks): Outcome {
  const chosen = [...startDays].flatMap(([id, startDay]) => {
    const task = workspace.task.get(id);
    return task ? [{ task, startDay, refusal: startRefusal(task) }] : [];
  });
  const movable = chosen.filter(({ refusal }) => refusal === null).sort((a, b) => a.startDay - b.startDay);
  const refused = chosen.find(({ refusal }) => isRefusal(refusal))?.refusal;
  if (movable.length === 0 && refused) return refused;
  let moved = workspace;
  // All let go first: what one of them held back must not seem to hold the others.
  for (const { task } of movable) if (task.fixedStart === null) moved = withoutHolds(moved, task);
  const edits = movable.flatMap(({ task, startDay }) => {
    const holds = holdsFor(moved, task, startDay);
    moved = withTask(moved, { ...task, ...holds });
    return updateRow('task', task, holds);
  });
  const [only] = movable;
  const start = only && moved.task.get(only.task.id);
  const date = start?.fixedStart ?? start?.notBefore ?? null;
  const where = date === null ? 'its earliest start' : dateInWords(date, false);
  const label =
    movable.length === 1
      ? `Moved ${only?.task.title} to ${where}`
      : `Moved ${counted(
          movable.map(({ task }) => task.title),
          'task',
        )}`;
  return draft('startTasks', label, edits);
}
