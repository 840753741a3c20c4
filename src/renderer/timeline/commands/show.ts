import { parseRef, refOf } from '../../store/refs.ts';
import { select, sessionStore, startEditing } from '../../store/session.ts';
import { setActive } from '../hand.ts';
import { clampZoom, xOf } from '../layout/timeScale.ts';
import { ZOOMS } from '../layout/zoomLevels.ts';
import { changeLook } from '../look.ts';
import { type TimelineStage, timelineStage, timeWidthPx } from '../stage.ts';

const ZOOM_STEP = 1.4;
/** Free space around what is brought into sight, in pixels. */
const MARGIN_PX = 60;

/** Scrolls sideways just far enough that these days can be seen. */
export function revealDays(stage: TimelineStage, fromDay: number, toDay: number): void {
  const { scroller, scale } = stage;
  const width = timeWidthPx(stage);
  const left = xOf(scale, fromDay);
  const right = xOf(scale, toDay);
  if (left >= scroller.scrollLeft && right <= scroller.scrollLeft + width) return;
  scroller.scrollLeft = right - left > width - 2 * MARGIN_PX ? left - MARGIN_PX : (left + right - width) / 2;
}

export function selectAll(): void {
  const { model } = timelineStage() ?? {};
  if (model) select([...model.bars.keys()].map((id) => refOf('task', id)));
}

const zoomBy = (factor: number) => () => {
  const stage = timelineStage();
  stage?.zoomTo(stage.scale.pxPerDay * factor);
};

export const zoomIn = zoomBy(ZOOM_STEP);
export const zoomOut = zoomBy(1 / ZOOM_STEP);
export const zoomToFit = (): void => timelineStage()?.zoomTo(null);

function zoomToDays(stage: TimelineStage, fromDay: number, toDay: number): void {
  const width = timeWidthPx(stage);
  const pxPerDay = clampZoom(Math.min((width - 2 * MARGIN_PX) / Math.max(1, toDay - fromDay), ZOOMS.day));
  const middle = (fromDay + toDay) / 2;
  stage.zoomTo(pxPerDay);
  requestAnimationFrame(() => {
    const now = timelineStage();
    if (now) now.scroller.scrollLeft = xOf(now.scale, middle) - width / 2;
  });
}

/** Brings tasks into sight: opens their lanes, scrolls to the first of them. */
export function showTasks(ids: readonly string[], zoom = false): void {
  const stage = timelineStage();
  if (!stage) return;
  const bars = ids.flatMap((id) => stage.model.bars.get(id) ?? []);
  const [first] = bars;
  if (!first) return;
  if (bars.some(({ taskId }) => !stage.model.rowAt.has(taskId))) changeLook({ collapsed: new Set() });
  setActive(first.taskId);
  const from = Math.min(...bars.map((bar) => bar.from));
  const to = Math.max(...bars.map((bar) => bar.to));
  requestAnimationFrame(() => {
    const now = timelineStage();
    const row = Math.min(...bars.map(({ taskId }) => now?.model.rowAt.get(taskId) ?? Number.POSITIVE_INFINITY));
    if (!now || !Number.isFinite(row)) return;
    now.reveal(row);
    if (zoom) zoomToDays(now, from, to);
    else revealDays(now, from, to);
  });
}

/** Types over the title of the one selected task: a row out of sight has no field, so it is brought into sight first. */
export function rename(): void {
  const [ref, second] = sessionStore.getState().selection;
  if (ref === undefined || second !== undefined || parseRef(ref).table !== 'task') return;
  showTasks([parseRef(ref).id]);
  startEditing(ref, 'title');
}

export function zoomToSelection(): void {
  showTasks(
    [...sessionStore.getState().selection].flatMap((ref) => (parseRef(ref).table === 'task' ? [parseRef(ref).id] : [])),
    true,
  );
}
