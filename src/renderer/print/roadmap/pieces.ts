import { boundsOf, type Point } from '../../canvas/rect.ts';
import { componentsOf } from '../../worker/components.ts';
import { CARD } from './drawCard.ts';
import type { RoadmapFacts } from './taskFacts.ts';

/** Lays out the cards of one connected piece of the graph: top left of each, in canvas pixels. */
export type LayOutPiece = (
  ids: readonly string[],
  links: readonly { readonly fromId: string; readonly toId: string }[],
) => Promise<ReadonlyMap<string, Point>>;

/** Points per canvas pixel on the detail pages: a card of 124 by 52 points. */
export const DETAIL_SCALE = 0.62;
/** Room beside a part of a larger piece for the numbers of the pages where its links go on, in points. */
const STUB_ROOM = 52;

/** Cards that stay together on a page. */
export interface Piece {
  /** Outermost team most of its tasks belong to. */
  readonly groupId: string | null;
  /** Top left of each card, in points from the piece's own. */
  readonly spots: ReadonlyMap<string, Point>;
  readonly w: number;
  readonly h: number;
}

/** Every connected piece of the task graph, laid out; those that no page can hold are cut between cards. */
export async function piecesOf(
  facts: RoadmapFacts,
  layOut: LayOutPiece,
  page: { readonly w: number; readonly h: number },
): Promise<Piece[]> {
  const links = facts.links.map(({ link }) => link);
  const pieces: Piece[] = [];
  for (const ids of componentsOf([...facts.tasks.keys()], links)) {
    const inside = new Set(ids);
    const spots = await layOut(
      ids,
      links.filter(({ fromId, toId }) => inside.has(fromId) && inside.has(toId)),
    );
    const scaled = new Map([...spots].map(([id, { x, y }]) => [id, { x: x * DETAIL_SCALE, y: y * DETAIL_SCALE }]));
    pieces.push(...cut(scaled, page).map((part) => ({ ...part, groupId: commonGroup(facts, part.spots.keys()) })));
  }
  return pieces;
}

const cardW = CARD.w * DETAIL_SCALE;
const cardH = CARD.h * DETAIL_SCALE;

type Part = Omit<Piece, 'groupId'>;

function cut(spots: ReadonlyMap<string, Point>, page: { readonly w: number; readonly h: number }): Part[] {
  const whole = part(spots, 0);
  if (whole.w <= page.w && whole.h <= page.h) return [whole];
  const parts: Part[] = [];
  for (const column of bands([...spots], (at) => at.x, cardW, page.w - 2 * STUB_ROOM)) {
    for (const band of bands(column, (at) => at.y, cardH, page.h)) parts.push(part(new Map(band), STUB_ROOM));
  }
  return parts;
}

/** Groups of neighbouring cards no wider (or higher) than `room`; no card is cut. */
function bands(
  cards: readonly (readonly [string, Point])[],
  along: (at: Point) => number,
  size: number,
  room: number,
): (readonly [string, Point])[][] {
  const sorted = [...cards].sort((a, b) => along(a[1]) - along(b[1]));
  const groups: (readonly [string, Point])[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const card of sorted) {
    const at = along(card[1]);
    if (groups.length === 0 || at + size > start + room + 1e-6) {
      groups.push([]);
      start = at;
    }
    groups.at(-1)?.push(card);
  }
  return groups;
}

function part(spots: ReadonlyMap<string, Point>, sides: number): Part {
  const bounds = boundsOf([...spots.values()].map(({ x, y }) => ({ x, y, w: cardW, h: cardH })));
  if (!bounds) throw new Error('a piece without cards');
  return {
    w: bounds.w + 2 * sides,
    h: bounds.h,
    spots: new Map([...spots].map(([id, { x, y }]) => [id, { x: x - bounds.x + sides, y: y - bounds.y }])),
  };
}

function commonGroup(facts: RoadmapFacts, ids: Iterable<string>): string | null {
  const counts = new Map<string | null, number>();
  for (const id of ids) {
    const groupId = facts.tasks.get(id)?.groupId ?? null;
    counts.set(groupId, (counts.get(groupId) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [groupId, count] of counts) if (count > (counts.get(best) ?? 0)) best = groupId;
  return best;
}
