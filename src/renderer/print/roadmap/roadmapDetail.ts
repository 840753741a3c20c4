import { type Area, type Mark, rect, text } from '../mark.ts';
import { packPages } from '../packPages.ts';
import type { PrintSetting } from '../page.ts';
import { printStrings as s } from '../strings.ts';
import { drawCard } from './drawCard.ts';
import { drawLink, drawStub } from './drawLink.ts';
import { ACROSS, DETAIL_CARD, type GroupId, type Piece } from './pieces.ts';
import type { RoadmapFacts, TaskFacts } from './taskFacts.ts';

const HEADING = 24;
const GAP = 14;
const GROUP_GAP = 16;
const INSET = 8;

/** What a page has for cards under a heading. */
export const cardRoom = (area: Area): { readonly w: number; readonly h: number } => ({
  w: area.w - INSET,
  h: area.h - HEADING,
});

export interface RoadmapDetailPage {
  readonly marks: readonly Mark[];
  /** Names of the teams on the page. */
  readonly groups: readonly string[];
  readonly taskIds: readonly string[];
}

interface Sheet {
  readonly headings: { readonly y: number; readonly name: string; readonly sums: string }[];
  readonly cards: Map<string, Area>;
  readonly groups: string[];
}

/** Every task as a card, by outermost team, on as many pages as it takes; links that leave a page say where they go. */
export function roadmapDetail(
  facts: RoadmapFacts,
  pieces: readonly Piece[],
  firstPage: number,
  { area, measure }: PrintSetting,
): RoadmapDetailPage[] {
  const groups = Map.groupBy(pieces, ({ groupId }) => groupId);
  const ordered = [...groups].sort(([a], [b]) => rankOf(a) - rankOf(b) || (String(a) < String(b) ? -1 : 1));
  const sheets: Sheet[] = [];
  const width = cardRoom(area).w;
  const least = Math.min(area.h, HEADING + DETAIL_CARD.h);
  let y = Number.POSITIVE_INFINITY;
  for (const [groupId, group] of ordered) {
    if (y + least > area.h) y = newSheet();
    const name = groupId === ACROSS ? s.acrossTeams : (facts.teamName(groupId) ?? s.noOwner);
    // Parts of one piece read from left to right; what stands by itself packs best with the widest first.
    const inOrder = groupId === ACROSS ? group : [...group].sort((a, b) => b.w - a.w || b.h - a.h);
    const firstRoom = area.h - y - HEADING;
    const packed = packPages(inOrder, width, (page) => (page === 0 ? firstRoom : area.h - HEADING), GAP);
    const sums = sumsOf(group.flatMap(({ spots }) => [...spots.keys()].map((id) => facts.tasks.get(id) as TaskFacts)));
    for (const [index, blocks] of packed.entries()) {
      if (index > 0) y = newSheet();
      if (blocks.length === 0) continue;
      const sheet = sheets.at(-1) as Sheet;
      const first = packed.findIndex((each) => each.length > 0) === index;
      sheet.headings.push({ y, name: first ? name : s.continued(name), sums: first ? sums : '' });
      sheet.groups.push(name);
      let bottom = 0;
      for (const { block, x: left, y: top } of blocks) {
        bottom = Math.max(bottom, top + block.h);
        for (const [id, at] of block.spots) {
          sheet.cards.set(id, {
            x: area.x + 2 + left + at.x,
            y: area.y + y + HEADING + top + at.y,
            ...DETAIL_CARD,
          });
        }
      }
      y += HEADING + bottom + GROUP_GAP;
    }
  }
  const filled = sheets.filter(({ cards }) => cards.size > 0);
  const pieceOf = new Map(pieces.flatMap((piece) => [...piece.spots.keys()].map((id) => [id, piece])));
  const pageOf = new Map(filled.flatMap(({ cards }, index) => [...cards.keys()].map((id) => [id, firstPage + index])));
  return filled.map((sheet) => drawSheet(sheet));

  function newSheet(): number {
    sheets.push({ headings: [], cards: new Map(), groups: [] });
    return 0;
  }

  function drawSheet({ headings, cards, groups: names }: Sheet): RoadmapDetailPage {
    const marks: Mark[] = [];
    for (const { y: top, name, sums } of headings) {
      const baseline = area.y + top + 12;
      marks.push(
        text(area.x, baseline, name, { size: 11, weight: 600 }),
        text(area.x + measure(name, 11, 600) + 8, baseline, sums, { size: 9, fill: 'ink-2' }),
        rect({ x: area.x, y: baseline + 4.5, w: area.w, h: 0.6 }, { fill: 'hairline' }),
      );
    }
    const stubs = new Map<string, { readonly in: Set<string>; readonly out: Set<string>; critical: boolean }>();
    const goesOn = (id: string, side: 'in' | 'out', where: string, critical: boolean): void => {
      const stub = stubs.get(id) ?? { in: new Set<string>(), out: new Set<string>(), critical: false };
      stubs.set(id, stub);
      stub[side].add(where);
      stub.critical ||= critical;
    };
    const letters = new Map<string, string>();
    for (const link of facts.links) {
      const { fromId, toId } = link.link;
      const [from, to, fromPage, toPage] = [cards.get(fromId), cards.get(toId), pageOf.get(fromId), pageOf.get(toId)];
      const critical = link.tone === 'critical';
      if (from && to && pieceOf.get(fromId) === pieceOf.get(toId)) marks.push(...drawLink(link, from, to, measure));
      else if (from && to) {
        // Two parts of one piece on one page: a letter at both ends instead of a line across everything.
        const letter = letters.get(fromId) ?? letterOf(letters.size);
        letters.set(fromId, letter);
        goesOn(fromId, 'out', letter, critical);
        goesOn(toId, 'in', letter, critical);
      } else if (from && toPage !== undefined) goesOn(fromId, 'out', s.onPage(toPage), critical);
      else if (to && fromPage !== undefined) goesOn(toId, 'in', s.onPage(fromPage), critical);
    }
    for (const [id, at] of cards) marks.push(...drawCard(facts.tasks.get(id) as TaskFacts, at, measure));
    for (const [id, stub] of stubs) {
      const at = cards.get(id) as Area;
      for (const side of ['in', 'out'] as const) {
        if (stub[side].size > 0)
          marks.push(...drawStub(at, side, [...stub[side]].sort().join(', '), stub.critical, measure));
      }
    }
    return { marks, groups: [...new Set(names)], taskIds: [...cards.keys()] };
  }
}

/** What several teams share comes first, what nobody owns last. */
const rankOf = (groupId: GroupId): number => (groupId === ACROSS ? 0 : groupId === null ? 2 : 1);

/** A ... Z, A2 ... */
const letterOf = (index: number): string =>
  `${String.fromCharCode(65 + (index % 26))}${index < 26 ? '' : Math.floor(index / 26) + 1}`;

function sumsOf(tasks: readonly TaskFacts[]): string {
  const critical = tasks.filter(({ dates }) => dates.critical).length;
  return critical === 0 ? s.tasks(tasks.length) : `${s.tasks(tasks.length)}, ${s.criticalTasks(critical)}`;
}
