import { boundsOf, type Point } from '../../canvas/rect.ts';
import { componentsOf } from '../../worker/components.ts';
import type { RoadmapFacts } from './taskFacts.ts';

/** Lays out the cards of one connected piece of the graph: top left of each, in canvas pixels. */
export type LayOutPiece = (
  ids: readonly string[],
  links: readonly { readonly fromId: string; readonly toId: string }[],
) => Promise<ReadonlyMap<string, Point>>;

/** A card on the detail pages, in points. */
export const DETAIL_CARD = { w: 136, h: 62 } as const;
const GAP_X = 26;
const GAP_Y = 12;
/** From card to card in the layout's own pixels: 200 by 84 and the room it leaves between them. */
const LAYOUT_PITCH = { x: 264, y: 112 } as const;
/** Room beside a part of a larger piece for the numbers of the pages where its links go on, in points. */
const STUB_ROOM = 46;
/** A piece of more tasks than this that several teams share stands under a heading of its own. */
const OWN_PIECE = 6;

/** Group of the pieces that belong to no single team. */
export const ACROSS = 'across teams';
export type GroupId = string | null;

/** Cards that stay together on a page. */
export interface Piece {
  /** Outermost team most of its tasks belong to. */
  readonly groupId: GroupId;
  /** Top left of each card, in points from the piece's own. */
  readonly spots: ReadonlyMap<string, Point>;
  readonly w: number;
  readonly h: number;
}

type Spot = readonly [string, Point];

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
    const scaled = [...spots].map(
      ([id, { x, y }]): Spot => [
        id,
        {
          x: (x * (DETAIL_CARD.w + GAP_X)) / LAYOUT_PITCH.x,
          y: (y * (DETAIL_CARD.h + GAP_Y)) / LAYOUT_PITCH.y,
        },
      ],
    );
    const groupId = groupOf(facts, ids);
    pieces.push(...cut(scaled, page).map((part) => ({ ...part, groupId })));
  }
  return pieces;
}

type Part = Omit<Piece, 'groupId'>;

function cut(spots: readonly Spot[], page: { readonly w: number; readonly h: number }): Part[] {
  const whole = part(spots, 0);
  if (whole.w <= page.w && whole.h <= page.h) return [whole];
  const narrow = whole.w <= page.w;
  const columns = narrow ? [spots] : bands(spots, (at) => at.x, DETAIL_CARD.w, page.w - 2 * STUB_ROOM);
  return columns.flatMap((group) => {
    const squeezed = squeeze(group, page.h);
    if (squeezed && narrow) return [part(squeezed, 0)];
    const groups = squeezed ? [squeezed] : bands(group, (at) => at.y, DETAIL_CARD.h, page.h);
    return groups.map((each) => part(stretch(each, page.w - 2 * STUB_ROOM), STUB_ROOM));
  });
}

/** Columns further apart, up to the width of the page: room for the links and for where they go on. */
function stretch(cards: readonly Spot[], width: number): Spot[] {
  const left = Math.min(...cards.map(([, { x }]) => x));
  const span = Math.max(...cards.map(([, { x }]) => x)) - left;
  const factor = span === 0 ? 1 : Math.min(1.35, (width - DETAIL_CARD.w) / span);
  return cards.map(([id, { x, y }]): Spot => [id, { x: (x - left) * factor, y }]);
}

/** Groups of neighbouring cards no wider (or higher) than `room`; no card is cut. */
function bands(cards: readonly Spot[], along: (at: Point) => number, size: number, room: number): Spot[][] {
  const sorted = [...cards].sort((a, b) => along(a[1]) - along(b[1]));
  const groups: Spot[][] = [];
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

/** The same columns and order within `height`, with the room between cards taken out; null when a column is too full. */
function squeeze(cards: readonly Spot[], height: number): Spot[] | null {
  const pitch = DETAIL_CARD.h + GAP_Y;
  const columns = [...Map.groupBy(cards, ([, { x }]) => Math.round(x)).values()];
  if (columns.some((column) => column.length * pitch - GAP_Y > height)) return null;
  const top = Math.min(...cards.map(([, { y }]) => y));
  const span = Math.max(...cards.map(([, { y }]) => y)) - top;
  const shrink = span === 0 ? 1 : Math.min(1, (height - DETAIL_CARD.h) / span);
  return columns.flatMap((column) => {
    const sorted = [...column].sort((a, b) => a[1].y - b[1].y);
    const wished = sorted.map(([, { y }]) => (y - top) * shrink);
    const tops: number[] = [];
    for (const y of wished) tops.push(Math.max(y, (tops.at(-1) ?? Number.NEGATIVE_INFINITY) + pitch));
    // What was pushed out at the bottom goes up again, as far as it must.
    let limit = height - DETAIL_CARD.h;
    for (let index = tops.length - 1; index >= 0; index--) {
      tops[index] = Math.min(tops[index] as number, limit);
      limit = (tops[index] as number) - pitch;
    }
    return sorted.map(([id, { x }], index): Spot => [id, { x, y: tops[index] as number }]);
  });
}

function part(spots: readonly Spot[], sides: number): Part {
  const bounds = boundsOf(spots.map(([, { x, y }]) => ({ x, y, ...DETAIL_CARD })));
  if (!bounds) throw new Error('a piece without cards');
  return {
    w: bounds.w + 2 * sides,
    h: bounds.h,
    spots: new Map(spots.map(([id, { x, y }]) => [id, { x: x - bounds.x + sides, y: y - bounds.y }])),
  };
}

function groupOf(facts: RoadmapFacts, ids: readonly string[]): GroupId {
  const counts = new Map<string | null, number>();
  for (const id of ids) {
    const groupId = facts.tasks.get(id)?.groupId ?? null;
    counts.set(groupId, (counts.get(groupId) ?? 0) + 1);
  }
  if (counts.size > 1 && ids.length > OWN_PIECE) return ACROSS;
  let best: string | null = null;
  for (const [groupId, count] of counts) if (count > (counts.get(best) ?? 0)) best = groupId;
  return best;
}
