import { packToAspect } from '../pack.ts';
import { collide, type Point, type Rect } from '../rect.ts';
import { MEASURES as M } from './measures.ts';

/** A team as the layout sees it. */
export interface TeamBox {
  readonly id: string;
  /** Null, or a team that is not there, puts it at the top level. */
  readonly parentId: string | null;
  /** In the order in which they stand. */
  readonly seatIds: readonly string[];
  /** Top left: canvas pixels at the top level, else relative to the parent's sub-team area. Null = not placed. */
  readonly place: (Point & { readonly pinned: boolean }) | null;
  readonly collapsed: boolean;
}

export interface LaidOutTeam extends Rect {
  /** Absolute top left, canvas pixels. `x`, `y` are relative to the parent's box. */
  readonly absX: number;
  readonly absY: number;
  readonly depth: number;
  /** Top left of the sub-team area relative to the team's own box: what placements of its sub-teams are relative to. */
  readonly subArea: Point;
  /** Shown, or hidden inside a collapsed ancestor. */
  readonly shown: boolean;
}

export interface StructureLayout {
  readonly teams: ReadonlyMap<string, LaidOutTeam>;
  /** Seats relative to their team's box. Those of collapsed teams are not in it. */
  readonly seats: ReadonlyMap<string, Rect>;
}

interface Sized {
  readonly w: number;
  readonly h: number;
  readonly subArea: Point;
  readonly columns: number;
  readonly spots: ReadonlyMap<string, Point>;
}

/**
 * Where every team and seat stands. Sizes come from the inside out; a team is never smaller than what it holds.
 * Placed siblings that would overlap are pushed down or aside, whichever is less, pinned ones last: a growing team never
 * covers the one below or beside it.
 */
export function layoutStructure(boxes: Iterable<TeamBox>): StructureLayout {
  const byId = new Map<string, TeamBox>();
  for (const box of boxes) byId.set(box.id, box);
  const childrenOf = new Map<string | null, TeamBox[]>();
  for (const box of byId.values()) {
    const parentId = box.parentId !== null && byId.has(box.parentId) ? box.parentId : null;
    const siblings = childrenOf.get(parentId);
    if (siblings) siblings.push(box);
    else childrenOf.set(parentId, [box]);
  }

  const sizes = new Map<string, Sized>();
  const sizeOf = (box: TeamBox, depth: number): Sized => {
    const children = childrenOf.get(box.id) ?? [];
    for (const child of children) sizeOf(child, depth + 1);
    const sized = sizeTeam(box, depth, children, sizes);
    sizes.set(box.id, sized);
    return sized;
  };
  const roots = childrenOf.get(null) ?? [];
  for (const root of roots) sizeOf(root, 0);

  const teams = new Map<string, LaidOutTeam>();
  const seats = new Map<string, Rect>();
  const place = (box: TeamBox, at: Point, origin: Point, depth: number, shown: boolean, w: number) => {
    const { h, subArea, columns, spots } = sizes.get(box.id) as Sized;
    const abs = { x: origin.x + at.x, y: origin.y + at.y };
    teams.set(box.id, { x: at.x, y: at.y, w, h, absX: abs.x, absY: abs.y, depth, subArea, shown });
    const open = shown && !box.collapsed;
    if (open) for (const [seatId, rect] of seatGrid(box.seatIds, columns, depth)) seats.set(seatId, rect);
    const children = childrenOf.get(box.id) ?? [];
    for (const child of children) {
      const spot = spots.get(child.id) ?? { x: 0, y: 0 };
      const { w: own } = sizes.get(child.id) as Sized;
      const wide = fillsRow(child, children, spots, sizes) ? Math.max(own, w - 2 * M.subInset) : own;
      place(child, { x: subArea.x + spot.x, y: subArea.y + spot.y }, abs, depth + 1, open, wide);
    }
  };
  const rootSpots = arrange(roots, sizes, M.topGap, 1.5, 0, false);
  for (const root of roots) {
    const { w } = sizes.get(root.id) as Sized;
    place(root, rootSpots.get(root.id) as Point, { x: 0, y: 0 }, 0, true, w);
  }
  return { teams, seats };
}

/** A sub-team with nothing beside it is as wide as its surroundings, so that right edges line up. */
function fillsRow(
  box: TeamBox,
  siblings: readonly TeamBox[],
  spots: ReadonlyMap<string, Point>,
  sizes: ReadonlyMap<string, Sized>,
): boolean {
  const at = spots.get(box.id);
  const { h, w } = sizes.get(box.id) as Sized;
  if (at?.x !== 0 || box.collapsed || w === M.emptyWidth) return false;
  return siblings.every((other) => {
    const spot = spots.get(other.id);
    if (other.id === box.id || !spot) return true;
    return spot.y >= at.y + h || at.y >= spot.y + (sizes.get(other.id) as Sized).h;
  });
}

const padOf = (depth: number) => (depth === 0 ? M.padTop : M.padNested);
const seatsWidth = (columns: number) => columns * M.seatWidth + (columns - 1) * M.seatGapX;
const seatsHeight = (seats: number, columns: number) => {
  const rows = Math.ceil(seats / columns);
  return rows === 0 ? 0 : rows * M.seatHeight + (rows - 1) * M.seatGapY;
};

