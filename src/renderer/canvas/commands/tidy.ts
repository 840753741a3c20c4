import type { Draft } from '../../../core/change/change.ts';
import { updateRow } from '../../../core/change/commands/edits.ts';
import { tidy } from '../../../core/change/commands/tidy.ts';
import { isRefusal, type Refusal } from '../../../core/change/refusal.ts';
import { currentWorkspace, documentStore, run } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { notify } from '../../store/notices.ts';
import { strings } from '../../ui/strings/index.ts';
import { layout } from '../../worker/layout.ts';
import type { CardSpot, LayoutRequest, LooseCard } from '../../worker/request.ts';
import { fitFrame, frameOfCards } from '../frame/framedCards.ts';
import { gestureStore } from '../gestureStore.ts';
import { motionMs } from '../motion.ts';
import { boundsOf, type Rect } from '../rect.ts';
import { TASK_HEIGHT, TASK_WIDTH } from '../roadmap/measures.ts';
import { roadmapPlacements } from '../roadmap/roadmapNodes.ts';
import { taskAreas } from '../roadmap/taskAreas.ts';
import { selectedIds } from '../selected.ts';
import { withSettled } from '../settled.ts';
import { currentStage } from '../stage.ts';
import { teamBoxes } from '../structure/structureNodes.ts';
import { zoomToFit } from './zoom.ts';

const ASPECT = 1.6;
/** The cards are still on their way for this long after their motion ends. */
const FRAME_MS = 34;

/** Tidies what is selected among what is not; without a selection, everything. */
export const tidySelection = (): Promise<void> => tidyCards(true);
export const tidyAll = (): Promise<void> => tidyCards(false);

async function tidyCards(onlySelection: boolean): Promise<void> {
  const stage = currentStage();
  if (!stage || gestureStore.getState().tidying) return;
  const structure = stage.canvas === 'structure';
  const chosen = onlySelection ? selectedIds(structure ? 'team' : 'task') : [];
  const all = chosen.length === 0;
  const request = structure ? teamsRequest(chosen) : tasksRequest(chosen);
  if (!request) return notify('info', strings.canvas.nothingToTidy);
  const before = documentStore.getState().workspace;
  gestureStore.setState({ tidying: true });
  let spots: readonly CardSpot[];
  try {
    spots = await layout(request);
  } catch {
    return notify('trouble', strings.canvas.tidyFailed);
  } finally {
    gestureStore.setState({ tidying: false });
  }
  // Somebody opened another workspace, or deleted cards, while the worker was thinking.
  if (documentStore.getState().workspaceId === null || !sameCards(before, structure)) return;
  const entityType = structure ? ('team' as const) : ('task' as const);
  const positions = spots.map(({ id, x, y }) => ({ entityType, entityId: id, x, y }));
  const made = tidy(currentWorkspace(), { canvas: stage.canvas, positions }, commandContext);
  const outcome = structure ? made : withFrames(made, spots);
  if (run(withSettled(outcome, stage.canvas)) && all) setTimeout(() => zoomToFit(), motionMs() + FRAME_MS);
}

/** Frames follow their tasks, in the same step: fitted where all moved, grown where some did. */
function withFrames(outcome: Draft | Refusal, spots: readonly CardSpot[]): Draft | Refusal {
  if (isRefusal(outcome)) return outcome;
  const { frame } = currentWorkspace();
  const before = taskAreas();
  const moved = new Map(spots.map(({ id, x, y }) => [id, { x, y, w: TASK_WIDTH, h: TASK_HEIGHT }]));
  const members = new Map<string, string[]>();
  for (const [id, frameId] of frameOfCards(frame, 'roadmap', before)) {
    const ids = members.get(frameId);
    if (ids) ids.push(id);
    else members.set(frameId, [id]);
  }
  const edits = [...members].flatMap(([frameId, ids]) => {
    const row = frame.get(frameId);
    if (!row || !ids.some((id) => moved.has(id))) return [];
    const areas = ids.map((id) => moved.get(id) ?? (before.get(id) as Rect));
    const area = fitFrame(areas, ids.every((id) => moved.has(id)) ? null : row);
    return area ? updateRow('frame', row, { x: area.x, y: area.y, w: area.w, h: area.h }) : [];
  });
  return { ...outcome, edits: [...outcome.edits, ...edits] };
}

function sameCards(before: ReturnType<typeof currentWorkspace>, structure: boolean): boolean {
  const now = currentWorkspace();
  const rows = structure ? before.team : before.task;
  for (const id of rows.keys()) if (!(structure ? now.team : now.task).has(id)) return false;
  return true;
}

function teamsRequest(chosen: readonly string[]): LayoutRequest | null {
  const workspace = currentWorkspace();
  const boxes = teamBoxes(workspace);
  const wanted = new Set(chosen);
  const inChosen = (teamId: string): boolean => {
    for (let at: string | null = teamId; at !== null; at = workspace.team.get(at)?.parentId ?? null)
      if (wanted.has(at)) return true;
    return false;
  };
  const movable = boxes.filter(({ id, place }) => !place?.pinned && (wanted.size === 0 || inChosen(id)));
  if (movable.length === 0) return null;
  return { kind: 'teams', boxes, movable: movable.map(({ id }) => id), aspect: ASPECT };
}

function tasksRequest(chosen: readonly string[]): LayoutRequest | null {
  const workspace = currentWorkspace();
  const places = roadmapPlacements(workspace);
  const wanted = new Set(chosen);
  const areas = taskAreas();
  const framed = frameOfCards(workspace.frame, 'roadmap', areas);
  const cards: LooseCard[] = [];
  const obstacles: Rect[] = [];
  const moving: Rect[] = [];
  for (const [id, area] of areas) {
    const task = workspace.task.get(id);
    if (!task) continue;
    if (places.get(id)?.pinned || (wanted.size > 0 && !wanted.has(id))) obstacles.push(area);
    else {
      cards.push({ id, groupId: task.teamId, frameId: framed.get(id) ?? null });
      moving.push(area);
    }
  }
  const bounds = boundsOf(moving);
  if (!bounds) return null;
  return {
    kind: 'tasks',
    cards,
    links: [...workspace.dependency.values()].map(({ fromId, toId }) => ({ fromId, toId })),
    cardWidth: TASK_WIDTH,
    cardHeight: TASK_HEIGHT,
    obstacles,
    anchor: { x: bounds.x, y: bounds.y },
    aspect: ASPECT,
  };
}
