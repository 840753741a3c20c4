import type { Outcome } from '../../core/change/commands/context.ts';
import { startTasks } from '../../core/change/commands/startTasks.ts';
import { stretchTask } from '../../core/change/commands/stretchTask.ts';
import { currentWorkspace, run } from '../store/document.ts';
import { notify, notifyWhile } from '../store/notices.ts';
import { parseRef, refOf } from '../store/refs.ts';
import { clearSelection, select, sessionStore } from '../store/session.ts';
import { speak } from '../store/spoken.ts';
import { strings } from '../ui/strings/index.ts';
import { commitLink, linkInWords, linkIsRefused } from './gestures/drawLink.ts';
import { foresee, reasonOf } from './gestures/foresee.ts';
import { chooseLane } from './gestures/press.ts';
import { estimateInWords } from './gestures/stretchBar.ts';
import { dropDraft, handStore, setActive, startDraft } from './hand.ts';
import type { Row } from './layout/rows.ts';
import { clampZoom, xOf } from './layout/timeScale.ts';
import { ZOOMS } from './layout/zoomLevels.ts';
import { changeLook, currentLook, toggleLane } from './look.ts';
import { type TimelineStage, timelineStage, timeWidthPx } from './stage.ts';
import { shortDate } from './words.ts';

const say = strings.timeline;
const ZOOM_STEP = 1.4;
/** Free space around what is brought into sight, in pixels. */
const MARGIN_PX = 60;
const PAGE_ROWS = 12;

function activeRow(stage: TimelineStage): { row: Row; at: number } | null {
  const { activeKey } = handStore.getState();
  const chosen = [...sessionStore.getState().selection].map(parseRef).find(({ table }) => table === 'task');
  for (const key of [activeKey, chosen?.id]) {
    const at = key === null || key === undefined ? undefined : stage.model.rowAt.get(key);
    const row = at === undefined ? undefined : stage.model.rows[at];
    if (row && at !== undefined) return { row, at };
  }
  return null;
}

/** Scrolls sideways just far enough that these days can be seen. */
function revealDays(stage: TimelineStage, fromDay: number, toDay: number): void {
  const { scroller, scale } = stage;
  const width = timeWidthPx(stage);
  const left = xOf(scale, fromDay);
  const right = xOf(scale, toDay);
  if (left >= scroller.scrollLeft && right <= scroller.scrollLeft + width) return;
  scroller.scrollLeft = right - left > width - 2 * MARGIN_PX ? left - MARGIN_PX : (left + right - width) / 2;
}

function goTo(at: number, extend = false): void {
  const stage = timelineStage();
  const row = stage?.model.rows[at];
  if (!stage || !row || row.kind === 'draft') return;
  stage.scroller.focus({ preventScroll: true });
  stage.reveal(at);
  if (row.kind === 'lane') {
    if (extend) setActive(row.key);
    else chooseLane(row.key);
    return;
  }
  setActive(row.key);
  const ref = refOf('task', row.key);
  select(extend ? [...sessionStore.getState().selection, ref] : [ref]);
  revealDays(stage, row.bar.from, row.bar.to);
}

/** Aims the link in hand at the next task up or down. */
function aimLink(stage: TimelineStage, steps: number): void {
  const { link } = handStore.getState();
  if (!link) return;
  const from = stage.model.rowAt.get(link.toId ?? link.fromId) ?? 0;
  const way = Math.sign(steps);
  for (let at = from + way; at >= 0 && at < stage.model.rows.length; at += way) {
    const row = stage.model.rows[at];
    if (row?.kind !== 'task' || row.key === link.fromId) continue;
    const refused = linkIsRefused(link.fromId, row.key);
    handStore.setState({ link: { ...link, toId: row.key, refused }, activeKey: row.key });
    stage.reveal(at);
    speak(refused ? say.linkLoop : linkInWords(link.fromId, link.fromEnd, row.key));
    return;
  }
}

function walk(steps: number, extend = false): void {
  const stage = timelineStage();
  if (!stage) return;
  if (handStore.getState().link) {
    aimLink(stage, steps);
    return;
  }
  const active = activeRow(stage);
  const last = stage.model.rows.length - 1;
  if (!active) goTo(steps > 0 ? 0 : last);
  else goTo(Math.min(last, Math.max(0, active.at + steps)), extend);
}

/** Right opens a lane or goes into it, left closes it or goes out to it. */
function fold(way: 'open' | 'close'): void {
  const stage = timelineStage();
  const active = stage && activeRow(stage);
  if (!stage || !active) return;
  const { row, at } = active;
  if (row.kind === 'lane' && row.open !== (way === 'open')) toggleLane(row.key);
  else if (way === 'open') {
    if (row.kind === 'lane') goTo(at + 1);
  } else {
    for (let up = at - 1; up >= 0; up--) {
      const above = stage.model.rows[up];
      if (above?.kind !== 'lane' || above.depth >= row.depth) continue;
      goTo(up);
      return;
    }
  }
}