function sizeTeam(box: TeamBox, depth: number, children: readonly TeamBox[], sizes: ReadonlyMap<string, Sized>): Sized {
  const pad = padOf(depth);
  const none = new Map<string, Point>();
  if (box.collapsed) {
    const subArea = { x: M.subInset, y: M.headerHeight };
    return { w: M.collapsedWidth, h: M.collapsedHeight, subArea, columns: 1, spots: none };
  }
  const count = box.seatIds.length;
  if (depth > 0 && count === 0 && children.length === 0) {
    const subArea = { x: M.subInset, y: M.emptyHeight };
    return { w: M.emptyWidth, h: M.emptyHeight, subArea, columns: 1, spots: none };
  }
  const leastColumns = depth === 0 || count > 1 ? 2 : 1;
  const seatsW = seatsWidth(leastColumns) + 2 * pad;
  const spots = arrange(children, sizes, M.siblingGap, 1.5, seatsW - 2 * M.subInset, true);
  let subW = 0;
  let subH = 0;
  for (const child of children) {
    const spot = spots.get(child.id) as Point;
    const { w, h } = sizes.get(child.id) as Sized;
    subW = Math.max(subW, spot.x + w);
    subH = Math.max(subH, spot.y + h);
  }
  const w = Math.max(seatsW, subW === 0 ? 0 : subW + 2 * M.subInset);
  const columns = Math.max(leastColumns, Math.floor((w - 2 * pad + M.seatGapX) / (M.seatWidth + M.seatGapX)));
  const gridH = seatsHeight(count, columns);
  let y = M.headerHeight + (gridH > 0 ? pad + gridH : 0);
  const subArea = { x: M.subInset, y: y + M.subInset + (gridH > 0 ? M.subInset : 0) };
  if (children.length > 0) y = subArea.y + subH + M.subInset;
  else y += gridH > 0 ? pad : M.seatHeight + pad;
  return { w, h: y, subArea, columns, spots };
}

function* seatGrid(seatIds: readonly string[], columns: number, depth: number): Iterable<[string, Rect]> {
  const pad = padOf(depth);
  for (const [index, id] of seatIds.entries()) {
    const x = pad + (index % columns) * (M.seatWidth + M.seatGapX);
    const y = M.headerHeight + pad + Math.floor(index / columns) * (M.seatHeight + M.seatGapY);
    yield [id, { x, y, w: M.seatWidth, h: M.seatHeight }];
  }
}

/** Top left of each sibling: placed ones where they were put unless they overlap, the others packed below them. */
function arrange(
  siblings: readonly TeamBox[],
  sizes: ReadonlyMap<string, Sized>,
  gap: number,
  aspect: number,
  minWidth: number,
  clamped: boolean,
): Map<string, Point> {
  const spots = new Map<string, Point>();
  const standing: Rect[] = [];
  const placed = siblings
    .filter((box) => box.place !== null)
    .sort((a, b) => byPlace(a.place as NonNullable<TeamBox['place']>, b.place as NonNullable<TeamBox['place']>));
  for (const box of placed) {
    const { w, h } = sizes.get(box.id) as Sized;
    const wish = box.place as Point;
    const rect = giveWay(
      { x: clamped ? Math.max(0, wish.x) : wish.x, y: clamped ? Math.max(0, wish.y) : wish.y, w, h },
      standing,
      gap,
    );
    standing.push(rect);
    spots.set(box.id, { x: rect.x, y: rect.y });
  }
  const loose = siblings.filter((box) => box.place === null);
  if (loose.length === 0) return spots;
  const left = standing.length === 0 || clamped ? 0 : Math.min(...standing.map(({ x }) => x));
  const top = standing.length === 0 ? 0 : Math.max(...standing.map(({ y, h }) => y + h)) + gap;
  const packing = packToAspect(
    loose.map(({ id }) => sizes.get(id) as Sized),
    aspect,
    gap,
    minWidth,
  );
  for (const [index, box] of loose.entries()) {
    const at = packing.at[index] as Point;
    spots.set(box.id, { x: left + at.x, y: top + at.y });
  }
  return spots;
}

/** From the top left outwards, so that what gives way lies below or to the right. */
const byPlace = (a: NonNullable<TeamBox['place']>, b: NonNullable<TeamBox['place']>): number =>
  Number(b.pinned) - Number(a.pinned) || a.x + a.y - (b.x + b.y) || a.y - b.y;

/** Nearer than this is too near; what has to move then keeps the usual gap. */
const LEAST_GAP = 4;

function giveWay(rect: Rect, standing: readonly Rect[], gap: number): Rect {
  let at = rect;
  for (;;) {
    const blocker = standing.find((other) => collide(at, other, LEAST_GAP));
    if (!blocker) return at;
    const down = blocker.y + blocker.h + gap - at.y;
    const right = blocker.x + blocker.w + gap - at.x;
    at = right < down ? { ...at, x: at.x + right } : { ...at, y: at.y + down };
  }
}
