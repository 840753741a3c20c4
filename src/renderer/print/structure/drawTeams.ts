import type { StructureLayout } from '../../canvas/structure/layout.ts';
import { MEASURES } from '../../canvas/structure/measures.ts';
import { type Mark, MIN_TEXT_PT, path, rect, text } from '../mark.ts';
import { printStrings as s } from '../strings.ts';
import { breakLines, fitLine, type MeasureText } from '../typeSetting.ts';
import type { SeatFacts, TeamFacts } from './teamFacts.ts';

export const KIND_INK: Readonly<Record<string, string>> = {
  'stream-aligned': 'team-stream',
  platform: 'team-platform',
  enabling: 'team-enabling',
  'complicated-subsystem': 'team-subsystem',
  unspecified: 'team-unspecified',
};
export const kindInk = (kind: string): string => KIND_INK[kind] ?? 'team-unspecified';

/** Points a canvas pixel must measure at least for two lines of readable text to fit a seat. */
export const LEAST_SCALE = (2 * MIN_TEXT_PT + 6) / MEASURES.seatHeight;
/** From here on there is room for initials as well. */
const INITIALS_FROM = 0.64;

export interface Drawing {
  readonly facts: ReadonlyMap<string, TeamFacts>;
  readonly measure: MeasureText;
  /** Points per canvas pixel. */
  readonly scale: number;
  /** Name of the team something stands in elsewhere, to put before its own; null = stands by itself. */
  readonly trail: string | null;
}

/** Draws laid-out teams with their seats; `left`, `top` = where canvas 0, 0 comes on the page. */
export function drawTeams(layout: StructureLayout, left: number, top: number, drawing: Drawing): Mark[] {
  const marks: Mark[] = [];
  for (const [id, box] of layout.teams) {
    const facts = drawing.facts.get(id);
    if (!facts || !box.shown) continue;
    const k = drawing.scale;
    const at = { x: left + box.absX * k, y: top + box.absY * k, w: box.w * k, h: box.h * k };
    marks.push(...drawBox(facts, at, box.depth, drawing));
    for (const seat of facts.seats) {
      const spot = layout.seats.get(seat.id);
      if (spot) marks.push(...drawSeat(seat, at.x + spot.x * k, at.y + spot.y * k, drawing));
    }
  }
  return marks;
}

function drawBox(
  facts: TeamFacts,
  at: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  depth: number,
  { measure, scale: k, trail }: Drawing,
): Mark[] {
  const ink = kindInk(facts.team.kind);
  const headerHeight = Math.min(at.h, MEASURES.headerHeight * k);
  const radius = Math.min((depth === 0 ? 10 : 8) * k, headerHeight / 2);
  const flat = at.h <= MEASURES.emptyHeight * k + 0.01;
  const nameSize = Math.max(MIN_TEXT_PT, 12.5 * k);
  const metaSize = Math.max(MIN_TEXT_PT, 11.4 * k);
  const pad = 11 * k;
  const baseline = at.y + (flat ? at.h : headerHeight) / 2 + nameSize * 0.36;
  const fte = facts.totalFte === 0 ? '' : s.fteOf(facts.filledFte, facts.totalFte);
  const fteWidth = fte === '' ? 0 : measure(fte, metaSize, 600) + pad;
  const room = at.w - 2 * pad - fteWidth;
  const title = depth === 0 && trail !== null ? `${trail} › ${facts.team.name}` : facts.team.name;
  const name = fitLine(measure, title, room, nameSize, 600);
  const kind = depth === 0 || facts.team.kind !== 'unspecified' ? s.kinds[facts.team.kind] : '';
  const nameWidth = measure(name, nameSize, 600);
  const marks: Mark[] = [
    rect(at, { fill: depth === 0 ? 'panel' : 'canvas', radius }),
    flat
      ? rect(at, { fill: `${ink}-soft`, radius })
      : path(topRounded(at.x, at.y, at.w, headerHeight, radius), { fill: `${ink}-soft` }),
    rect(at, { stroke: 'line-strong', radius, strokeWidth: depth === 0 ? 0.9 : 0.6 }),
  ];
  // A sub-team that is only a name has the whole box for it.
  const lines =
    flat && name !== title ? breakLines(measure, title, room, MIN_TEXT_PT, 600, at.h >= 2.4 * MIN_TEXT_PT ? 2 : 1) : [];
  if (lines.length > 1) {
    const middle = at.y + at.h / 2;
    for (const [index, line] of lines.entries()) {
      marks.push(text(at.x + pad, middle - 1.6 + index * 9.2, line, { weight: 600, fill: ink }));
    }
  } else marks.push(text(at.x + pad, baseline, name, { size: nameSize, weight: 600, fill: ink }));
  if (kind !== '' && nameWidth + measure(kind, metaSize, 400) + 7 * k <= room) {
    marks.push(text(at.x + pad + nameWidth + 7 * k, baseline, kind, { size: metaSize, fill: ink }));
  }
  if (fte !== '') {
    marks.push(text(at.x + at.w - pad, baseline, fte, { size: metaSize, weight: 600, fill: ink, anchor: 'end' }));
  }
  if (facts.findingCount > 0) marks.push(...badge(at.x + at.w - 3 * k, at.y + 3 * k, facts.findingCount, measure));
  return marks;
}

