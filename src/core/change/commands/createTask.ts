import type { Task, Workspace } from '../../model/nouns.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { insertNew } from './edits.ts';

export interface CreateTask extends Partial<Omit<Task, 'id' | 'title'>> {
  readonly title: string;
  readonly id?: string;
  readonly at?: { readonly x: number; readonly y: number };
  /** Task the new one depends on (finish-to-start). */
  readonly after?: string;
  /** Task that depends on the new one (finish-to-start). */
  readonly before?: string;
}

export function createTask(
  _: Workspace,
  { title, id, at, after, before, ...fields }: CreateTask,
  { newId }: CommandContext,
): Outcome {
  const taskId = id ?? newId();
  const edits = [insertNew('task', { ...fields, id: taskId, title })];
  if (at)
    edits.push(insertNew('placement', { id: newId(), canvas: 'roadmap', entityType: 'task', entityId: taskId, ...at }));
  if (after) edits.push(insertNew('dependency', { id: newId(), fromId: after, toId: taskId }));
  if (before) edits.push(insertNew('dependency', { id: newId(), fromId: taskId, toId: before }));
  return draft('createTask', `Added task ${title}`, edits);
}
