import type { TaskForecast } from '../../../core/schedule/forecast/forecast.ts';
import { type Mark, MIN_TEXT_PT, path, rect, text } from '../mark.ts';
import { TONES } from '../roadmap/drawCard.ts';
import type { TaskFacts } from '../roadmap/taskFacts.ts';
import { printStrings as s } from '../strings.ts';
import { fitLine, type MeasureText } from '../typeSetting.ts';
import { TASK_ROW } from './timelineRows.ts';
import type { TimeScale } from './timeScale.ts';

const BAR = 7;
/** Columns of the finish and of the float. */
const FINISH = 32;
const FLOAT = 34;
export const COLUMNS_WIDTH = FINISH + FLOAT;

/** Where a task's bar stands: what its links start and end at. */
export interface BarSpot {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

export function barSpot({ dates }: TaskFacts, scale: TimeScale, y: number): BarSpot {
  const middle = y + TASK_ROW / 2;
  if (dates.durationDays === 0) {
    const x = scale.xOf(dates.finishDate, true);
    return { left: x - 4, right: x + 4, middle };
  }
  const left = scale.xOf(dates.startDate);
  return { left, right: Math.max(scale.xOf(dates.finishDate, true), left + 1.5), middle };
}

/** What the columns beside the names hold. */
export const drawHeadings = (right: number, y: number): Mark[] => [
  text(right - FLOAT - 6, y, s.finishColumn, { fill: 'ink-2', anchor: 'end' }),
  text(right - 6, y, s.floatColumn, { fill: 'ink-2', anchor: 'end' }),
];

/** One line of the timeline: name, bar with its float behind it, range of the forecast, deadline. */
export function drawTask(
  facts: TaskFacts,
  spot: BarSpot,
  {
    scale,
    names,
    measure,
    forecast,
  }: {
    readonly scale: TimeScale;
    readonly names: { readonly x: number; readonly w: number };
    readonly measure: MeasureText;
    readonly forecast: TaskForecast | undefined;
  },
): Mark[] {
  const { task, dates, prominence } = facts;
  const { left, middle } = spot;
  const tone = TONES[prominence];
  const top = middle - BAR / 2;
  const columns = names.x + names.w;
  const marks: Mark[] = [
    text(names.x, middle + 2.9, fitLine(measure, task.title, names.w - COLUMNS_WIDTH - 4, MIN_TEXT_PT, 400)),
    text(columns - FLOAT - 6, middle + 2.9, s.shortDate(dates.finishDate), { fill: 'ink-2', anchor: 'end' }),
    text(columns - 6, middle + 2.9, s.float(dates.totalFloat), { fill: tone ?? 'ink-2', anchor: 'end' }),
  ];
  const late = scale.xOfDay(dates.lateFinish);
  if (late > spot.right + 1)
    marks.push(rect({ x: spot.right, y: middle - 0.5, w: late - spot.right, h: 1 }, { fill: 'line-meaning' }));
  const ink = { stroke: tone ?? 'accent', strokeWidth: prominence === 'critical' ? 1.1 : 0.6 };
  const fill = tone === null ? 'accent-soft' : `${tone}-soft`;
  if (dates.durationDays === 0) {
    marks.push(path(`M${left} ${middle}l4 -4l4 4l-4 4Z`, { ...ink, fill }));
  } else {
    const dash = tone === 'warning' ? { dash: '3 2' } : {};
    marks.push(rect({ x: left, y: top, w: spot.right - left, h: BAR }, { ...ink, fill, radius: 1.5, ...dash }));
    const done = (spot.right - left) * dates.progress;
    if (done > 0) marks.push(rect({ x: left, y: middle - 1, w: done, h: 2 }, { fill: 'good', radius: 1 }));
  }
  if (forecast) {
    const p10 = scale.xOfDay(forecast.finish.p10.day);
    const p90 = scale.xOfDay(forecast.finish.p90.day);
    if (p90 > p10 + 0.5) {
      const line = `M${p10} ${middle - 2.4}v4.8M${p10} ${middle}H${p90}M${p90} ${middle - 2.4}v4.8`;
      marks.push(path(line, { stroke: 'ink', strokeWidth: 0.6 }));
      // Levelled work may end well after the bar: the two belong together.
      if (p10 > spot.right + 1)
        marks.push(path(`M${spot.right} ${middle}H${p10}`, { stroke: 'ink', strokeWidth: 0.5, dash: '0.6 2' }));
    }
  }
  if (task.deadline !== null) {
    const x = scale.xOf(task.deadline, true);
    const missed = dates.finishDate > task.deadline;
    marks.push(
      path(`M${x} ${middle + 4.6}v-9.2l4.6 2.2l-4.6 2.2`, { stroke: missed ? 'critical' : 'good', strokeWidth: 0.9 }),
    );
  }
  return marks;
}
