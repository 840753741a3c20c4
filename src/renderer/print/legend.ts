import type { Workspace } from '../../core/model/nouns.ts';
import { settingsOf } from '../../core/model/nouns.ts';
import { prominenceOf } from '../../core/schedule/prominence.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import { severityMark } from './findings/findingBlocks.ts';
import { type Mark, path, rect, text } from './mark.ts';
import type { SectionName } from './page.ts';
import { crossMark, LAYER_INK } from './roadmap/drawCard.ts';
import { LINK_LOOK } from './roadmap/drawLink.ts';
import { printStrings as s } from './strings.ts';
import { KIND_INK, star } from './structure/drawTeams.ts';
import type { MeasureText } from './typeSetting.ts';

/** A sign and what it means. The sign is drawn in a box of 14 points, its middle at `y`. */
interface Entry {
  readonly words: string;
  draw(x: number, y: number): Mark[];
}

const SIGN = 14;
const GAP = 12;
const SIZE = 8;

/** What the signs of a section mean: only those this workspace uses. */
export type Legend = Readonly<Record<SectionName, readonly Entry[]>>;

const badgeSign = (x: number, y: number): Mark[] => [
  rect({ x: x + 1, y: y - 5.5, w: 11, h: 11 }, { fill: 'critical', radius: 5.5 }),
  text(x + 6.5, y + 2.9, '2', { weight: 600, fill: 'on-critical', anchor: 'middle' }),
];

export function legendOf(workspace: Workspace, schedule: Schedule): Legend {
  const kinds = new Set([...workspace.team.values()].map(({ kind }) => kind));
  const layers = new Set([...workspace.task.values()].map(({ layer }) => layer));
  const dates = [...schedule.tasks.values()];
  const chain = new Set(schedule.criticalPath);
  const looks = new Set(dates.map((each) => prominenceOf(each, chain.has(each.taskId))));
  const roles = [...workspace.role.values()];
  const swatch = (fill: string) => (x: number, y: number) => [
    rect({ x: x + 2, y: y - 4, w: 9, h: 8 }, { fill, radius: 2 }),
  ];
  const line = (tone: keyof typeof LINK_LOOK) => (x: number, y: number) => [path(`M${x} ${y}h13`, LINK_LOOK[tone])];
  const structure: Entry[] = [
    ...Object.entries(KIND_INK)
      .filter(([kind]) => kinds.has(kind as keyof typeof s.legendKinds))
      .map(([kind, ink]) => ({ words: s.legendKinds[kind as keyof typeof s.legendKinds], draw: swatch(ink) })),
  ];
  if (roles.some(({ personId }) => personId === null)) {
    structure.push({
      words: s.vacantLegend,
      draw: (x, y) => [
        rect(
          { x: x + 1, y: y - 4, w: 11, h: 8 },
          { fill: 'critical-soft', stroke: 'critical', dash: '2 1.5', radius: 2 },
        ),
      ],
    });
  }
  if (roles.some(({ lead }) => lead)) {
    structure.push({
      words: s.leadLegend,
      draw: (x, y) => [path(star(x + 6.5, y, 4.5), { stroke: 'warning', strokeWidth: 0.8 })],
    });
  }
  structure.push({ words: s.badgeLegend, draw: badgeSign });
  const roadmap: Entry[] = Object.entries(LAYER_INK)
    .filter(([layer]) => layers.has(layer as keyof typeof s.layers))
    .map(([layer, ink]) => ({ words: s.layers[layer as keyof typeof s.layers], draw: swatch(ink) }));
  if (looks.has('critical')) roadmap.push({ words: s.criticalLegend, draw: line('critical') });
  if (looks.has('tight')) roadmap.push({ words: s.tightLegend, draw: line('tight') });
  if (looks.has('near')) {
    roadmap.push({
      words: s.nearCriticalLegend(settingsOf(workspace).nearCriticalDays),
      draw: line('near-critical'),
    });
  }
  if (schedule.leftOut.length > 0) {
    roadmap.push({ words: s.leftOutLegend, draw: (x, y) => [...line('left-out')(x, y), crossMark(x + 6.5, y)] });
  }
  roadmap.push({ words: s.floatLegend, draw: () => [] }, { words: s.badgeLegend, draw: badgeSign });
  const timeline: Entry[] = [
    ...(looks.has('critical') ? [{ words: s.criticalLegend, draw: line('critical') }] : []),
    { words: s.tailLegend, draw: (x, y) => [rect({ x, y: y - 0.5, w: 12, h: 1 }, { fill: 'line-meaning' })] },
    {
      words: s.rangeLegend,
      draw: (x, y) => [
        path(`M${x} ${y - 2.4}v4.8M${x} ${y}h12M${x + 12} ${y - 2.4}v4.8`, { stroke: 'ink', strokeWidth: 0.6 }),
      ],
    },
    {
      words: s.deadlineLegend,
      draw: (x, y) => [path(`M${x + 3} ${y + 4.6}v-9.2l4.6 2.2l-4.6 2.2`, { stroke: 'good', strokeWidth: 0.9 })],
    },
    ...(dates.some(({ progress }) => progress > 0)
      ? [
          {
            words: s.progressLegend,
            draw: (x: number, y: number) => [rect({ x, y: y - 1, w: 12, h: 2 }, { fill: 'good', radius: 1 })],
          },
        ]
      : []),
    {
      words: s.finishLegend,
      draw: (x, y) => [path(`M${x + 6} ${y - 5}v10`, { stroke: 'critical', strokeWidth: 0.7, dash: '3 2' })],
    },
    { words: s.capacityLegend, draw: (x, y) => [path(`M${x} ${y}h13`, { stroke: 'ink-2', strokeWidth: 0.8 })] },
    {
      words: s.overLegend,
      draw: (x, y) => [
        rect({ x: x + 1, y: y - 4, w: 11, h: 8 }, { fill: 'critical-soft', stroke: 'critical', strokeWidth: 0.5 }),
      ],
    },
  ];
  const findings = (['error', 'warning', 'info'] as const).map((severity) => ({
    words: s.severities[severity],
    draw: (x: number, y: number) => severityMark(severity, x + 6.5, y),
  }));
  return { structure, roadmap, timeline, findings };
}

/** The legend in one line from `x`; what does not fit in `width` is left out from the end. */
export function drawLegend(
  entries: readonly Entry[],
  x: number,
  y: number,
  width: number,
  measure: MeasureText,
): Mark[] {
  const marks: Mark[] = [];
  let at = x;
  for (const { words, draw } of entries) {
    const sign = draw(at, y);
    const start = sign.length === 0 ? at : at + SIGN + 3;
    const end = start + measure(words, SIZE, 400);
    if (end > x + width) break;
    marks.push(...sign, text(start, y + 2.9, words, { size: SIZE, fill: 'ink-2' }));
    at = end + GAP;
  }
  return marks;
}
