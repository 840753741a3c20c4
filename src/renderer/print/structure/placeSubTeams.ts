import { packInto } from '../../canvas/pack.ts';
import { layoutStructure, type StructureLayout, type TeamBox } from '../../canvas/structure/layout.ts';
import { MEASURES as M } from '../../canvas/structure/measures.ts';

/** Room for sub-teams in a team as narrow as its two columns of seats. */
const INNER_WIDTH = 2 * M.seatWidth + M.seatGapX + 2 * M.padTop - 2 * M.subInset;

/** Width of a team of one column, in canvas pixels. */
export const COLUMN_WIDTH = INNER_WIDTH + 2 * M.subInset;
/** From column to column, in canvas pixels. */
const COLUMN_GAP = 18;

/** Lays a team out `columns` columns of the page wide, so that teams stand in columns on paper. */
export function layoutInColumns(boxes: readonly TeamBox[], columns: number): StructureLayout {
  const width = columns * COLUMN_WIDTH + (columns - 1) * COLUMN_GAP - 2 * M.subInset;
  const children = Map.groupBy(boxes, ({ parentId }) => parentId);
  const depthOf = (box: TeamBox): number => {
    const parent = boxes.find(({ id }) => id === box.parentId);
    return parent ? 1 + depthOf(parent) : 0;
  };
  const depths = new Map(boxes.map((box) => [box.id, depthOf(box)]));
  const places = new Map<string, TeamBox['place']>();
  const placed = (): TeamBox[] => boxes.map((box) => ({ ...box, place: places.get(box.id) ?? null }));
  // From the inside out: a team's size is known once its own sub-teams have their places.
  for (let depth = Math.max(0, ...depths.values()) - 1; depth >= 0; depth--) {
    const { teams } = layoutStructure(placed());
    for (const box of boxes) {
      if (depths.get(box.id) !== depth) continue;
      const inside = children.get(box.id) ?? [];
      const sizes = inside.map(({ id }) => teams.get(id) ?? { w: 0, h: 0 });
      const { at } = packInto(sizes, depth === 0 ? width : INNER_WIDTH, M.siblingGap);
      for (const [index, { id }] of inside.entries()) {
        places.set(id, { x: at[index]?.x ?? 0, y: at[index]?.y ?? 0, pinned: false });
      }
    }
  }
  return layoutStructure(placed());
}
