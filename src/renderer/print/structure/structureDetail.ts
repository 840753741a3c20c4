import type { StructureLayout } from '../../canvas/structure/layout.ts';
import type { Mark } from '../mark.ts';
import { packPages } from '../packPages.ts';
import type { PrintSetting } from '../page.ts';
import { printStrings } from '../strings.ts';
import { drawTeams } from './drawTeams.ts';
import { COLUMN_WIDTH, layoutInColumns } from './placeSubTeams.ts';
import { boxOf, type TeamFacts, withSubTeams } from './teamFacts.ts';

/** Points per canvas pixel: four columns of teams on an A3 page. */
const SCALE = 270 / COLUMN_WIDTH;
const GAP = 12;

interface Block {
  readonly w: number;
  readonly h: number;
  readonly layout: StructureLayout;
  readonly facts: ReadonlyMap<string, TeamFacts>;
  readonly trail: string | null;
  /** The outermost team this shows a part of. */
  readonly rootId: string;
}

export interface StructureDetailPage {
  readonly marks: readonly Mark[];
  /** Outermost teams on the page, in order. */
  readonly rootIds: readonly string[];
}

/** Every team with its seats and sub-teams, readable, on as many pages as it takes. */
export function structureDetail(
  facts: ReadonlyMap<string, TeamFacts>,
  { area, measure }: PrintSetting,
): StructureDetailPage[] {
  const page = { w: area.w, h: area.h - 6 };
  const roots = [...facts.values()].filter(({ parentId }) => parentId === null);
  const ordered = roots.sort((a, b) => (a.team.id < b.team.id ? -1 : 1));
  const blocks = ordered.flatMap(({ team }) => blocksOf(facts, team.id, null, team.id, page));
  return packPages(blocks, page.w, () => page.h, GAP).map((packed) => ({
    rootIds: [...new Set(packed.map(({ block }) => block.rootId))],
    marks: packed.flatMap(({ block, x, y }) =>
      drawTeams(block.layout, area.x + x, area.y + 6 + y, {
        facts: block.facts,
        measure,
        scale: SCALE,
        trail: block.trail,
      }),
    ),
  }));
}

/** A team whole if it fits a page; else itself without its sub-teams, and each of these. */
function blocksOf(
  facts: ReadonlyMap<string, TeamFacts>,
  id: string,
  trail: string | null,
  rootId: string,
  page: { readonly w: number; readonly h: number },
): Block[] {
  for (const columns of [1, 2, 3]) {
    const whole = block(facts, withSubTeams(facts, id), id, trail, rootId, columns);
    if (whole.w <= page.w && whole.h <= page.h) return [whole];
  }
  const own = facts.get(id) as TeamFacts;
  const path = trail === null ? own.team.name : `${trail} › ${own.team.name}`;
  return [
    ...seatParts(own, page).map((part) => block(new Map([[id, part]]), [id], id, trail, rootId)),
    ...own.childIds.flatMap((child) => blocksOf(facts, child, path, rootId, page)),
  ];
}

/** A team with more seats than fit a page, in parts that fit. */
function seatParts(own: TeamFacts, page: { readonly w: number; readonly h: number }): TeamFacts[] {
  const alone = block(new Map([[own.team.id, own]]), [own.team.id], own.team.id, null, own.team.id);
  const parts = Math.ceil(alone.h / page.h);
  if (parts <= 1) return [own];
  const size = Math.floor(own.seats.length / (parts + 1)) || 1;
  const count = Math.ceil(own.seats.length / size);
  return Array.from({ length: count }, (_, index) => ({
    ...own,
    team: { ...own.team, name: `${own.team.name}, ${printStrings.seatsPart(index + 1, count)}` },
    seats: own.seats.slice(index * size, (index + 1) * size),
  }));
}

function block(
  facts: ReadonlyMap<string, TeamFacts>,
  ids: readonly string[],
  id: string,
  trail: string | null,
  rootId: string,
  columns = 1,
): Block {
  const layout = layoutInColumns(
    ids.map((each) => {
      const box = boxOf(facts.get(each) as TeamFacts, null);
      return each === id ? { ...box, parentId: null } : box;
    }),
    columns,
  );
  const box = layout.teams.get(id);
  return { w: (box?.w ?? 0) * SCALE, h: (box?.h ?? 0) * SCALE, layout, facts, trail, rootId };
}
