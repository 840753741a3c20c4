import { createTask } from '../../../core/change/commands/createTask.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext, newId } from '../../store/identity.ts';
import { refOf } from '../../store/refs.ts';
import { select } from '../../store/session.ts';
import { dropDraft, gestureStore } from '../gesture-store.ts';
import { withSettled } from '../settled.ts';
import { startTaskAfter } from './new-task.ts';

/** A task was named: Enter selects it, Tab goes on to the task after it. */
export function taskDraftDone(title: string, how: 'enter' | 'tab' | 'blur'): void {
  const { draft } = gestureStore.getState();
  if (draft?.kind !== 'task') return;
  dropDraft();
  if (title === '') return;
  const id = newId();
  const { at, after, before, teamId } = draft;
  const made = createTask(
    currentWorkspace(),
    { id, title, at, teamId, ...(after ? { after } : {}), ...(before ? { before } : {}) },
    commandContext,
  );
  if (!run(withSettled(made, 'roadmap'))) return;
  select([refOf('task', id)]);
  if (how === 'tab') startTaskAfter(id);
}
