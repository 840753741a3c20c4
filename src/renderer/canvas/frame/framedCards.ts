import type { Canvas } from '../../../core/model/frame.ts';
import type { Frame } from '../../../core/model/nouns.ts';
import { boundsOf, contains, type Rect } from '../rect.ts';

/** Space between a frame and the cards in it when it is fitted around them. */
const PAD = 28;

/** The frame in which a card's middle lies, by card: the smallest where several do. */
export function frameOfCards(
  frames: ReadonlyMap<string, Frame>,
  canvas: Canvas,
  cards: ReadonlyMap<string, Rect>,
): Map<string, string> {
  const bySize = [...frames.values()].filter((frame) => frame.canvas === canvas).sort((a, b) => a.w * a.h - b.w * b.h);
  const found = new Map<string, string>();
  for (const [id, { x, y, w, h }] of cards) {
    const frame = bySize.find((candidate) => contains(candidate, { x: x + w / 2, y: y + h / 2 }));
    if (frame) found.set(id, frame.id);
  }
  return found;
}

/** The area of a frame around its cards; `least` = what it must cover besides. */
export function fitFrame(cards: Iterable<Rect>, least: Rect | null): Rect | null {
  const around = boundsOf(cards);
  if (!around) return null;
  const fitted = { x: around.x - PAD, y: around.y - PAD, w: around.w + 2 * PAD, h: around.h + 2 * PAD };
  return least ? boundsOf([fitted, least]) : fitted;
}
