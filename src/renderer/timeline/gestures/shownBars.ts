import type { Schedule } from '../../../core/schedule/schedule.ts';
import { planStore } from '../../store/plan.ts';
import { barOf } from '../layout/bars.ts';
import type { TimelineStage } from '../stage.ts';

/** The schedule is computed a moment after a change; should none come, the bars do not wait longer than this. */
const LONGEST_WAIT_MS = 400;

const barElements = (stage: TimelineStage) => stage.rows.querySelectorAll<HTMLElement>('[data-part="bar"]');

function put(element: HTMLElement, dx: number, stretch: number): void {
  element.style.transform = dx === 0 ? '' : `translateX(${dx}px)`;
  element.style.setProperty('--stretch', `${stretch}px`);
}

/** Shows the bars in sight where a schedule would put them, by style alone: nothing is drawn again. */
export function showForeseen(stage: TimelineStage, schedule: Schedule): void {
  const { model, scale } = stage;
  for (const element of barElements(stage)) {
    const { task: id = '' } = element.dataset;
    const task = model.workspace.task.get(id);
    const dates = schedule.tasks.get(id);
    const now = model.bars.get(id);
    if (!task || !dates || !now || now.kind === 'recurring') continue;
    const then = barOf(task, dates, model.calendar, false);
    const dx = (then.from - now.from) * scale.pxPerDay;
    put(element, dx, (then.to - then.from - (now.to - now.from)) * scale.pxPerDay);
  }
}

export function showShifted(stage: TimelineStage, ids: ReadonlySet<string>, dx: number): void {
  for (const element of barElements(stage)) if (ids.has(element.dataset['task'] ?? '')) put(element, dx, 0);
}

export function showAsPlanned(stage: TimelineStage): void {
  for (const element of barElements(stage)) put(element, 0, 0);
}

/** The same, once the schedule has caught up with the change just made: until then the bars stay where the hand left them. */
export function showAsPlannedSoon(stage: TimelineStage): void {
  const before = planStore.getState().schedule;
  const done = () => {
    stop();
    clearTimeout(timer);
    showAsPlanned(stage);
  };
  const stop = planStore.subscribe(({ schedule }) => {
    if (schedule !== before) done();
  });
  const timer = setTimeout(done, LONGEST_WAIT_MS);
}
