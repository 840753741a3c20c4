import { collide, type Point, type Rect } from './rect.ts';

/** The wished place, or the next one straight below that nothing covers. */
export function freeSpot(wish: Point, size: { w: number; h: number }, taken: readonly Rect[], gap: number): Point {
  let at: Rect = { x: wish.x, y: wish.y, ...size };
  for (;;) {
    const blocker = taken.find((other) => collide(at, other, gap - 0.01));
    if (!blocker) return { x: Math.round(at.x), y: Math.round(at.y) };
    at = { ...at, y: blocker.y + blocker.h + gap };
  }
}

/** The free place nearest to the wish, on a grid of the size and its gap around it; at last straight below. */
export function nearestSpot(wish: Point, size: { w: number; h: number }, taken: readonly Rect[], gap: number): Point {
  const steps = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH);
  const around = steps.flatMap((column) =>
    steps.map((row) => ({ x: wish.x + column * (size.w + gap), y: wish.y + row * (size.h + gap) })),
  );
  const far = ({ x, y }: Point) => Math.hypot(x - wish.x, y - wish.y);
  around.sort((a, b) => far(a) - far(b) || b.y - a.y);
  const free = around.find((at) => taken.every((other) => !collide({ ...at, ...size }, other, gap - 0.01)));
  return free ? { x: Math.round(free.x), y: Math.round(free.y) } : freeSpot(wish, size, taken, gap);
}

/** Steps to each side that are tried. */
const REACH = 6;
