import type { Task } from '../../../core/model/nouns.ts';
import type { Prominence } from '../../../core/schedule/prominence.ts';
import { type Area, type Mark, MIN_TEXT_PT, path, rect, text } from '../mark.ts';
import { printStrings as s } from '../strings.ts';
import { breakLines, fitLine, type MeasureText } from '../typeSetting.ts';
import type { TaskFacts } from './taskFacts.ts';

/** Size of a task card on the canvas, in canvas pixels. */
export const CARD = { w: 200, h: 84 } as const;
/** Smallest card on paper that holds two lines of title, the owner and the dates, in points. */
export const LEAST_CARD = { w: 112, h: 47 } as const;

export const LAYER_INK: Readonly<Record<string, string>> = {
  'storage-compute': 'layer-storage',
  'resource-management': 'layer-resource',
  'ml-platform': 'layer-platform',
  'dev-environment': 'layer-devenv',
};

/** The colour of each prominence; without float and critical are told apart by weight. */
export const TONES = { critical: 'critical', tight: 'critical', near: 'warning', calm: null } as const satisfies Record<
  Prominence,
  string | null
>;

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A task as a card: title, owner, estimate, finish and float. */
export function drawCard(facts: TaskFacts, at: Area, measure: MeasureText): Mark[] {
  const { task, dates, prominence } = facts;
  const k = at.h / CARD.h;
  const titleSize = clamp(12 * k, MIN_TEXT_PT, 12);
  const metaSize = clamp(11 * k, MIN_TEXT_PT, 10.5);
  const pad = clamp(8 * k, 4, 10);
  const radius = clamp(9 * k, 4, 9);
  const left = at.x + pad + 4;
  const room = at.w - 2 * pad - 4;
  const metaLine = metaSize * 1.2;
  const tone = TONES[prominence];
  const layer = task.layer === null ? null : LAYER_INK[task.layer];

  const marks: Mark[] = [rect(at, { fill: 'panel', radius })];
  if (layer) marks.push(rect({ x: at.x + 1.6, y: at.y + 4, w: 3, h: at.h - 8 }, { fill: layer, radius: 1.4 }));
  marks.push(
    rect(at, {
      radius,
      stroke: tone ?? 'line-strong',
      strokeWidth: prominence === 'critical' ? 1.6 : prominence === 'near' ? 1.1 : 0.6,
      ...(tone === 'warning' ? { dash: '4 2.5' } : {}),
    }),
  );

  const badgeRoom = facts.findingCount > 0 ? 9 : 0;
  const setTitle = (size: number, maxLines?: number): string[] =>
    breakLines(measure, task.title, room - badgeRoom, size, 600, maxLines);
  const linesAt = (size: number): number =>
    Math.max(1, Math.min(3, Math.floor((at.h - 2 * pad - 2 * metaLine + 2) / (size * 1.15))));
  // A long title is rather set smaller than cut: its end is often what tells it from its neighbours.
  const size = setTitle(titleSize).length <= linesAt(titleSize) ? titleSize : MIN_TEXT_PT;
  let y = at.y + pad + size * 0.82;
  for (const line of setTitle(size, linesAt(size))) {
    marks.push(text(left, y, line, { size, weight: 600 }));
    y += size * 1.15;
  }

  const bottom = at.y + at.h - pad - metaSize * 0.12;
  marks.push(
    text(left, bottom - metaLine, fitLine(measure, facts.owner ?? s.noOwner, room, metaSize, 400), {
      size: metaSize,
      fill: facts.owner === null ? 'critical' : 'ink-2',
      weight: facts.owner === null ? 600 : 400,
    }),
  );

  const float = s.float(dates.totalFloat);
  const chipWidth = measure(float, metaSize, 600) + 6;
  marks.push(
    rect(
      { x: left + room - chipWidth, y: bottom - metaSize * 0.92, w: chipWidth, h: metaSize * 1.25 },
      { fill: tone === null ? 'sunken' : prominence === 'tight' ? 'panel' : `${tone}-soft`, radius: 2.5 },
    ),
    text(left + room - 3, bottom, float, {
      size: metaSize,
      weight: prominence === 'tight' ? 400 : 600,
      fill: tone ?? 'ink-2',
      anchor: 'end',
    }),
    text(left, bottom, estimateLine(task, facts, room - chipWidth - 4, metaSize, measure), {
      size: metaSize,
      fill: dates.missingEstimate ? 'warning' : 'ink-2',
    }),
  );
  if (facts.findingCount > 0) marks.push(...badge(at.x + at.w - 2, at.y + 2, facts.findingCount, measure));
  return marks;
}

function estimateLine(task: Task, { dates }: TaskFacts, room: number, size: number, measure: MeasureText): string {
  if (dates.missingEstimate && !task.marker) return fitLine(measure, s.noEstimate, room, size, 400);
  const { optimisticDays: low, likelyDays: likely, pessimisticDays: high } = task;
  const single = s.days(dates.durationDays);
  const ranged = low !== null && likely !== null && high !== null && (low !== likely || high !== likely);
  const estimate = ranged ? s.range(low, likely, high) : single;
  if (task.marker) return fitLine(measure, s.marker(s.shortDate(dates.finishDate)), room, size, 400);
  const finish = s.until(s.shortDate(dates.finishDate));
  const fullest = [`${estimate} ${finish}`, `${single} ${finish}`, estimate, single].find(
    (words) => measure(words, size, 400) <= room,
  );
  return fullest ?? fitLine(measure, single, room, size, 400);
}

function badge(x: number, y: number, count: number, measure: MeasureText): Mark[] {
  const label = String(count);
  const w = Math.max(10.5, measure(label, MIN_TEXT_PT, 600) + 5);
  return [
    rect({ x: x - w / 2, y: y - 5.25, w, h: 10.5 }, { fill: 'critical', radius: 5.25 }),
    text(x, y + 2.9, label, { weight: 600, fill: 'on-critical', anchor: 'middle' }),
  ];
}

/** A small cross where a link of a loop is left out. */
export const cross = (x: number, y: number, reach: number): string =>
  `M${x - reach} ${y - reach}L${x + reach} ${y + reach}M${x - reach} ${y + reach}L${x + reach} ${y - reach}`;

export const crossMark = (x: number, y: number): Mark => path(cross(x, y, 3), { stroke: 'critical', strokeWidth: 1.2 });
