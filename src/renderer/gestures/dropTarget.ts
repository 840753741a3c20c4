import type { Point } from '../canvas/rect.ts';
import type { StructureLayout, TeamBox } from '../canvas/structure/layout.ts';

/** The innermost shown team under a point, leaving out some teams with all they hold. Null = empty canvas. */
export function dropTargetAt(
  layout: StructureLayout,
  parentOf: ReadonlyMap<string, string | null>,
  point: Point,
  leaveOut: ReadonlySet<string>,
): string | null {
  let best: string | null = null;
  let depth = -1;
  for (const [id, box] of layout.teams) {
    if (!box.shown || box.depth <= depth) continue;
    const { absX, absY, w, h } = box;
    if (point.x < absX || point.x > absX + w || point.y < absY || point.y > absY + h) continue;
    if (isInside(id, parentOf, leaveOut)) continue;
    best = id;
    depth = box.depth;
  }
  return best;
}

function isInside(id: string, parentOf: ReadonlyMap<string, string | null>, teams: ReadonlySet<string>): boolean {
  for (let at: string | null = id; at !== null; at = parentOf.get(at) ?? null) if (teams.has(at)) return true;
  return false;
}

export const parentsOf = (boxes: Iterable<TeamBox>): Map<string, string | null> =>
  new Map([...boxes].map(({ id, parentId }) => [id, parentId]));