function badge(x: number, y: number, count: number, measure: MeasureText): Mark[] {
  const label = String(count);
  const w = Math.max(11, measure(label, MIN_TEXT_PT, 600) + 6);
  return [
    rect({ x: x - w / 2, y: y - 5.5, w, h: 11 }, { fill: 'critical', radius: 5.5 }),
    text(x, y + 2.9, label, { weight: 600, fill: 'on-critical', anchor: 'middle' }),
  ];
}

function drawSeat(seat: SeatFacts, x: number, y: number, { measure, scale: k }: Drawing): Mark[] {
  const w = MEASURES.seatWidth * k;
  const h = MEASURES.seatHeight * k;
  const vacant = seat.person === null;
  const nameSize = Math.max(MIN_TEXT_PT, 12.5 * k);
  const metaSize = Math.max(MIN_TEXT_PT, 11.4 * k);
  const radius = 12.5 * k;
  const circle = { x: x + 9 * k, y: y + h / 2 - radius, w: 2 * radius, h: 2 * radius };
  const spacious = k >= INITIALS_FROM;
  const left = x + (spacious ? 41 : 9) * k;
  const nameLine = y + h / 2 - Math.max(1, 3 * k);
  const metaLine = nameLine + Math.max(MIN_TEXT_PT * 1.2, 14.5 * k);
  const fte = s.number(seat.fte);
  const fteWidth = measure(fte, metaSize, 400);
  const starWidth = seat.lead ? 13 * k : 0;
  const room = x + w - 8 * k - left;
  const name = fitLine(measure, seat.person ?? s.vacant, room - fteWidth - 4 * k - starWidth, nameSize, 600);
  const initials = fitLine(measure, vacant ? '?' : initialsOf(seat.person ?? ''), 2 * radius, MIN_TEXT_PT, 600);
  const marks: Mark[] = [
    rect(
      { x, y, w, h },
      vacant
        ? { fill: 'critical-soft', stroke: 'critical', dash: '3 2', radius: 7 * k, strokeWidth: 0.8 }
        : { fill: 'panel', stroke: 'line-strong', radius: 7 * k, strokeWidth: 0.5 },
    ),
    text(left, nameLine, name, { size: nameSize, weight: 600, fill: vacant ? 'critical' : 'ink' }),
    text(left, metaLine, fitLine(measure, seat.roleType, room, metaSize, 400), {
      size: metaSize,
      fill: vacant ? 'critical' : 'ink-2',
    }),
    text(x + w - 8 * k, nameLine, fte, { size: metaSize, fill: 'ink-2', anchor: 'end' }),
  ];
  if (spacious) {
    marks.push(
      rect(
        circle,
        vacant ? { stroke: 'critical', dash: '2 1.5', radius, strokeWidth: 0.7 } : { fill: 'accent-soft', radius },
      ),
      text(circle.x + radius, circle.y + radius + 2.9, initials, {
        weight: 600,
        fill: vacant ? 'critical' : 'accent',
        anchor: 'middle',
      }),
    );
  }
  if (seat.lead) {
    marks.push(
      path(star(left + measure(name, nameSize, 600) + 8 * k, nameLine - nameSize * 0.36, 5 * k), {
        stroke: 'warning',
        strokeWidth: 0.8,
      }),
    );
  }
  return marks;
}

const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
};

export function star(x: number, y: number, radius: number): string {
  const points = Array.from({ length: 10 }, (_, corner) => {
    const reach = corner % 2 === 0 ? radius : radius * 0.45;
    const angle = -Math.PI / 2 + (corner * Math.PI) / 5;
    return `${(x + reach * Math.cos(angle)).toFixed(2)} ${(y + reach * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}

export const topRounded = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${x} ${y + h}V${y + r}A${r} ${r} 0 0 1 ${x + r} ${y}H${x + w - r}A${r} ${r} 0 0 1 ${x + w} ${y + r}V${y + h}Z`;
