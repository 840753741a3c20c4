import { createTask } from '../../core/change/commands/createTask.ts';
import { settingsOf } from '../../core/model/nouns.ts';
import { createCalendar } from '../../core/schedule/calendar.ts';
import { currentWorkspace, run } from '../store/document.ts';
import { commandContext, newId } from '../store/identity.ts';
import { refOf } from '../store/refs.ts';
import { select } from '../store/session.ts';
import { dropDraft, type Hand, setActive, startDraft } from './hand.ts';
import { timelineStage } from './stage.ts';

/** What a task made in a lane gets from it. */
function givenBy(laneKey: string | null) {
  const row = timelineStage()?.model.rows.find(({ key }) => key === laneKey);
  return row?.kind === 'lane' ? row.lane.gives : {};
}

/** Makes the task that was named; Enter begins the next one under it. No name ends it. */
export function draftDone(draft: Hand['draft'], title: string, how: 'enter' | 'tab' | 'blur'): void {
  if (!draft) return;
  if (title === '') {
    dropDraft();
    return;
  }
  const workspace = currentWorkspace();
  const { startDay, laneKey } = draft;
  const notBefore = startDay !== null && startDay > 0 ? createCalendar(settingsOf(workspace)).dateOf(startDay) : null;
  const id = newId();
  if (!run(createTask(workspace, { id, title, notBefore, ...givenBy(laneKey) }, commandContext))) return;
  select([refOf('task', id)]);
  if (how === 'enter') startDraft({ laneKey, afterTaskId: id, startDay });
  else {
    dropDraft();
    setActive(id);
  }
}
