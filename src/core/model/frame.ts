import { choice, id, name, number } from './field.ts';
import { noun } from './noun.ts';

export const CANVASES = ['structure', 'roadmap'] as const;
export type Canvas = (typeof CANVASES)[number];

/** Largest canvas coordinate, in canvas pixels. */
export const MAX_COORDINATE = 10_000_000;

/** A named area of a canvas, in canvas pixels. */
export const frame = noun('frame', {
  id: id(),
  canvas: choice(CANVASES),
  name: name(),
  x: number(-MAX_COORDINATE, MAX_COORDINATE),
  y: number(-MAX_COORDINATE, MAX_COORDINATE),
  w: number(1, MAX_COORDINATE),
  h: number(1, MAX_COORDINATE),
});
