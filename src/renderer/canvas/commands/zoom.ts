import { currentWorkspace } from '../../store/document.ts';
import { type EntityRef, parseRef } from '../../store/refs.ts';
import { sessionStore } from '../../store/session.ts';
import { firstCorner } from '../firstCorner.ts';
import { fitView, onScreen } from '../fitView.ts';
import { motionMs } from '../motion.ts';
import { boundsOf, collide, type Rect } from '../rect.ts';
import { areaOf, currentStage, type Stage, visibleArea } from '../stage.ts';

export const LEAST_ZOOM = 0.06;
export const MOST_ZOOM = 3;
/** Free space around what is shown, in screen pixels; on a first look more at the top, where the summary is. */
const MARGIN = 32;
const TOP_MARGIN = 76;
/** In projector mode summary and legend are larger. */
const PROJECTOR_MARGIN = 1.5 * TOP_MARGIN;

export const zoomIn = (): void => void currentStage()?.flow.zoomIn({ duration: motionMs() });
export const zoomOut = (): void => void currentStage()?.flow.zoomOut({ duration: motionMs() });

/** In projector mode cards are shown at twice their size where there is room. */
const usualZoom = () => (sessionStore.getState().projector ? 2 : 1);

const topMargin = () => (sessionStore.getState().projector ? PROJECTOR_MARGIN : TOP_MARGIN);

/** What stands over the canvas at its edges. */
function overlaysOf({ element }: Stage): Rect[] {
  const from = element.getBoundingClientRect();
  return [...element.querySelectorAll('.canvas-legend, .canvas-summary, .zoom-controls, .mini-map')].map((over) => {
    const { left, top, width: w, height: h } = over.getBoundingClientRect();
    return { x: left - from.left, y: top - from.top, w, h };
  });
}

function show(stage: Stage, areas: readonly Rect[], durationMs: number): void {
  const { clientWidth: width, clientHeight: height } = stage.element;
  const view = fitView({
    areas,
    overlays: overlaysOf(stage),
    width,
    height,
    leastZoom: LEAST_ZOOM,
    mostZoom: usualZoom(),
    margin: MARGIN,
  });
  if (view) void stage.flow.setViewport(view, { duration: durationMs });
}

/** Zoom below which cards cannot be read; a board that would need less opens at its top left instead. */
const READABLE_ZOOM = 0.5;

/** The first look at a canvas: everything where that can be read, else its top left. */
export function arrive(): void {
  const stage = currentStage();
  if (!stage) return;
  zoomToFit(0);
  if (stage.flow.getZoom() >= READABLE_ZOOM) return;
  const zoom = 0.7 * usualZoom();
  const { clientWidth, clientHeight } = stage.element;
  const corner = firstCorner(everything(stage), { w: clientWidth / zoom, h: clientHeight / zoom });
  if (corner) void stage.flow.setViewport({ x: MARGIN - corner.x * zoom, y: topMargin() - corner.y * zoom, zoom });
}

/** A frame's name stands above it, so many canvas pixels high. */
const FRAME_NAME_HEIGHT = 28;

function everything(stage: Stage): Rect[] {
  return stage.flow.getNodes().flatMap((node) => {
    const area = node.parentId ? null : areaOf(stage, node.id);
    if (!area) return [];
    if (node.type !== 'frame') return [area];
    return [{ ...area, y: area.y - FRAME_NAME_HEIGHT, h: area.h + FRAME_NAME_HEIGHT }];
  });
}

/** Everything on the canvas in one view. */
export function zoomToFit(durationMs = motionMs()): void {
  const stage = currentStage();
  if (!stage) return;
  show(stage, everything(stage), durationMs);
}

/** Scrolls just far enough that an area can be seen and read; what is drawn only while visible comes to be by it. */
export function reveal(area: Rect): void {
  const stage = currentStage();
  if (!stage) return;
  const view = visibleArea(stage);
  const port = stage.flow.getViewport();
  const { zoom } = port;
  const inside =
    area.x >= view.x && area.y >= view.y && area.x + area.w <= view.x + view.w && area.y + area.h <= view.y + view.h;
  const covered = overlaysOf(stage).some((over) => collide(onScreen(area, port), over));
  if (inside && !covered && zoom >= READABLE_ZOOM) return;
  const next = Math.max(zoom, 0.8 * usualZoom());
  void stage.flow.setCenter(area.x + area.w / 2, area.y + area.h / 2, { zoom: next, duration: motionMs() });
}

export function zoomToSelection(): void {
  focusRefs([...sessionStore.getState().selection]);
}

/** Brings entities into view; one that is hidden in a collapsed team is stood for by what hides it. */
export function focusRefs(refs: readonly EntityRef[]): void {
  const stage = currentStage();
  if (!stage) return;
  const area = boundsOf(refs.flatMap((ref) => standInsOf(ref).flatMap((shown) => areaOf(stage, shown) ?? [])));
  if (area) show(stage, [area], motionMs());
}

function standInsOf(ref: EntityRef): string[] {
  const stage = currentStage();
  const workspace = currentWorkspace();
  const { table, id } = parseRef(ref);
  if (table === 'dependency') {
    const link = workspace.dependency.get(id);
    return link ? [`task:${link.fromId}`, `task:${link.toId}`] : [];
  }
  if (table === 'person') {
    const seats = [...workspace.role.values()].filter(({ personId }) => personId === id);
    return seats.flatMap((seat) => standInsOf(`role:${seat.id}`));
  }
  if (stage?.flow.getInternalNode(ref)) return [ref];
  let teamId: string | null = null;
  if (table === 'role') teamId = workspace.role.get(id)?.teamId ?? null;
  if (table === 'team') teamId = workspace.team.get(id)?.parentId ?? null;
  for (; teamId !== null; teamId = workspace.team.get(teamId)?.parentId ?? null)
    if (stage?.flow.getInternalNode(`team:${teamId}`)) return [`team:${teamId}`];
  return [];
}
