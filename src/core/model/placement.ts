import { choice, flag, id, number, optionalNumber } from './field.ts';
import { CANVASES, MAX_COORDINATE } from './frame.ts';
import { noun } from './noun.ts';

export const PLACED_TYPES = ['team', 'task', 'asset'] as const;
export type PlacedType = (typeof PLACED_TYPES)[number];

/**
 * Where an entity stands on a canvas. A team inside another stands relative to the
 * top left of its parent's sub-team area, everything else in canvas pixels.
 * At most one row per entity and canvas.
 */
export const placement = noun('placement', {
  id: id(),
  canvas: choice(CANVASES),
  entityType: choice(PLACED_TYPES),
  entityId: id(),
  x: number(-MAX_COORDINATE, MAX_COORDINATE),
  y: number(-MAX_COORDINATE, MAX_COORDINATE),
  w: optionalNumber(1, MAX_COORDINATE),
  h: optionalNumber(1, MAX_COORDINATE),
  collapsed: flag(),
  pinned: flag(),
});
