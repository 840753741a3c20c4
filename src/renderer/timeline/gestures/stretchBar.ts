import { stretchTask } from '../../../core/change/commands/stretchTask.ts';
import type { Task } from '../../../core/model/nouns.ts';
import { teamCalendars } from '../../../core/schedule/teamCalendars.ts';
import { numberText } from '../../canvas/numberText.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';
import { handStore } from '../hand.ts';
import type { TimelineStage } from '../stage.ts';
import { shortDate } from '../words.ts';
import { draggedDuration } from './dragArithmetic.ts';
import { followPointer } from './followPointer.ts';
import { finishInWords, foresee } from './foresee.ts';
import { showAsPlanned, showAsPlannedSoon, showForeseen } from './shownBars.ts';

const say = strings.timeline;

const pointsOf = ({ optimisticDays, likelyDays, pessimisticDays }: Task): string =>
  [...new Set([optimisticDays, likelyDays, pessimisticDays].filter((point) => point !== null))]
    .map(numberText)
    .join('–');

/** What stretching does to the estimate, in words. */
export function estimateInWords(before: Task, after: Task): string {
  if (after.remainingDays !== before.remainingDays && after.remainingDays !== null)
    return say.remains(numberText(after.remainingDays));
  const was = pointsOf(before);
  const now = say.estimate(pointsOf(after));
  return was === '' || was === pointsOf(after) ? now : `${now}, ${say.wasEstimate(was)}`;
}

/** Moves the right edge of a bar: the estimate follows, its range in the same proportion. */
export function stretchBar(stage: TimelineStage, down: PointerEvent, taskId: string): void {
  const { model, scale } = stage;
  const { calendar, workspace } = model;
  const bar = model.bars.get(taskId);
  const task = workspace.task.get(taskId);
  const dates = model.schedule.tasks.get(taskId);
  if (!bar || !task || !dates) return;
  const team = teamCalendars(workspace, calendar)(task.teamId);
  const thisYear = model.schedule.startDate.slice(0, 4);
  let days = dates.durationDays;

  const outcome = () => stretchTask(currentWorkspace(), { id: taskId, durationDays: days });
  const hint = (event: PointerEvent) => {
    const foreseen = foresee(outcome());
    const then = foreseen?.schedule.tasks.get(taskId);
    const row = foreseen?.workspace.task.get(taskId);
    if (!foreseen || !then || !row) return;
    showForeseen(stage, foreseen.schedule);
    const lines = [
      estimateInWords(task, row),
      say.finishes(shortDate(then.finishDate, thisYear)),
      finishInWords(model, foreseen.schedule),
    ];
    handStore.setState({
      hint: { x: event.clientX, y: event.clientY, title: say.takes(numberText(days)), lines, refused: false },
    });
  };
  followPointer(down, {
    begin: () => {
      handStore.setState({ dragging: true });
      return true;
    },
    move: (event) => {
      const dx = event.clientX - down.clientX;
      const next = draggedDuration(calendar, team, dates.earlyStart, bar.to, dx, scale.pxPerDay);
      const { hint: shown } = handStore.getState();
      if (next === days && shown) handStore.setState({ hint: { ...shown, x: event.clientX, y: event.clientY } });
      else {
        days = next;
        hint(event);
      }
    },
    drop: () => {
      handStore.setState({ dragging: false, hint: null });
      if (days === dates.durationDays) showAsPlanned(stage);
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
