import { type CardPosition, moveCards } from '../../core/change/commands/moveCards.ts';
import { withSettled } from '../canvas/settled.ts';
import { currentWorkspace, run } from '../store/document.ts';
import { commandContext } from '../store/identity.ts';
import { parseRef } from '../store/refs.ts';
import type { DragRules } from './useDrag.ts';

/** Dragging on the roadmap moves cards, and frames with what lies in them. */
export const roadmapDrag: DragRules = {
  drop(cards) {
    const moved: CardPosition[] = [];
    const frames: { id: string; x: number; y: number }[] = [];
    for (const { id: ref, type, position } of cards) {
      const { id } = parseRef(ref);
      const at = { x: Math.round(position.x), y: Math.round(position.y) };
      if (type === 'frame') frames.push({ id, ...at });
      if (type === 'task') moved.push({ entityType: 'task', entityId: id, ...at });
    }
    if (moved.length + frames.length === 0) return;
    const outcome = moveCards(currentWorkspace(), { canvas: 'roadmap', moved, frames }, commandContext);
    run(withSettled(outcome, 'roadmap'));
  },
};
