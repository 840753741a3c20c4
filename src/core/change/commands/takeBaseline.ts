import type { Workspace } from '../../model/nouns.ts';
import { foldName, oneLine } from '../../model/spokenName.ts';
import { scheduleOf } from '../../schedule/scheduleOf.ts';
import { refuse } from '../refusal.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { insertNew } from './edits.ts';

export interface TakeBaseline {
  /** Blank = `freshBaselineName`. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly takenAtMs: number;
  /** Id of the baseline, for a caller that wants to show it at once. */
  readonly id?: string;
}

/** "Baseline 1", or the next number whose name is free. */
export function freshBaselineName({ baseline }: Workspace): string {
  const taken = new Set([...baseline.values()].map(({ name }) => foldName(name)));
  for (let number = baseline.size + 1; ; number++) {
    const name = `Baseline ${number}`;
    if (!taken.has(foldName(name))) return name;
  }
}

/** Keeps the dates of all tasks as they are now under a name. Recurring work has no date to slip from. */
export function takeBaseline(
  workspace: Workspace,
  { name, takenAtMs, id }: TakeBaseline,
  { newId }: CommandContext,
): Outcome {
  const { tasks, finishDate } = scheduleOf(workspace);
  const dated = [...tasks.values()].filter(({ recurring }) => !recurring);
  if (dated.length === 0) return refuse('nothing-to-keep', 'There are no tasks whose dates a baseline could keep.');
  const baselineId = id ?? newId();
  const called = oneLine(name) || freshBaselineName(workspace);
  return draft('takeBaseline', `Took baseline ${called}`, [
    insertNew('baseline', { id: baselineId, name: called, takenAtMs, finishDate }),
    ...dated.map(({ taskId, startDate, finishDate: taskFinish }) => {
      const { title = '', marker = false } = workspace.task.get(taskId) ?? {};
      return insertNew('baseline_task', {
        ...{ id: newId(), baselineId, taskId, title, marker },
        ...{ startDate, finishDate: taskFinish },
      });
    }),
  ]);
}
