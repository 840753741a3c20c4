import type { Workspace } from '../../../core/model/nouns.ts';
import { boundsOf, type Point, type Rect } from '../../canvas/rect.ts';
import { layout } from '../../worker/layout.ts';
import { CARD } from './drawCard.ts';
import type { RoadmapFacts } from './taskFacts.ts';

/** Where each card stands on the canvas: as placed, and the others laid out beside those. */
export async function boardSpots(workspace: Workspace, facts: RoadmapFacts): Promise<ReadonlyMap<string, Point>> {
  const spots = new Map<string, Point>();
  for (const { canvas, entityType, entityId, x, y } of workspace.placement.values()) {
    if (canvas === 'roadmap' && entityType === 'task' && facts.tasks.has(entityId)) spots.set(entityId, { x, y });
  }
  const loose = [...facts.tasks.values()].filter(({ task }) => !spots.has(task.id));
  if (loose.length === 0) return spots;
  const obstacles = [...spots.values()].map(({ x, y }): Rect => ({ x, y, w: CARD.w, h: CARD.h }));
  const standing = boundsOf(obstacles);
  const laidOut = await layout({
    kind: 'tasks',
    cards: loose.map(({ task, groupId }) => ({ id: task.id, groupId })),
    links: facts.links.map(({ link }) => link),
    cardWidth: CARD.w,
    cardHeight: CARD.h,
    obstacles,
    anchor: standing === null ? { x: 0, y: 0 } : { x: standing.x, y: standing.y + standing.h + 40 },
    aspect: 1.5,
  });
  for (const { id, x, y } of laidOut) spots.set(id, { x, y });
  return spots;
}
