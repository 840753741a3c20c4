import { startRefusal, startTasks } from '../../../core/change/commands/startTasks.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';
import { handStore } from '../hand.ts';
import type { TimelineStage } from '../stage.ts';
import { shortDate } from '../words.ts';
import { draggedStartDay } from './dragArithmetic.ts';
import { followPointer } from './followPointer.ts';
import { finishInWords, foresee, reasonOf, slipInWords } from './foresee.ts';
import { showAsPlanned, showAsPlannedSoon, showForeseen, showShifted } from './shownBars.ts';

const say = strings.timeline;

/** With more bars in hand what follows from a move is shown when they are let go of. */
const MOST_FORESEEN = 6;

/** Moves bars in time: sets a not-before, or takes it away where links hold the task that late anyway. */
export function dragBar(
  stage: TimelineStage,
  down: PointerEvent,
  taskId: string,
  ids: readonly string[],
  click: () => void,
): void {
  const { model, scale } = stage;
  const { calendar } = model;
  const held = model.bars.get(taskId);
  const task = model.workspace.task.get(taskId);
  if (!held || !task) return;
  const thisYear = model.schedule.startDate.slice(0, 4);
  const before = Math.floor(model.schedule.tasks.get(taskId)?.shownStart ?? 0);
  let day = before;

  /** Where each task goes when the one in hand starts on `day`. */
  const startDays = () =>
    new Map(
      ids.map(
        (id) => [id, Math.max(0, Math.floor(model.schedule.tasks.get(id)?.shownStart ?? 0) + day - before)] as const,
      ),
    );
  const outcome = () => startTasks(currentWorkspace(), { startDays: startDays() });
  const hint = (event: PointerEvent) => {
    const at = { x: event.clientX, y: event.clientY };
    const wished = calendar.dateOf(day);
    if (ids.length > MOST_FORESEEN) {
      showShifted(stage, new Set(ids), (calendar.epochDay(day) - calendar.epochDay(before)) * scale.pxPerDay);
      const title = `${say.starts(shortDate(wished, thisYear))}, ${slipInWords(day - before)}`;
      handStore.setState({ hint: { ...at, title, lines: [say.severalMove(ids.length)], refused: false } });
      return;
    }
    const made = outcome();
    const foreseen = foresee(made);
    const dates = foreseen?.schedule.tasks.get(taskId);
    if (!foreseen || !dates) return;
    showForeseen(stage, foreseen.schedule);
    const start = Math.floor(dates.shownStart);
    const blocked = start > day;
    const word = shortDate(dates.startDate, thisYear);
    const title = `${held.kind === 'marker' ? say.falls(word) : say.starts(word)}, ${slipInWords(start - before)}`;
    const free = foreseen.workspace.task.get(taskId);
    const lines = [
      ...(blocked ? [reasonOf(foreseen, taskId)] : []),
      ...(!blocked && free?.notBefore === null && free.fixedStart === null && start !== before ? [say.earliest] : []),
      ...(ids.length > 1 ? [say.severalMove(ids.length)] : []),
      finishInWords(model, foreseen.schedule),
    ];
    handStore.setState({ hint: { ...at, title, lines, refused: blocked } });
  };
  followPointer(down, {
    click,
    begin: () => {
      const refusal = ids.length === 1 ? startRefusal(task) : null;
      if (!refusal) {
        handStore.setState({ dragging: true });
        return true;
      }
      const at = { x: down.clientX, y: down.clientY };
      handStore.setState({ hint: { ...at, title: refusal.sentence, lines: [], refused: true } });
      setTimeout(() => handStore.setState({ hint: null }), 2_500);
      return false;
    },
    move: (event) => {
      const next = draggedStartDay(calendar, held.from, event.clientX - down.clientX, scale.pxPerDay);
      const { hint: shown } = handStore.getState();
      if (next === day && shown) handStore.setState({ hint: { ...shown, x: event.clientX, y: event.clientY } });
      else {
        day = next;
        hint(event);
      }
    },
    drop: () => {
      handStore.setState({ dragging: false, hint: null });
      if (day === before) showAsPlanned(stage);
      else {
        showAsPlannedSoon(stage);
        run(outcome());
      }
    },
    cancel: () => {
      handStore.setState({ dragging: false, hint: null });
      showAsPlanned(stage);
    },
  });
}
