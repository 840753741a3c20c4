import { type Area, type Mark, MIN_TEXT_PT, path, rect, text } from '../mark.ts';
import type { PrintSetting } from '../page.ts';
import { printStrings as s } from '../strings.ts';
import { fitLine } from '../typeSetting.ts';
import { TONES } from './drawCard.ts';
import { type Bar, type Lane, lanesOf, type Span, splitLane } from './lanes.ts';
import type { RoadmapFacts, TaskFacts } from './taskFacts.ts';
import { timeAxis } from './timeAxis.ts';

const NAMES = 168;
const AXIS = 22;
const LANE_GAP = 4;
const LEAST_LANE = 24;
const LEAST_PITCH = 1.9;
/** Points from bar to bar where titles stand beside the bars. */
const TITLED_PITCH = 13;
const MOST_BARE_PITCH = 8;

export interface RoadmapOverview {
  readonly pages: Mark[][];
  /** Points left under the last lane of the last page. */
  readonly roomLeft: number;
}

/** All work in time: a lane for each outermost team, a bar for each task, the tightest on top, the critical ones in red. */
export function roadmapOverview(
  facts: RoadmapFacts,
  pageOf: ReadonlyMap<string, number>,
  { area, measure }: PrintSetting,
): RoadmapOverview {
  const dates = [...facts.tasks.values()].map((each) => each.dates);
  const start = dates.reduce(
    (least, { startDate }) => (startDate < least ? startDate : least),
    facts.schedule.startDate,
  );
  const finish = dates.reduce(
    (most, { finishDate }) => (finishDate > most ? finishDate : most),
    facts.schedule.finishDate,
  );
  const chart = { x: area.x + NAMES, w: area.w - NAMES - 4 };
  const axis = timeAxis(start, finish, Math.floor(chart.w / 64));
  const room = area.h - AXIS;
  const barOf = ({ dates: { startDate, finishDate, durationDays } }: TaskFacts) => {
    const from = axis.at(startDate, false) * chart.w;
    const to = axis.at(finishDate, durationDays > 0) * chart.w - 0.6;
    return { from, to: Math.max(to, from + 2) };
  };
  const wordsOf = ({ task }: TaskFacts): number => measure(task.title, MIN_TEXT_PT, 400);
  /** Where a title stands: in its bar, after it, or before it where the page ends. */
  const placeOf = (task: TaskFacts): 'in' | 'after' | 'before' => {
    const { from, to } = barOf(task);
    if (wordsOf(task) + 6 <= to - from) return 'in';
    return to + wordsOf(task) + 12 > chart.w && from > wordsOf(task) + 8 ? 'before' : 'after';
  };
  const bare = (task: TaskFacts): Span => {
    const bar = barOf(task);
    return { ...bar, start: bar.from, end: bar.to };
  };
  const titled = (task: TaskFacts): Span => {
    const bar = barOf(task);
    const place = placeOf(task);
    return {
      ...bar,
      start: place === 'before' ? bar.from - wordsOf(task) - 8 : bar.from,
      end: bar.to + (place === 'after' ? wordsOf(task) + 12 : 1),
    };
  };
  const heightAt = (lane: Lane, pitch: number): number => Math.max(LEAST_LANE, lane.rows.length * pitch + 6);
  const fits = (lanes: readonly Lane[], pitch: number): boolean =>
    lanes.reduce((sum, lane) => sum + heightAt(lane, pitch) + LANE_GAP, -LANE_GAP) <= room;

  const withTitles = lanesOf(facts, pageOf, titled);
  const large = fits(withTitles, TITLED_PITCH);
  const lanes = large ? withTitles : lanesOf(facts, pageOf, bare);
  const pitch = large ? TITLED_PITCH : barePitch();
  const pages: Lane[][] = [[]];
  let used = 0;
  for (const lane of lanes.flatMap((each) => splitLane(each, Math.floor((room - 6) / pitch)))) {
    if (used > 0 && used + heightAt(lane, pitch) > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(lane);
    used += heightAt(lane, pitch) + LANE_GAP;
  }
  return { pages: pages.map(drawPage), roomLeft: room - used };

  function barePitch(): number {
    let least = MOST_BARE_PITCH;
    while (least > LEAST_PITCH && !fits(lanes, least)) least -= 0.1;
    return Math.max(least, LEAST_PITCH);
  }

  function drawPage(onPage: readonly Lane[]): Mark[] {
    const bottom = onPage.reduce((y, lane) => y + heightAt(lane, pitch) + LANE_GAP, area.y + AXIS) - LANE_GAP;
    const marks: Mark[] = [];
    const lines: Mark[] = [];
    let free = area.x;
    for (const { at, label } of axis.ticks) {
      const x = chart.x + at * chart.w;
      const end = x + 3 + measure(label, MIN_TEXT_PT, 400);
      if (at > 0)
        lines.push(rect({ x, y: area.y + AXIS - 4, w: 0.5, h: bottom - area.y - AXIS + 4 }, { fill: 'line-strong' }));
      if (x < free || end > area.x + area.w) continue;
      marks.push(text(x + 1, area.y + AXIS - 8, label, { fill: 'ink-2' }));
      free = end + 8;
    }
    let y = area.y + AXIS;
    for (const lane of onPage) {
      const at = { x: area.x, y, w: area.w, h: heightAt(lane, pitch) };
      marks.push(
        rect(at, { fill: 'canvas', radius: 4 }),
        rect(at, { stroke: 'hairline', radius: 4, strokeWidth: 0.5 }),
      );
      y += at.h + LANE_GAP;
    }
    marks.push(...lines);
    y = area.y + AXIS;
    for (const lane of onPage) {
      marks.push(...drawLane(lane, { x: area.x, y, w: area.w, h: heightAt(lane, pitch) }));
      y += heightAt(lane, pitch) + LANE_GAP;
    }
    return marks;
  }

  function drawLane(lane: Lane, at: Area): Mark[] {
    const critical = lane.tasks.filter(({ dates: { critical: tight } }) => tight).length;
    const where = lane.page === null ? '' : ` · ${s.onPage(lane.page)}`;
    const sums = `${s.tasks(lane.tasks.length)}${critical === 0 ? '' : `, ${s.criticalTasks(critical)}`}${where}`;
    return [
      text(at.x + 7, at.y + 10.5, fitLine(measure, lane.name, NAMES - 14, 9.5, 600), { size: 9.5, weight: 600 }),
      text(at.x + 7, at.y + 20, fitLine(measure, sums, NAMES - 14, 8.3, 400), { size: 8.3, fill: 'ink-2' }),
      ...lane.rows.flatMap((row, index) => row.flatMap((bar) => drawBar(bar, at.y + 3 + index * pitch))),
    ];
  }

  function drawBar({ facts, from, to }: Bar, y: number): Mark[] {
    const { task, dates: times, prominence } = facts;
    const tone = TONES[prominence];
    const x = chart.x + from;
    if (!large) {
      const h = pitch * (pitch < 4 ? 0.72 : 0.84);
      const radius = Math.min(1.2, h / 3);
      const quiet = { fill: 'critical-soft', stroke: 'critical', strokeWidth: 0.3, radius };
      const look = prominence === 'tight' ? quiet : { fill: tone ?? 'line-meaning', radius };
      return [rect({ x, y, w: to - from, h }, look)];
    }
    const h = TITLED_PITCH - 2.2;
    const ink = { stroke: tone ?? 'accent', strokeWidth: prominence === 'critical' ? 1.2 : 0.6 };
    const fill = tone ? `${tone}-soft` : 'accent-soft';
    const shape =
      times.durationDays === 0
        ? path(`M${x} ${y + h / 2}l4.5 -4.5l4.5 4.5l-4.5 4.5Z`, { ...ink, fill })
        : rect(
            { x, y, w: to - from, h },
            { ...ink, fill, radius: 2, ...(tone === 'warning' ? { dash: '4 2.5' } : {}) },
          );
    const place = placeOf(facts);
    const baseline = y + h - 2.7;
    if (place === 'before') return [shape, text(x - 3, baseline, task.title, { anchor: 'end' })];
    const left = place === 'in' ? x + 3 : x + Math.max(to - from, times.durationDays === 0 ? 9 : 0) + 3;
    return [shape, text(left, baseline, fitLine(measure, task.title, area.x + area.w - left - 2, MIN_TEXT_PT, 400))];
  }
}
