import { type Area, type Mark, text } from '../mark.ts';
import type { PrintSetting } from '../page.ts';
import { printStrings as s } from '../strings.ts';
import { CARD, drawCard } from './drawCard.ts';
import { drawLink } from './drawLink.ts';
import type { RoadmapFacts, TaskFacts } from './taskFacts.ts';

const SCALE = 0.72;
const GAP_X = 34;
const GAP_Y = 24;
const HEADING = 34;

const card = { w: CARD.w * SCALE, h: CARD.h * SCALE };

/**
 * The critical path in order, row after row. `room` = what is left under the overview, in points: if the whole path
 * fits there it is the only element; otherwise each element is a page of its own.
 */
export function criticalPathParts(
  facts: RoadmapFacts,
  room: number,
  { area, measure }: PrintSetting,
): { readonly parts: readonly Mark[][]; readonly belowOverview: boolean } {
  const columns = Math.max(1, Math.floor((area.w + GAP_X - 8) / (card.w + GAP_X)));
  const chain = facts.schedule.criticalPath.filter((id) => facts.tasks.has(id));
  if (chain.length === 0) return { parts: [], belowOverview: false };
  const heightOf = (rows: number): number => HEADING + rows * (card.h + GAP_Y) - GAP_Y + 4;
  const links = new Map(facts.links.map((each) => [`${each.link.fromId}>${each.link.toId}`, each]));
  if (heightOf(Math.ceil(chain.length / columns)) <= room) {
    return { parts: [draw(chain, area.y + area.h - room)], belowOverview: true };
  }
  const rows = Math.max(1, Math.floor((area.h - HEADING + GAP_Y) / (card.h + GAP_Y)));
  const parts: Mark[][] = [];
  for (let first = 0; first < chain.length; first += columns * rows) {
    parts.push(draw(chain.slice(first, first + columns * rows), area.y));
  }
  return { parts, belowOverview: false };

  function draw(ids: readonly string[], top: number): Mark[] {
    const places = new Map(
      ids.map((id, index): [string, Area] => [
        id,
        {
          x: area.x + 2 + (index % columns) * (card.w + GAP_X),
          y: top + HEADING + Math.floor(index / columns) * (card.h + GAP_Y),
          ...card,
        },
      ]),
    );
    const marks: Mark[] = [
      text(area.x, top + 14, s.criticalPath, { size: 11, weight: 600 }),
      text(area.x + measure(s.criticalPath, 11, 600) + 8, top + 14, s.criticalPathHint, { size: 9, fill: 'ink-2' }),
    ];
    for (const [index, id] of ids.entries()) {
      const before = ids[index - 1];
      const from = before === undefined ? undefined : places.get(before);
      const at = places.get(id) as Area;
      const link = before === undefined ? undefined : links.get(`${before}>${id}`);
      if (from && link && from.y === at.y) {
        // The order is the point here; of what type a link is, the cards' dates show.
        const plain = { ...link, link: { ...link.link, type: 'FS' as const, lagDays: 0 } };
        marks.push(...drawLink(plain, from, at, measure));
      }
      marks.push(...drawCard(facts.tasks.get(id) as TaskFacts, at, measure));
    }
    return marks;
  }
}
