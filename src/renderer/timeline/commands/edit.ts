import type { Outcome } from '../../../core/change/commands/context.ts';
import { deleteEntities } from '../../../core/change/commands/deleteEntities.ts';
import { startTasks } from '../../../core/change/commands/startTasks.ts';
import { stretchTask } from '../../../core/change/commands/stretchTask.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { notify } from '../../store/notices.ts';
import { parseRef } from '../../store/refs.ts';
import { clearSelection, sessionStore } from '../../store/session.ts';
import { speak } from '../../store/spoken.ts';
import { strings } from '../../ui/strings/index.ts';
import { foresee, reasonOf } from '../gestures/foresee.ts';
import { estimateInWords } from '../gestures/stretchBar.ts';
import { dropDraft, handStore, setActive, startDraft } from '../hand.ts';
import { type TimelineStage, timelineStage } from '../stage.ts';
import { shortDate } from '../words.ts';
import { activeRow, tasksInHand } from './inHand.ts';
import { dropLink, finishLink, isLinking } from './link.ts';

const say = strings.timeline;

/** Does it and says where the task is now; where links hold it, says what they wait for. */
function doAndTell(stage: TimelineStage, outcome: Outcome, taskId: string, wished: number | null): void {
  const foreseen = foresee(outcome);
  if (!run(outcome) || !foreseen) return;
  const dates = foreseen.schedule.tasks.get(taskId);
  const task = foreseen.workspace.task.get(taskId);
  const before = stage.model.workspace.task.get(taskId);
  if (!dates || !task || !before) return;
  if (wished === null) speak(estimateInWords(before, task));
  else if (Math.floor(dates.shownStart) > wished) notify('info', reasonOf(foreseen, taskId));
  else speak(say.moved(task.title, shortDate(dates.startDate, foreseen.schedule.startDate.slice(0, 4))));
}

/** Moves what is in hand by working days. */
export function moveBy(days: number): void {
  const stage = timelineStage();
  const ids = stage ? tasksInHand(stage) : [];
  const [first] = ids;
  if (!stage || first === undefined) return;
  const dayOf = (id: string) => Math.max(0, Math.floor(stage.model.schedule.tasks.get(id)?.shownStart ?? 0) + days);
  const outcome = startTasks(currentWorkspace(), { startDays: new Map(ids.map((id) => [id, dayOf(id)])) });
  doAndTell(stage, outcome, first, dayOf(first));
}

/** Makes the task in hand so many working days longer. */
export function stretchBy(days: number): void {
  const stage = timelineStage();
  const [id, other] = stage ? tasksInHand(stage) : [];
  if (!stage || id === undefined || other !== undefined) return;
  const now = stage.model.schedule.tasks.get(id)?.durationDays ?? 0;
  const outcome = stretchTask(currentWorkspace(), { id, durationDays: Math.max(1, Math.round(now) + days) });
  doAndTell(stage, outcome, id, null);
}

/** Begins a task under the active row. */
export function newTask(): void {
  // Where nothing is planned yet there is no grid either: it comes with the first task.
  const stage = timelineStage();
  const active = stage ? (activeRow(stage)?.row ?? stage.model.rows.findLast(({ kind }) => kind !== 'draft')) : null;
  const laneKey = active && active.kind !== 'draft' ? active.lane.key : null;
  startDraft({ laneKey, afterTaskId: active?.kind === 'task' ? active.key : null, startDay: null });
  requestAnimationFrame(() => {
    const at = timelineStage()?.model.rowAt.get('draft');
    if (at !== undefined) timelineStage()?.reveal(at);
  });
}

/** Enter: the link in hand is drawn, else a task begins under the active row. */
export function enter(): void {
  if (isLinking()) finishLink();
  else newTask();
}

/**
 * Deletes what is selected and drawn here, tasks and links; the row that follows is the next one keys act on. Walking the
 * rows selects the teams of lanes too: they go where they are drawn, not by a key meant for a task.
 */
export function deleteSelection(): void {
  const stage = timelineStage();
  const entities = [...sessionStore.getState().selection].map(parseRef).filter(({ table }) => table !== 'team');
  if (entities.length === 0) {
    notify('info', say.teamsStay);
    return;
  }
  const gone = new Set(entities.map(({ id }) => id));
  const { rows } = stage?.model ?? { rows: [] };
  const last = rows.findLastIndex(({ key }) => gone.has(key));
  const next = rows.find((row, at) => at > last && row.kind === 'task') ?? rows[last - 1];
  if (!run(deleteEntities(currentWorkspace(), { entities }))) return;
  clearSelection();
  if (last >= 0 && next) setActive(next.key);
}

/** Leaves what is being done: a link first, a task being named, then the selection. */
export function leave(): void {
  if (isLinking()) dropLink();
  else if (handStore.getState().draft) dropDraft();
  else clearSelection();
}

export const isBusy = (): boolean => isLinking() || handStore.getState().draft !== null;
