import type { Canvas } from '../../model/frame.ts';
import type { Placement, Workspace } from '../../model/nouns.ts';
import type { PlacedType } from '../../model/placement.ts';
import type { RowEdit } from '../change.ts';
import { type CommandContext, draft, type Outcome } from './context.ts';
import { insertNew, updateRow } from './edits.ts';

export interface CardPosition {
  readonly entityType: PlacedType;
  readonly entityId: string;
  readonly x: number;
  readonly y: number;
}

/** The placement rows of a canvas by entity id. */
export function placementsOf(workspace: Workspace, canvas: Canvas): Map<string, Placement> {
  const found = new Map<string, Placement>();
  for (const row of workspace.placement.values()) if (row.canvas === canvas) found.set(row.entityId, row);
  return found;
}

/** Edits that put cards where they should stand, whether they had a placement or not. */
export function placeCards(
  workspace: Workspace,
  canvas: Canvas,
  positions: readonly CardPosition[],
  { newId }: CommandContext,
): RowEdit[] {
  const placed = placementsOf(workspace, canvas);
  return positions.flatMap(({ entityType, entityId, x, y }) => {
    const row = placed.get(entityId);
    return row
      ? updateRow('placement', row, { x, y })
      : [insertNew('placement', { id: newId(), canvas, entityType, entityId, x, y })];
  });
}

export interface MoveCards {
  readonly canvas: Canvas;
  readonly moved: readonly CardPosition[];
  /** Cards shown at automatic places until now: they keep what people saw. */
  readonly settled?: readonly CardPosition[];
  /** Frames moved along with them. */
  readonly frames?: readonly { readonly id: string; readonly x: number; readonly y: number }[];
}

export function moveCards(
  workspace: Workspace,
  { canvas, moved, settled = [], frames = [] }: MoveCards,
  context: CommandContext,
): Outcome {
  const movedIds = new Set(moved.map(({ entityId }) => entityId));
  const edits = placeCards(
    workspace,
    canvas,
    [...moved, ...settled.filter(({ entityId }) => !movedIds.has(entityId))],
    context,
  );
  for (const { id, x, y } of frames) {
    const row = workspace.frame.get(id);
    if (row) edits.push(...updateRow('frame', row, { x, y }));
  }
  const count = moved.length + frames.length;
  return draft('moveCards', count === 1 ? 'Moved a card' : `Moved ${count} cards`, edits);
}
