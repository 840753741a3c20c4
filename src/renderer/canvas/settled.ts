import type { Draft } from '../../core/change/change.ts';
import { type CardPosition, placeCards, placementsOf } from '../../core/change/commands/moveCards.ts';
import { isRefusal, type Refusal } from '../../core/change/refusal.ts';
import type { Canvas } from '../../core/model/frame.ts';
import { currentWorkspace } from '../store/document.ts';
import { commandContext } from '../store/identity.ts';
import { automaticStore } from './automaticLayout.ts';
import { currentStage } from './stage.ts';

/** Cards that stand where the automatic layout put them. */
export function settledCards(canvas: Canvas): CardPosition[] {
  const workspace = currentWorkspace();
  const placed = placementsOf(workspace, canvas);
  if (canvas === 'roadmap') {
    return [...automaticStore.getState().spots]
      .filter(([id]) => workspace.task.has(id) && !placed.has(id))
      .map(([entityId, { x, y }]) => ({ entityType: 'task', entityId, x, y }));
  }
  const nodes = currentStage()?.canvas === 'structure' ? (currentStage()?.flow.getNodes() ?? []) : [];
  return nodes.flatMap(({ id, type, parentId, position }) => {
    const entityId = id.slice('team:'.length);
    const loose = type === 'team' && !parentId && workspace.team.has(entityId) && !placed.has(entityId);
    return loose ? [{ entityType: 'team' as const, entityId, x: position.x, y: position.y }] : [];
  });
}

/** The same change, which also keeps what people saw: cards at automatic places get these places. */
export function withSettled(outcome: Draft | Refusal, canvas: Canvas): Draft | Refusal {
  if (isRefusal(outcome)) return outcome;
  const written = new Set(
    outcome.edits.flatMap((edit) => {
      if (edit.table !== 'placement') return [];
      if (edit.op !== 'update') return [edit.row.entityId];
      return [currentWorkspace().placement.get(edit.id)?.entityId ?? ''];
    }),
  );
  const others = settledCards(canvas).filter(({ entityId }) => !written.has(entityId));
  if (others.length === 0) return outcome;
  return { ...outcome, edits: [...outcome.edits, ...placeCards(currentWorkspace(), canvas, others, commandContext)] };
}
