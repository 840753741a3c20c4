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
