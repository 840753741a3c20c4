import { type Mark, path, rect, text } from '../mark.ts';
import type { PrintSetting } from '../page.ts';
import { printStrings as s } from '../strings.ts';
import { breakLines, fitLine } from '../typeSetting.ts';
import { kindInk, topRounded } from './drawTeams.ts';
import type { TeamFacts } from './teamFacts.ts';

const GAP = 10;
const LEAST_WIDTH = 172;
const LEAST_HEIGHT = 62;
const HEADER = 24;
const PAD = 9;
const LINE = 11;

/** One block an outermost team: name, sums, sub-teams by name, and the page that shows its seats. */
export function structureOverview(
  facts: ReadonlyMap<string, TeamFacts>,
  pageOf: ReadonlyMap<string, number>,
  { area, measure }: PrintSetting,
): Mark[][] {
  const roots = [...facts.values()].filter(({ parentId }) => parentId === null);
  roots.sort((a, b) => (a.team.id < b.team.id ? -1 : 1));
  const mostColumns = Math.max(1, Math.floor((area.w + GAP) / (LEAST_WIDTH + GAP)));
  const mostRows = Math.max(1, Math.floor((area.h - 6 + GAP) / (LEAST_HEIGHT + GAP)));
  const perPage = Math.min(roots.length, mostColumns * mostRows);
  const columns = Math.min(mostColumns, Math.max(4, Math.ceil(Math.sqrt(perPage * 1.1))), perPage);
  const rows = Math.min(mostRows, Math.ceil(perPage / columns));
  const w = (area.w + GAP) / columns - GAP;
  const h = Math.min(neededHeight(), (area.h - 6 + GAP) / rows - GAP);
  const pages: Mark[][] = [];
  for (let first = 0; first < roots.length; first += columns * rows) {
    pages.push(
      roots.slice(first, first + columns * rows).flatMap((root, index): Mark[] => {
        const x = area.x + (index % columns) * (w + GAP);
        const y = area.y + 6 + Math.floor(index / columns) * (h + GAP);
        return drawBlock(root, { x, y, w, h });
      }),
    );
  }
  return pages;

  /** Of the block with most to say. */
  function neededHeight(): number {
    return Math.max(
      LEAST_HEIGHT,
      ...roots.map((root) => {
        const lines = breakLines(measure, namesIn(root), w - 2 * PAD, 8.3, 400).length;
        return HEADER + 14 + (root.vacantCount > 0 ? LINE + 1 : 0) + lines * LINE + PAD + 4;
      }),
    );
  }

  function namesIn(root: TeamFacts): string {
    return root.childIds.map((id) => facts.get(id)?.team.name ?? '').join(', ');
  }

  function drawBlock(
    root: TeamFacts,
    at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  ): Mark[] {
    const ink = kindInk(root.team.kind);
    const page = pageOf.get(root.team.id);
    const where = page === undefined ? '' : s.onPage(page);
    const whereWidth = measure(where, 8.5, 600);
    const left = at.x + PAD;
    const room = at.w - 2 * PAD;
    const sums = [
      root.seatCount === 0 ? s.noSeats : s.seats(root.seatCount),
      root.totalFte === 0 ? '' : s.fteOf(root.filledFte, root.totalFte),
      root.subTeamCount === 0 ? '' : s.subTeams(root.subTeamCount),
    ].filter((part) => part !== '');
    const marks: Mark[] = [
      rect(at, { fill: 'panel', radius: 7 }),
      path(topRounded(at.x, at.y, at.w, HEADER, 7), { fill: `${ink}-soft` }),
      rect(at, { stroke: 'line-strong', radius: 7, strokeWidth: 0.8 }),
      text(left, at.y + 16, fitLine(measure, root.team.name, room - whereWidth - 8, 11, 600), {
        size: 11,
        weight: 600,
        fill: ink,
      }),
      text(at.x + at.w - PAD, at.y + 16, where, { size: 8.5, weight: 600, fill: ink, anchor: 'end' }),
      text(left, at.y + HEADER + 14, fitLine(measure, sums.join(' · '), room, 9, 600), { size: 9, weight: 600 }),
    ];
    let y = at.y + HEADER + 14;
    if (root.vacantCount > 0) {
      y += LINE + 1;
      marks.push(text(left, y, s.vacantSeats(root.vacantCount), { size: 8.5, weight: 600, fill: 'critical' }));
    }
    const lines = Math.floor((at.y + at.h - PAD + 3 - y - 3) / LINE);
    if (lines > 0) {
      for (const line of breakLines(measure, namesIn(root), room, 8.3, 400, lines)) {
        y += LINE;
        marks.push(text(left, y + 3, line, { size: 8.3, fill: 'ink-2' }));
      }
    }
    return marks;
  }
}
