import { type Edge, Position } from '@xyflow/react';
import type { LinkType } from '../../../core/model/dependency.ts';
import type { Placement, Workspace } from '../../../core/model/nouns.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { type EntityRef, refOf } from '../../store/refs.ts';
import { strings } from '../../ui/strings/index.ts';
import type { Badge } from '../badges.ts';
import { frameNodes } from '../frame/frameCard.ts';
import type { CardDraft } from '../gestureStore.ts';
import { type CanvasEdge, type CanvasNode, sized, type TaskNode, UNTOUCHABLE } from '../nodes.ts';
import type { Point } from '../rect.ts';
import { linkLook } from './linkLook.ts';
import { TASK_HEIGHT, TASK_WIDTH } from './measures.ts';
import { ownersOf } from './owners.ts';
import { DRAFT_TASK, type TaskCard, taskCard } from './taskCard.ts';

/** Both handles can begin and end a link: which two are joined says the type of the link. */
const HANDLES: NonNullable<TaskNode['handles']> = [
  { id: 'start', type: 'source', position: Position.Left, x: -0.5, y: TASK_HEIGHT / 2 - 0.5, width: 1, height: 1 },
  {
    id: 'finish',
    type: 'source',
    position: Position.Right,
    x: TASK_WIDTH - 0.5,
    y: TASK_HEIGHT / 2 - 0.5,
    width: 1,
    height: 1,
  },
];

export type HandleId = 'start' | 'finish';

/** The handles a link of this type joins. */
export const HANDLES_OF: Readonly<Record<LinkType, readonly [from: HandleId, to: HandleId]>> = {
  FS: ['finish', 'start'],
  SS: ['start', 'start'],
  FF: ['finish', 'finish'],
  SF: ['start', 'finish'],
};

export function roadmapPlacements(workspace: Workspace): Map<string, Placement> {
  const places = new Map<string, Placement>();
  for (const row of workspace.placement.values())
    if (row.canvas === 'roadmap' && row.entityType === 'task') places.set(row.entityId, row);
  return places;
}

/** Cards and frames. A task without a place of its own stands where the automatic layout put it, or not at all yet. */
export function roadmapNodes(
  workspace: Workspace,
  schedule: Schedule | null,
  badges: ReadonlyMap<EntityRef, Badge>,
  automatic: ReadonlyMap<string, Point>,
  draft: CardDraft | null,
): CanvasNode[] {
  const places = roadmapPlacements(workspace);
  const path = new Set(schedule?.targetPath);
  const owners = ownersOf(workspace);
  const before = new Map<string, string[]>();
  for (const { fromId, toId } of workspace.dependency.values()) {
    const title = workspace.task.get(fromId)?.title ?? '';
    const titles = before.get(toId);
    if (titles) titles.push(title);
    else before.set(toId, [title]);
  }
  const nodes: CanvasNode[] = frameNodes(workspace.frame, 'roadmap');
  for (const task of workspace.task.values()) {
    const place = places.get(task.id);
    const at = place ?? automatic.get(task.id);
    if (!at) continue;
    const data = taskCard(task, {
      dates: schedule?.tasks.get(task.id),
      onCriticalPath: path.has(task.id),
      owner: owners.get(task.id),
      badge: badges.get(refOf('task', task.id)) ?? null,
      pinned: place?.pinned ?? false,
      predecessors: before.get(task.id) ?? [],
    });
    nodes.push(taskNode(task.id, at, data));
  }
  if (draft?.kind === 'task') nodes.push(taskNode('draft', draft.at, DRAFT_TASK));
  return nodes;
}

const taskNode = (id: string, { x, y }: Point, data: TaskCard): TaskNode => ({
  id: refOf('task', id),
  type: 'task',
  position: { x, y },
  ...sized(TASK_WIDTH, TASK_HEIGHT),
  handles: HANDLES,
  zIndex: 1,
  ariaLabel: data.label,
  ...(data.draft ? UNTOUCHABLE : {}),
  data: data as TaskNode['data'],
});

export function roadmapEdges(workspace: Workspace, schedule: Schedule | null): CanvasEdge[] {
  const leftOut = new Set(schedule?.leftOut.map(({ dependencyId }) => dependencyId));
  const path = new Set(schedule?.targetPath);
  const edges: CanvasEdge[] = [];
  for (const link of workspace.dependency.values()) {
    const [sourceHandle, targetHandle] = HANDLES_OF[link.type];
    const title = (id: string) => workspace.task.get(id)?.title ?? '';
    const data = linkLook(link, schedule, { leftOut, path });
    edges.push({
      id: refOf('dependency', link.id),
      type: 'link',
      source: refOf('task', link.fromId),
      target: refOf('task', link.toId),
      sourceHandle,
      targetHandle,
      data: data as NonNullable<CanvasEdge['data']>,
      zIndex: data.tone === 'critical' ? 1 : 0,
      focusable: false,
      ariaLabel: strings.canvas.ariaLink(title(link.fromId), title(link.toId), data.text || 'FS'),
    });
  }
  return edges;
}

/** Edges whose two cards are on the canvas. */
export function shownEdges<E extends Edge>(edges: readonly E[], nodes: readonly CanvasNode[]): E[] {
  const shown = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ source, target }) => shown.has(source) && shown.has(target));
}
