import { type Area, type Mark, MIN_TEXT_PT, path, rect, text } from '../mark.ts';
import { printStrings as s } from '../strings.ts';
import type { MeasureText } from '../typeSetting.ts';
import { crossMark } from './drawCard.ts';
import type { LinkFacts, LinkTone } from './taskFacts.ts';

export const LINK_LOOK: Readonly<
  Record<LinkTone, { readonly stroke: string; readonly strokeWidth: number; readonly dash?: string }>
> = {
  plain: { stroke: 'line-meaning', strokeWidth: 0.7 },
  critical: { stroke: 'critical', strokeWidth: 1.9 },
  tight: { stroke: 'critical', strokeWidth: 0.7 },
  'near-critical': { stroke: 'warning', strokeWidth: 1.1, dash: '4 2.5' },
  'left-out': { stroke: 'critical', strokeWidth: 0.9, dash: '1.2 2.4' },
};

const round = (value: number): number => Math.round(value * 100) / 100;

/** A dependency between two cards; where it leaves and arrives says its type: the right edge is the finish, the left the start. */
export function drawLink({ link, tone }: LinkFacts, from: Area, to: Area, measure: MeasureText): Mark[] {
  const look = LINK_LOOK[tone];
  const startSide = link.type === 'FS' || link.type === 'FF' ? 1 : -1;
  const endSide = link.type === 'FS' || link.type === 'SS' ? -1 : 1;
  const x1 = startSide === 1 ? from.x + from.w : from.x;
  const y1 = from.y + from.h / 2;
  const tip = endSide === -1 ? to.x : to.x + to.w;
  const y2 = to.y + to.h / 2;
  const head = look.strokeWidth > 1.5 ? 6 : 4.6;
  const x2 = tip + endSide * head;
  const reach = Math.max(12, Math.abs(x2 - x1) / 2, x2 < x1 && startSide !== endSide ? 40 : 0);
  const d = `M${round(x1)} ${round(y1)}C${round(x1 + startSide * reach)} ${round(y1)} ${round(x2 + endSide * reach)} ${round(y2)} ${round(x2)} ${round(y2)}`;
  const middle = {
    x: (x1 + 3 * (x1 + startSide * reach) + 3 * (x2 + endSide * reach) + x2) / 8,
    y: (y1 + y2) / 2,
  };
  const marks: Mark[] = [
    path(d, look),
    path(`M${round(tip)} ${round(y2)}l${endSide * head} ${-head * 0.55}v${head * 1.1}Z`, { fill: look.stroke }),
  ];
  if (tone === 'left-out') marks.push(crossMark(middle.x, middle.y));
  const label = s.linkLabel(link.type, link.lagDays, link.lagUnit);
  if (label !== '') {
    const w = measure(label, MIN_TEXT_PT, 400) + 4;
    marks.push(
      rect({ x: middle.x - w / 2, y: middle.y - 5, w, h: 10 }, { fill: 'panel', radius: 2 }),
      text(middle.x, middle.y + 2.9, label, {
        fill: look.stroke === 'line-meaning' ? 'ink-2' : look.stroke,
        anchor: 'middle',
      }),
    );
  }
  return marks;
}

/** Where a link goes on or comes from: a page, or a letter on the same page. */
export function drawStub(at: Area, side: 'in' | 'out', label: string, critical: boolean, measure: MeasureText): Mark[] {
  const y = at.y + at.h / 2;
  const w = measure(label, MIN_TEXT_PT, critical ? 600 : 400) + 6;
  const x = side === 'out' ? at.x + at.w : at.x;
  const direction = side === 'out' ? 1 : -1;
  const labelX = side === 'out' ? x + 7 : x - 7 - w;
  return [
    path(`M${round(x)} ${round(y)}h${direction * 7}`, critical ? LINK_LOOK.critical : LINK_LOOK.plain),
    rect({ x: labelX, y: y - 5.5, w, h: 11 }, { fill: critical ? 'critical-soft' : 'sunken', radius: 3 }),
    text(labelX + w / 2, y + 2.9, label, {
      fill: critical ? 'critical' : 'ink-2',
      weight: critical ? 600 : 400,
      anchor: 'middle',
    }),
  ];
}
