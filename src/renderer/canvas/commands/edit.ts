import { deleteEntities } from '../../../core/change/commands/deleteEntities.ts';
import { type CardPosition, moveCards, placementsOf } from '../../../core/change/commands/moveCards.ts';
import { setPinned } from '../../../core/change/commands/setPlacementFlag.ts';
import type { TableName } from '../../../core/model/nouns.ts';
import { currentWorkspace, run } from '../../store/document.ts';
import { commandContext } from '../../store/identity.ts';
import { type EntityRef, parseRef, refOf } from '../../store/refs.ts';
import { clearSelection, select, sessionStore, startEditing, type ViewId } from '../../store/session.ts';
import { positionOf } from '../positionOf.ts';
import type { Point, Rect } from '../rect.ts';
import { withSettled } from '../settled.ts';
import { areaOf, currentStage, type Stage, visibleArea } from '../stage.ts';
import { reveal } from './zoom.ts';

/** One step of an arrow key, in canvas pixels. */
const NUDGE = 8;
/** Arrow keys pressed within this time of each other are one step of undo. */
const NUDGE_PAUSE_MS = 350;

/** The name of what each view draws. */
const NAMES: Readonly<Record<ViewId, Readonly<Partial<Record<TableName, string>>>>> = {
  structure: { team: 'name', role: 'personId', frame: 'name' },
  roadmap: { task: 'title', frame: 'name' },
  timeline: { task: 'title' },
};

/** The name that can be typed over here: of the one thing that is selected, if this view draws it. */
function nameToType(): { ref: EntityRef; field: string } | null {
  const { view, selection } = sessionStore.getState();
  const [ref, second] = selection;
  const field = ref && second === undefined ? NAMES[view][parseRef(ref).table] : undefined;
  return ref && field !== undefined ? { ref, field } : null;
}

export const hasName = (): boolean => nameToType() !== null;

/** Types over the name of the one selected card. */
export function rename(): void {
  const name = nameToType();
  if (name) startEditing(name.ref, name.field);
}

/** The same by key, wherever the card is: one out of sight has no field to type in. */
export function renameInSight(): void {
  const name = nameToType();
  const stage = currentStage();
  const area = stage && name && areaOf(stage, name.ref);
  if (area) reveal(area);
  rename();
}

export function deleteSelection(): void {
  const entities = [...sessionStore.getState().selection].map(parseRef);
  if (entities.length === 0) return;
  if (run(deleteEntities(currentWorkspace(), { entities }))) clearSelection();
}

export function selectAll(): void {
  const nodes = currentStage()?.flow.getNodes() ?? [];
  select(nodes.flatMap(({ id, type, parentId }) => (type === 'frame' || parentId ? [] : [id as EntityRef])));
}

interface PendingNudge extends Point {
  readonly refs: ReadonlySet<EntityRef>;
  readonly timer: ReturnType<typeof setTimeout>;
}
let pending: PendingNudge | null = null;

/** Moves the selection by one step; `far` = ten. Saved as one change once the keys rest. */
export function nudge(direction: 'left' | 'right' | 'up' | 'down', far = false): void {
  const stage = currentStage();
  const refs = new Set(
    [...sessionStore.getState().selection].filter((ref) => ['task', 'team', 'frame'].includes(parseRef(ref).table)),
  );
  if (!stage || refs.size === 0) return;
  if (pending && !sameRefs(pending.refs, refs)) finishNudge();
  const step = NUDGE * (far ? 10 : 1);
  const dx = direction === 'left' ? -step : direction === 'right' ? step : 0;
  const dy = direction === 'up' ? -step : direction === 'down' ? step : 0;
  stage.shift(refs, dx, dy);
  if (pending) clearTimeout(pending.timer);
  else listenForOthers('addEventListener');
  const timer = setTimeout(finishNudge, NUDGE_PAUSE_MS);
  pending = { refs, x: (pending?.x ?? 0) + dx, y: (pending?.y ?? 0) + dy, timer };
}

/** Whatever else a hand does comes after the nudge, undo above all: it is saved before any other key or click is heard. */
function listenForOthers(change: 'addEventListener' | 'removeEventListener'): void {
  for (const type of ['keydown', 'pointerdown', 'pagehide'] as const) window[change](type, finishUnlessArrow, true);
}

