import { collide, type Point, type Rect } from '../canvas/rect.ts';

/**
 * How far to move a group of cards, as one, so that none comes nearer to an obstacle than `gap`:
 * straight down or straight right, whichever is less.
 */
export function fitBeside(cards: readonly Rect[], obstacles: readonly Rect[], gap: number): Point {
  if (obstacles.length === 0) return { x: 0, y: 0 };
  const down = slide(cards, obstacles, gap, 'y');
  const right = slide(cards, obstacles, gap, 'x');
  return down <= right ? { x: 0, y: down } : { x: right, y: 0 };
}

function slide(cards: readonly Rect[], obstacles: readonly Rect[], gap: number, axis: 'x' | 'y'): number {
  const size = axis === 'x' ? 'w' : 'h';
  let moved = 0;
  for (;;) {
    let more = 0;
    for (const card of cards) {
      const at = { ...card, [axis]: card[axis] + moved };
      for (const obstacle of obstacles) {
        if (collide(at, obstacle, gap - 0.01))
          more = Math.max(more, obstacle[axis] + obstacle[size] + gap - (card[axis] + moved));
      }
    }
    if (more <= 0) return moved;
    moved += more;
  }
}
