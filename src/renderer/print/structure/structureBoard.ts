import type { Workspace } from '../../../core/model/nouns.ts';
import { boundsOf } from '../../canvas/rect.ts';
import { layoutStructure, type TeamBox } from '../../canvas/structure/layout.ts';
import { type Mark, MIN_TEXT_PT, rect, text } from '../mark.ts';
import type { PrintSetting } from '../page.ts';
import { drawTeams, LEAST_SCALE } from './drawTeams.ts';
import { boxOf, type TeamFacts } from './teamFacts.ts';

/** Largest size a canvas pixel gets on paper, in points: a small board is not blown up. */
const MOST_SCALE = 1.05;

/** The canvas as it stands, on one page; null when its text would be too small to read. */
export function structureBoard(
  workspace: Workspace,
  facts: ReadonlyMap<string, TeamFacts>,
  { area, measure }: PrintSetting,
): Mark[] | null {
  const places = new Map<string, TeamBox['place']>();
  for (const { canvas, entityType, entityId, x, y, pinned } of workspace.placement.values()) {
    if (canvas === 'structure' && entityType === 'team') places.set(entityId, { x, y, pinned });
  }
  const layout = layoutStructure([...facts.values()].map((each) => boxOf(each, places.get(each.team.id) ?? null)));
  const frames = [...workspace.frame.values()].filter(({ canvas }) => canvas === 'structure');
  const bounds = boundsOf([
    ...[...layout.teams.values()].map(({ absX, absY, w, h }) => ({ x: absX, y: absY, w, h })),
    ...frames.map(({ x, y, w, h }) => ({ x, y: y - 20, w, h: h + 20 })),
  ]);
  if (!bounds) return null;
  const scale = Math.min(MOST_SCALE, area.w / bounds.w, (area.h - 8) / bounds.h);
  if (scale < LEAST_SCALE) return null;
  const left = area.x + (area.w - bounds.w * scale) / 2 - bounds.x * scale;
  const top = area.y + 8 - bounds.y * scale;
  const framed = frames.flatMap(({ x, y, w, h, name }): Mark[] => [
    rect(
      { x: left + x * scale, y: top + y * scale, w: w * scale, h: h * scale },
      { stroke: 'line-meaning', dash: '5 4', radius: 8, strokeWidth: 0.7 },
    ),
    text(left + x * scale, top + y * scale - 5, name, {
      size: Math.max(MIN_TEXT_PT, 12 * scale),
      weight: 600,
      fill: 'ink-2',
    }),
  ]);
  return [...framed, ...drawTeams(layout, left, top, { facts, measure, scale, trail: null })];
}
