import { type Box, packToAspect } from '../canvas/pack.ts';
import { boundsOf, type Point, type Rect } from '../canvas/rect.ts';
import { componentsOf } from './components.ts';
import { dot } from './dot.ts';
import { fitBeside } from './fitBeside.ts';
import type { CardSpot, TaskLayoutRequest } from './request.ts';

const COLUMN_GAP = 64;
const ROW_GAP = 28;
const PIECE_GAP = 36;
/** Around the cards of a frame: its own padding and room for the name of the next one. */
const FRAME_MARGIN = 46;
const GROUP_GAP = 112;
/** From this many pieces on, the pieces of one group stand together. */
const GROUPS_FROM = 8;

interface Piece extends Box {
  readonly groupId: string | null;
  readonly cards: readonly CardSpot[];
}

/** Lays the task graph out: each connected piece by dot, the pieces packed to a pleasant board. */
export async function layoutTasks(request: TaskLayoutRequest): Promise<CardSpot[]> {
  const { cards, links, cardWidth: w, cardHeight: h, obstacles, anchor, aspect } = request;
  if (cards.length === 0) return [];
  const groupOf = new Map(cards.map(({ id, groupId }) => [id, groupId]));
  const pieces: Piece[] = [];
  const framed = sameFrame(cards);
  for (const ids of componentsOf([...groupOf.keys()], [...links, ...framed])) {
    pieces.push(await layoutPiece(ids, request, commonGroup(ids, groupOf)));
  }
  const whole = arrange(pieces, aspect);
  const spots = whole.map((spot) => ({ id: spot.id, x: spot.x + anchor.x, y: spot.y + anchor.y }));
  const shift = fitBeside(
    spots.map(({ x, y }): Rect => ({ x, y, w, h })),
    obstacles,
    ROW_GAP,
  );
  return spots.map(({ id, x, y }) => ({ id, x: Math.round(x + shift.x), y: Math.round(y + shift.y) }));
}

async function layoutPiece(ids: readonly string[], request: TaskLayoutRequest, groupId: string | null): Promise<Piece> {
  const { cardWidth, cardHeight } = request;
  const first = ids[0] as string;
  if (ids.length === 1) return { groupId, w: cardWidth, h: cardHeight, cards: [{ id: first, x: 0, y: 0 }] };
  const here = new Set(ids);
  const links = request.links.filter(({ fromId, toId }) => here.has(fromId) && here.has(toId));
  const frames = framesOf(ids, request.cards);
  const chain = frames.length === 0 ? asChain(ids, links) : null;
  const order = chain ?? ids;
  const places: Point[] = chain
    ? chain.map((_, index) => ({ x: index * (cardWidth + COLUMN_GAP), y: 0 }))
    : await dot({
        ids,
        links,
        cardWidth,
        cardHeight,
        columnGap: COLUMN_GAP,
        rowGap: ROW_GAP,
        frames,
        frameMargin: FRAME_MARGIN,
      });
  const bounds = boundsOf(places.map(({ x, y }) => ({ x, y, w: cardWidth, h: cardHeight }))) as Rect;
  return {
    groupId,
    w: bounds.w,
    h: bounds.h,
    cards: order.map((id, index) => ({ id, ...(places[index] as Point) })),
  };
}

/** The cards in order if they hang together as a single line, else null. Lines need no layout engine. */
function asChain(ids: readonly string[], links: TaskLayoutRequest['links']): string[] | null {
  const next = new Map<string, string>();
  const hasBefore = new Set<string>();
  for (const { fromId, toId } of links) {
    if (fromId === toId || next.get(fromId) === toId) continue;
    if (next.has(fromId) || hasBefore.has(toId)) return null;
    next.set(fromId, toId);
    hasBefore.add(toId);
  }
  const line: string[] = [];
  for (let at = ids.find((id) => !hasBefore.has(id)); at !== undefined; at = next.get(at)) line.push(at);
  return line.length === ids.length ? line : null;
}

/** Ties the cards of a frame together, so that they are laid out in one piece. */
function sameFrame(cards: TaskLayoutRequest['cards']): { fromId: string; toId: string }[] {
  const first = new Map<string, string>();
  return cards.flatMap(({ id, frameId }) => {
    if (!frameId) return [];
    const fromId = first.get(frameId);
    if (fromId === undefined) first.set(frameId, id);
    return fromId === undefined ? [] : [{ fromId, toId: id }];
  });
}

function framesOf(ids: readonly string[], cards: TaskLayoutRequest['cards']): number[][] {
  const numbers = new Map(ids.map((id, index) => [id, index]));
  const frames = new Map<string, number[]>();
  for (const { id, frameId } of cards) {
    const number = numbers.get(id);
    if (!frameId || number === undefined) continue;
    const members = frames.get(frameId);
    if (members) members.push(number);
    else frames.set(frameId, [number]);
  }
  return [...frames.values()];
}

function commonGroup(ids: readonly string[], groupOf: ReadonlyMap<string, string | null>): string | null {
  const counts = new Map<string | null, number>();
  for (const id of ids) {
    const group = groupOf.get(id) ?? null;
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  let best: string | null = null;
  let most = 0;
  for (const [group, count] of counts) {
    if (count > most) {
      best = group;
      most = count;
    }
  }
  return best;
}

function arrange(pieces: readonly Piece[], aspect: number): CardSpot[] {
  const groups = new Map<string | null, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.groupId);
    if (group) group.push(piece);
    else groups.set(piece.groupId, [piece]);
  }
  if (pieces.length < GROUPS_FROM || groups.size < 2) return packPieces(pieces, aspect).cards as CardSpot[];
  const blocks = [...groups.values()].map((group) => packPieces(group, aspect));
  return packPieces(blocks, aspect, GROUP_GAP, GROUP_GAP).cards as CardSpot[];
}

function packPieces(pieces: readonly Piece[], aspect: number, gapX = COLUMN_GAP, gapY = PIECE_GAP): Piece {
  const sorted = [...pieces].sort((a, b) => b.h - a.h || b.w - a.w);
  const packing = packToAspect(sorted, aspect, gapX, 0, gapY);
  const cards = sorted.flatMap((piece, index) => {
    const at = packing.at[index] as Point;
    return piece.cards.map(({ id, x, y }) => ({ id, x: x + at.x, y: y + at.y }));
  });
  return { groupId: sorted[0]?.groupId ?? null, w: packing.w, h: packing.h, cards };
}
