import type { Workspace } from '../../../core/model/nouns.ts';
import { boundsOf, collide, type Point } from '../../canvas/rect.ts';
import { type Area, type Mark, MIN_TEXT_PT, rect, text } from '../mark.ts';
import type { PrintSetting } from '../page.ts';
import { CARD, drawCard, LEAST_CARD } from './drawCard.ts';
import { drawLink } from './drawLink.ts';
import type { RoadmapFacts } from './taskFacts.ts';

const MOST_SCALE = 1;
/** Least room between two cards, in points. */
const LEAST_GAP = 5;

/**
 * The canvas on one page; null when its cards would be too small to read. Cards shrink less than the room between
 * them, and width and height may shrink differently: the arrangement stays what it is.
 */
export function roadmapBoard(
  workspace: Workspace,
  facts: RoadmapFacts,
  spots: ReadonlyMap<string, Point>,
  { area, measure }: PrintSetting,
): Mark[] | null {
  const frames = [...workspace.frame.values()].filter(({ canvas }) => canvas === 'roadmap');
  const bounds = boundsOf([
    ...[...spots.values()].map(({ x, y }) => ({ x, y, w: CARD.w, h: CARD.h })),
    ...frames.map(({ x, y, w, h }) => ({ x, y: y - 20, w, h: h + 20 })),
  ]);
  if (!bounds) return null;
  const page = { x: area.x + 6, y: area.y + 10, w: area.w - 12, h: area.h - 16 };
  const kx = scaleOf(page.w, bounds.w, CARD.w, LEAST_CARD.w);
  const ky = scaleOf(page.h, bounds.h, CARD.h, LEAST_CARD.h);
  const even = Math.min(kx, ky);
  for (const [x, y] of [
    [Math.min(kx, even * 1.6), Math.min(ky, even * 1.6)],
    [even, even],
  ] as const) {
    const cards = place(x, y);
    if (cards !== null) return draw(cards, x, y);
  }
  return null;

  function place(scaleX: number, scaleY: number): Map<string, Area> | null {
    const card = cardAt(scaleX, scaleY);
    const origin = originOf(scaleX, scaleY, card);
    const cards = new Map<string, Area>();
    for (const [id, { x, y }] of spots) {
      const area: Area = {
        x: origin.x + (x + CARD.w / 2) * scaleX - card.w / 2,
        y: origin.y + (y + CARD.h / 2) * scaleY - card.h / 2,
        ...card,
      };
      for (const [otherId, other] of cards) {
        const apart = spots.get(otherId) as Point;
        const overlapped = collide({ x, y, w: CARD.w, h: CARD.h }, { ...apart, w: CARD.w, h: CARD.h }, 0);
        if (!overlapped && collide(area, other, LEAST_GAP - 0.01)) return null;
      }
      cards.set(id, area);
    }
    return cards;
  }

  function draw(cards: ReadonlyMap<string, Area>, scaleX: number, scaleY: number): Mark[] {
    const origin = originOf(scaleX, scaleY, cardAt(scaleX, scaleY));
    const framed = frames.flatMap(({ x, y, w, h, name }): Mark[] => {
      const at = { x: origin.x + x * scaleX, y: origin.y + y * scaleY, w: w * scaleX, h: h * scaleY };
      return [
        rect(at, { stroke: 'line-meaning', dash: '5 4', radius: 8, strokeWidth: 0.7 }),
        text(at.x, at.y - 5, name, { size: Math.max(MIN_TEXT_PT, 12 * even), weight: 600, fill: 'ink-2' }),
      ];
    });
    const links = facts.links.flatMap((link) => {
      const from = cards.get(link.link.fromId);
      const to = cards.get(link.link.toId);
      return from && to ? drawLink(link, from, to, measure) : [];
    });
    const drawn = [...cards].flatMap(([id, at]) => {
      const card = facts.tasks.get(id);
      return card ? drawCard(card, at, measure) : [];
    });
    return [...framed, ...links, ...drawn];
  }

  function cardAt(scaleX: number, scaleY: number): { readonly w: number; readonly h: number } {
    return { w: Math.max(CARD.w * scaleX, LEAST_CARD.w), h: Math.max(CARD.h * scaleY, LEAST_CARD.h) };
  }

  /** Where canvas 0, 0 comes so that the board stands in the middle of the page, near its top. */
  function originOf(scaleX: number, scaleY: number, card: { readonly w: number; readonly h: number }): Point {
    const all = bounds as NonNullable<typeof bounds>;
    const width = (all.w - CARD.w) * scaleX + card.w;
    const left = page.x + (page.w - width) / 2 + (card.w - CARD.w * scaleX) / 2;
    const top = page.y + (card.h - CARD.h * scaleY) / 2;
    return { x: left - all.x * scaleX, y: top - all.y * scaleY };
  }
}

/** Points per canvas pixel at which everything fits, when a card keeps its least size. */
function scaleOf(room: number, whole: number, card: number, leastCard: number): number {
  const plain = Math.min(MOST_SCALE, room / whole);
  if (plain * card >= leastCard) return plain;
  return whole <= card ? MOST_SCALE : Math.max(0, (room - leastCard) / (whole - card));
}
