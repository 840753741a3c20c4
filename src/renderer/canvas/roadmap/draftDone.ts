import { createTask } from '../../../core/change/commands/createTask.ts';
import { parseTask } from '../../../core/interchange/outline/parseTask.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext, newId } from '../../store/identity.ts';
import { refOf } from '../../store/refs.ts';
import { select } from '../../store/session.ts';
import { dropDraft, gestureStore } from '../gestureStore.ts';
import { withSettled } from '../settled.ts';
import { startTaskAfter } from './newTask.ts';

/** What was typed, as the outline reads it: `Feature store backfill ~3d @ML Platform #storage`. */
function spoken(text: string) {
  const workspace = currentWorkspace();
  const teams = [...workspace.team.values()];
  const { title, estimate, teamName, layer, problems } = parseTask(
    text,
    teams.map(({ name }) => name),
  );
  const team = teamName === null ? null : teams.find(({ name }) => name.toLowerCase() === teamName.toLowerCase());
  // Signs that name nothing known belong to the title.
  if (title === '' || team === undefined || problems.length > 0) return { title: text };
  const marker = estimate?.likelyDays === 0 ? { marker: true } : {};
  return { title, ...(estimate ?? {}), ...marker, ...(team ? { teamId: team.id } : {}), ...(layer ? { layer } : {}) };
}

/** A task was named: Enter selects it, Tab goes on to the task after it. */
export function taskDraftDone(text: string, how: 'enter' | 'tab' | 'blur'): void {
  const { draft } = gestureStore.getState();
  if (draft?.kind !== 'task') return;
  dropDraft();
  if (text === '') return;
  const id = newId();
  const { at, after, before, teamId } = draft;
  const made = createTask(
    currentWorkspace(),
    { id, at, teamId, ...spoken(text), ...(after ? { after } : {}), ...(before ? { before } : {}) },
    commandContext,
  );
  if (!run(withSettled(made, 'roadmap'))) return;
  select([refOf('task', id)]);
  if (how === 'tab') startTaskAfter(id);
}