const PART_OF_A_NUDGE = new Set(['Shift', 'Control', 'Alt', 'Meta']);

function finishUnlessArrow(event: Event): void {
  if (event instanceof KeyboardEvent) {
    if (PART_OF_A_NUDGE.has(event.key)) return;
    if (event.key.startsWith('Arrow') && !event.ctrlKey && !event.metaKey && !event.altKey) return;
  }
  finishNudge();
}

const sameRefs = (a: ReadonlySet<EntityRef>, b: ReadonlySet<EntityRef>) =>
  a.size === b.size && [...a].every((ref) => b.has(ref));

/** Saves what the arrow keys did so far. */
export function finishNudge(): void {
  if (!pending) return;
  const { refs, timer } = pending;
  pending = null;
  clearTimeout(timer);
  listenForOthers('removeEventListener');
  const stage = currentStage();
  if (!stage) return;
  const workspace = currentWorkspace();
  const moved: CardPosition[] = [];
  const frames: { id: string; x: number; y: number }[] = [];
  for (const ref of refs) {
    const { table, id } = parseRef(ref);
    const at = positionOf(stage, ref);
    if (!at) continue;
    if (table === 'frame') frames.push({ id, ...at });
    else moved.push({ entityType: table as 'task' | 'team', entityId: id, ...at });
  }
  const outcome = moveCards(workspace, { canvas: stage.canvas, moved, frames }, commandContext);
  run(withSettled(outcome, stage.canvas));
}

/** Pins the selected cards where they are, or unpins them if all are pinned. */
export function togglePin(): void {
  const stage = currentStage();
  if (!stage) return;
  const workspace = currentWorkspace();
  const cards = [...sessionStore.getState().selection].flatMap((ref): CardPosition[] => {
    const { table, id } = parseRef(ref);
    const at = positionOf(stage, ref);
    return at && (table === 'task' || table === 'team') ? [{ entityType: table, entityId: id, ...at }] : [];
  });
  if (cards.length === 0) return;
  const placed = placementsOf(workspace, stage.canvas);
  const on = !cards.every(({ entityId }) => placed.get(entityId)?.pinned);
  run(withSettled(setPinned(workspace, { canvas: stage.canvas, cards, on }, commandContext), stage.canvas));
}

/** Selects the nearest card of the same kind on that side; where nothing is selected, the card nearest to the middle. */
export function selectNeighbour(direction: 'left' | 'right' | 'up' | 'down'): void {
  const stage = currentStage();
  if (!stage) return;
  const [ref] = sessionStore.getState().selection;
  const from = ref ? areaOf(stage, ref) : null;
  const best = ref && from ? neighbourOf(stage, ref, from, direction) : middleCard(stage);
  if (!best) return;
  select([best]);
  const area = areaOf(stage, best);
  if (area) reveal(area);
}

function neighbourOf(stage: Stage, ref: EntityRef, from: Rect, direction: 'left' | 'right' | 'up' | 'down') {
  const { table } = parseRef(ref);
  let best: EntityRef | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of stage.flow.getNodes()) {
    if (node.id === ref || parseRef(node.id).table !== table) continue;
    const area = areaOf(stage, node.id);
    if (!area) continue;
    const dx = area.x + area.w / 2 - (from.x + from.w / 2);
    const dy = area.y + area.h / 2 - (from.y + from.h / 2);
    const along = { left: -dx, right: dx, up: -dy, down: dy }[direction];
    const across = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    const cost = along + 2 * across;
    if (along > 1 && across <= along * 2 && cost < least) {
      best = refOf(table, parseRef(node.id).id);
      least = cost;
    }
  }
  return best;
}

/** The task or top-level team nearest to the middle of the screen. */
function middleCard(stage: Stage): EntityRef | null {
  const view = visibleArea(stage);
  let best: EntityRef | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const node of stage.flow.getNodes()) {
    if (node.parentId || (node.type !== 'task' && node.type !== 'team')) continue;
    const area = areaOf(stage, node.id);
    if (!area) continue;
    const away = Math.hypot(area.x + area.w / 2 - (view.x + view.w / 2), area.y + area.h / 2 - (view.y + view.h / 2));
    if (away < least) {
      best = node.id as EntityRef;
      least = away;
    }
  }
  return best;
}
