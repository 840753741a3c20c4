import { currentWorkspace } from '../store/document.ts';
import { parseRef } from '../store/refs.ts';
import type { Point } from './rect.ts';
import { areaOf, type Stage } from './stage.ts';
import { layoutStructure } from './structure/layout.ts';
import { teamBoxes } from './structure/structureNodes.ts';

/** Where a card on the screen stands, as a placement says it: a sub-team relative to its parent's sub-team area. */
export function positionOf(stage: Stage, ref: string): Point | null {
  const area = areaOf(stage, ref);
  if (!area) return null;
  const { table, id } = parseRef(ref);
  const origin = table === 'team' ? subAreaOf(currentWorkspace().team.get(id)?.parentId ?? null) : { x: 0, y: 0 };
  return { x: Math.round(area.x - origin.x), y: Math.round(area.y - origin.y) };
}

/** Absolute top left of the area in which a team's sub-teams stand. */
export function subAreaOf(teamId: string | null): Point {
  const team = teamId === null ? undefined : layoutStructure(teamBoxes(currentWorkspace())).teams.get(teamId);
  return team ? { x: team.absX + team.subArea.x, y: team.absY + team.subArea.y } : { x: 0, y: 0 };
}