function foldAll(): void {
  const stage = timelineStage();
  if (!stage) return;
  const open = stage.model.rows.filter((row) => row.kind === 'lane' && row.open);
  changeLook({
    collapsed:
      open.length === 0
        ? new Set()
        : new Set(stage.model.rows.flatMap(({ kind, key }) => (kind === 'lane' ? [key] : []))),
  });
}

/** Tasks that keys move: the selection, else the active row. */
function tasksInHand(stage: TimelineStage): string[] {
  const chosen = [...sessionStore.getState().selection].map(parseRef).filter(({ table }) => table === 'task');
  if (chosen.length > 0) return chosen.map(({ id }) => id);
  const active = activeRow(stage);
  return active?.row.kind === 'task' ? [active.row.key] : [];
}

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

function moveBy(days: number): void {
  const stage = timelineStage();
  const ids = stage ? tasksInHand(stage) : [];
  const [first] = ids;
  if (!stage || first === undefined) return;
  const dayOf = (id: string) => Math.max(0, Math.floor(stage.model.schedule.tasks.get(id)?.shownStart ?? 0) + days);
  const outcome = startTasks(currentWorkspace(), { startDays: new Map(ids.map((id) => [id, dayOf(id)])) });
  doAndTell(stage, outcome, first, dayOf(first));
}

function stretchBy(days: number): void {
  const stage = timelineStage();
  const [id, other] = stage ? tasksInHand(stage) : [];
  if (!stage || id === undefined || other !== undefined) return;
  const now = stage.model.schedule.tasks.get(id)?.durationDays ?? 0;
  const outcome = stretchTask(currentWorkspace(), { id, durationDays: Math.max(1, Math.round(now) + days) });
  doAndTell(stage, outcome, id, null);
}

const isLinking = (): boolean => handStore.getState().link !== null;
let stopTelling = (): void => {};

function startLink(): void {
  const stage = timelineStage();
  const [fromId] = stage ? tasksInHand(stage) : [];
  if (!stage || fromId === undefined) {
    notify('info', say.selectTask);
    return;
  }
  stage.scroller.focus({ preventScroll: true });
  handStore.setState({ link: { fromId, fromEnd: 'finish', toId: null, refused: false, at: null } });
  stopTelling();
  stopTelling = notifyWhile(say.linkKeys);
}

function finishLink(): void {
  const { link } = handStore.getState();
  if (!link) return;
  stopTelling();
  handStore.setState({ link: null, activeKey: link.fromId });
  if (link.toId !== null) commitLink(link.fromId, link.fromEnd, link.toId);
}

function newTask(): void {
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
function enter(): void {
  if (isLinking()) finishLink();
  else newTask();
}

/** Leaves what is being done: a link first, a task being named, then the selection. */
function leave(): void {
  const { link, draft } = handStore.getState();
  stopTelling();
  if (link) handStore.setState({ link: null, activeKey: link.fromId });
  else if (draft) dropDraft();
  else clearSelection();
}

const isBusy = (): boolean => isLinking() || handStore.getState().draft !== null;

function selectAll(): void {
  const { model } = timelineStage() ?? {};
  if (model) select([...model.bars.keys()].map((id) => refOf('task', id)));
}

const zoomBy = (factor: number) => () => {
  const stage = timelineStage();
  stage?.zoomTo(stage.scale.pxPerDay * factor);
};

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
function showTasks(ids: readonly string[], zoom = false): void {
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

function zoomToSelection(): void {
  showTasks(
    [...sessionStore.getState().selection].flatMap((ref) => (parseRef(ref).table === 'task' ? [parseRef(ref).id] : [])),
    true,
  );
}

/** Everything the timeline can be told to do without a pointer. */
export const timelineCommands = {
  up: () => walk(-1),
  down: () => walk(1),
  extendUp: () => walk(-1, true),
  extendDown: () => walk(1, true),
  pageUp: () => walk(-PAGE_ROWS),
  pageDown: () => walk(PAGE_ROWS),
  first: () => goTo(0),
  last: () => goTo((timelineStage()?.model.rows.length ?? 0) - 1),
  open: () => fold('open'),
  close: () => fold('close'),
  foldAll,
  moveBy,
  stretchBy,
  startLink,
  enter,
  newTask,
  leave,
  isBusy,
  isLinking,
  selectAll,
  zoomIn: zoomBy(ZOOM_STEP),
  zoomOut: zoomBy(1 / ZOOM_STEP),
  zoomToFit: () => timelineStage()?.zoomTo(null),
  zoomToSelection,
  showTasks,
  toggleLoad: () => changeLook({ loadOpen: !currentLook().loadOpen }),
} as const;
