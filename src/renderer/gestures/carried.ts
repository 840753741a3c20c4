import type { ReactFlowInstance } from '@xyflow/react';
import type { CanvasEdge, CanvasNode } from '../canvas/nodes.ts';
import type { Point } from '../canvas/rect.ts';

/** Top-level cards that lie wholly inside a dragged frame and go along with it, with the places they have. */
export function carriedBy(
  flow: ReactFlowInstance<CanvasNode, CanvasEdge>,
  dragged: readonly CanvasNode[],
  draggedIds: ReadonlySet<string>,
): Map<string, Point> {
  const carried = new Map<string, Point>();
  for (const frame of dragged) {
    if (frame.type !== 'frame') continue;
    const { x, y } = frame.position;
    for (const card of flow.getNodes()) {
      if (card.type === 'frame' || card.parentId || draggedIds.has(card.id)) continue;
      const inside =
        card.position.x >= x &&
        card.position.y >= y &&
        card.position.x + (card.width ?? 0) <= x + (frame.width ?? 0) &&
        card.position.y + (card.height ?? 0) <= y + (frame.height ?? 0);
      if (inside) carried.set(card.id, { ...card.position });
    }
  }
  return carried;
}
