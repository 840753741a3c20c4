import type { Point, Rect } from '../canvas/rect.ts';
import { layoutStructure, type TeamBox } from '../canvas/structure/layout.ts';
import { MEASURES } from '../canvas/structure/measures.ts';
import { rectPack } from './elk.ts';
import { fitBeside } from './fitBeside.ts';
import type { CardSpot, TeamLayoutRequest } from './request.ts';

/** Packs teams among their siblings from the inside out, so that each level knows the final size of what it holds. */
export async function layoutTeams({ boxes, movable, aspect }: TeamLayoutRequest): Promise<CardSpot[]> {
  const moves = new Set(movable);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const parentOf = (box: TeamBox) => (box.parentId !== null && byId.has(box.parentId) ? box.parentId : null);
  const result: CardSpot[] = [];
  const depths = layoutStructure(boxes).teams;
  const deepest = Math.max(0, ...[...depths.values()].map(({ depth }) => depth));
  for (let depth = deepest; depth >= 0; depth--) {
    const { teams } = layoutStructure(byId.values());
    const families = new Map<string | null, TeamBox[]>();
    for (const box of byId.values()) {
      if (teams.get(box.id)?.depth !== depth) continue;
      const family = families.get(parentOf(box));
      if (family) family.push(box);
      else families.set(parentOf(box), [box]);
    }
    for (const [parentId, family] of families) {
      const rectOf = ({ id }: TeamBox): Rect => teams.get(id) as Rect;
      const moving = family.filter((box) => moves.has(box.id) && !box.place?.pinned);
      if (moving.length === 0) continue;
      const area = parentId === null ? { x: 0, y: 0 } : (teams.get(parentId)?.subArea ?? { x: 0, y: 0 });
      const staying = family
        .filter((box) => !moving.includes(box))
        .map((box) => ({ ...rectOf(box), x: rectOf(box).x - area.x, y: rectOf(box).y - area.y }));
      for (const spot of await packFamily(moving, rectOf, staying, parentId === null, area, aspect)) {
        result.push(spot);
        const box = byId.get(spot.id) as TeamBox;
        byId.set(spot.id, { ...box, place: { x: spot.x, y: spot.y, pinned: false } });
      }
    }
  }
  return result;
}

async function packFamily(
  moving: readonly TeamBox[],
  rectOf: (box: TeamBox) => Rect,
  staying: readonly Rect[],
  topLevel: boolean,
  area: Point,
  aspect: number,
): Promise<CardSpot[]> {
  const gap = topLevel ? MEASURES.topGap : MEASURES.siblingGap;
  const places = await rectPack(moving.map(rectOf), aspect, gap);
  const anchor =
    topLevel && staying.length > 0
      ? {
          x: Math.min(...moving.map((box) => rectOf(box).x)) - area.x,
          y: Math.min(...moving.map((box) => rectOf(box).y)) - area.y,
        }
      : { x: 0, y: 0 };
  const rects = moving.map((box, index) => {
    const { w, h } = rectOf(box);
    const { x, y } = places[index] as Point;
    return { x: anchor.x + x, y: anchor.y + y, w, h };
  });
  const shift = fitBeside(rects, staying, gap);
  return moving.map(({ id }, index) => {
    const { x, y } = rects[index] as Rect;
    return { id, x: x + shift.x, y: y + shift.y };
  });
}
