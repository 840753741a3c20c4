import { type Area, type Mark, text } from '../mark.ts';
import type { PrintSetting } from '../page.ts';
import { printStrings as s } from '../strings.ts';
import { CARD, drawCard } from './drawCard.ts';
import { drawLink } from './drawLink.ts';
import type { LinkFacts, RoadmapFacts, TaskFacts } from './taskFacts.ts';

const SCALE = 0.72;
const GAP_X = 34;
const GAP_Y = 26;
const HEADING = 22;

/** The critical path in order, row after row, as pages. */
export function criticalPathPages(facts: RoadmapFacts, { area, measure }: PrintSetting): Mark[][] {
  const card = { w: CARD.w * SCALE, h: CARD.h * SCALE };
  const columns = Math.max(1, Math.floor((area.w + GAP_X - 8) / (card.w + GAP_X)));
  const rows = Math.max(1, Math.floor((area.h - HEADING + GAP_Y) / (card.h + GAP_Y)));
  const chain = facts.schedule.criticalPath.filter((id) => facts.tasks.has(id));
  const links = new Map(facts.links.map((each) => [`${each.link.fromId}>${each.link.toId}`, each]));
  const pages: Mark[][] = [];
  for (let first = 0; first < chain.length; first += columns * rows) {
    const marks: Mark[] = [text(area.x, area.y + 12, s.criticalPathHint, { size: 9.5, fill: 'ink-2' })];
    let before: { readonly id: string; readonly at: Area; readonly row: number } | null = null;
    for (const [index, id] of chain.slice(first, first + columns * rows).entries()) {
      const row = Math.floor(index / columns);
      const at = {
        x: area.x + 4 + (index % columns) * (card.w + GAP_X),
        y: area.y + HEADING + row * (card.h + GAP_Y),
        ...card,
      };
      const link: LinkFacts | undefined = before === null ? undefined : links.get(`${before.id}>${id}`);
      if (before !== null && link && before.row === row) marks.push(...drawLink(link, before.at, at, measure));
      marks.push(...drawCard(facts.tasks.get(id) as TaskFacts, at, measure));
      before = { id, at, row };
    }
    pages.push(marks);
  }
  return pages;
}
