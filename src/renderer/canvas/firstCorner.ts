import { boundsOf, collide, type Point, type Rect } from './rect.ts';

/** Corners tried times cards looked at; a board of thousands of cards is even enough for some corners to tell. */
const MOST_COMPARED = 1_000_000;
/** A view that shows at least this share of what the fullest one would is full enough. */
const FULL_ENOUGH = 0.4;

/**
 * Where the top left of a first view that cannot show everything goes, in canvas pixels: the top left of the board,
 * unless hardly anything stands there. Null of no areas.
 */
export function firstCorner(areas: readonly Rect[], size: { readonly w: number; readonly h: number }): Point | null {
  const all = boundsOf(areas);
  if (!all) return null;
  const sorted = [...areas].sort((a, b) => a.x + a.y - (b.x + b.y));
  const step = Math.max(1, Math.ceil(sorted.length ** 2 / MOST_COMPARED));
  const corners: Point[] = [all, ...sorted.filter((_, index) => index % step === 0)];
  const shown = corners.map(({ x, y }) => areas.filter((area) => collide(area, { x, y, ...size })).length);
  const enough = Math.max(...shown) * FULL_ENOUGH;
  const { x, y } = corners[shown.findIndex((count) => count >= enough)] ?? all;
  return { x, y };
}
