import { forecastWords } from '../../../core/schedule/forecast/forecastWords.ts';
import { type Area, type Mark, MIN_TEXT_PT, path, rect, text } from '../mark.ts';
import { messagePage } from '../messagePage.ts';
import type { Page, PrintSetting, Section } from '../page.ts';
import { LINK_LOOK } from '../roadmap/drawLink.ts';
import { noteOf } from '../roadmap/roadmapPages.ts';
import type { LinkFacts } from '../roadmap/taskFacts.ts';
import { printStrings as s } from '../strings.ts';
import { drawLoad, LOAD_ROW } from './drawLoad.ts';
import { type BarSpot, barSpot, COLUMNS_WIDTH, drawHeadings, drawTask } from './drawTask.ts';
import type { PlannedWork } from './plannedWork.ts';
import { LANE_ROW, rowsByPage, type TimelineRow, timelineRows } from './timelineRows.ts';
import { AXIS_HEIGHT, type TimeScale, timeScale } from './timeScale.ts';

const LEAST_NAMES = 150;
/** Share of the width that names may take at most. */
const MOST_NAMES = 0.36;

/** The plan in time: every task as a bar by team, then the load of every team and role type against its capacity. */
export function timelineSection(work: PlannedWork): Section {
  return (setting) => {
    if (work.facts.tasks.size === 0) return [messagePage('timeline', s.noTasks, setting)];
    const pages = [...barPages(work, setting), ...loadPages(work, setting)];
    return setting.onePage && pages.length > 1 ? [] : pages;
  };
}

const page = (work: PlannedWork, subtitle: string, marks: readonly Mark[]): Page => ({
  section: 'timeline',
  subtitle,
  note: noteOfPlan(work),
  marks,
});

/** The one headline date, and which dates the bars show where they are others. */
function noteOfPlan({ workspace, facts, forecast, levelled }: PlannedWork): string {
  if (forecast === null) return noteOf(facts);
  const { headline } = forecastWords(workspace, forecast);
  const finish = facts.schedule.finishDate;
  return levelled === null || levelled.finishDate === finish
    ? headline
    : `${headline.replace(/\.$/, '')}. ${s.barsByLinks(s.shortDateYear(finish))}`;
}

/** Width of the names and the columns beside them: as wide as the longest title needs. */
function namesWidth({ facts }: PlannedWork, { area, measure }: PrintSetting): number {
  const longest = Math.max(...[...facts.tasks.values()].map(({ task }) => measure(task.title, MIN_TEXT_PT, 400)));
  return Math.min(area.w * MOST_NAMES, Math.max(LEAST_NAMES, longest + COLUMNS_WIDTH + 14));
}

function scaleOf(work: PlannedWork, setting: PrintSetting): TimeScale {
  const { facts, calendar, ranges } = work;
  const { area, measure } = setting;
  const names = namesWidth(work, setting);
  const dates = [...facts.tasks.values()].map((each) => each.dates);
  const from = dates.reduce(
    (least, { startDate }) => (startDate < least ? startDate : least),
    facts.schedule.startDate,
  );
  const latest = [
    facts.schedule.finishDate,
    ...dates.map(({ finishDate }) => finishDate),
    ...[...ranges.values()].map(({ finish }) => finish.p90.date),
    ...[...facts.tasks.values()].flatMap(({ task }) => task.deadline ?? []),
  ];
  const to = latest.reduce((most, date) => (date > most ? date : most));
  const chart: Area = { ...area, x: area.x + names, w: area.w - names - 2 };
  return timeScale(chart, { from, to, calendar }, measure);
}

function barPages(work: PlannedWork, setting: PrintSetting): Page[] {
  const { area } = setting;
  const scale = scaleOf(work, setting);
  const pages = rowsByPage(timelineRows(work.facts), area.h - AXIS_HEIGHT);
  return pages.map((rows, index) => {
    const subtitle = pages.length === 1 ? '' : s.part(index + 1, pages.length);
    return page(work, subtitle, drawBars(work, rows, scale, setting));
  });
}

function drawBars(work: PlannedWork, rows: readonly TimelineRow[], scale: TimeScale, setting: PrintSetting): Mark[] {
  const { facts, ranges } = work;
  const { area, measure } = setting;
  const width = namesWidth(work, setting);
  const spots = new Map<string, BarSpot>();
  const bottom = rows.reduce((y, { height }) => y + height, area.y + AXIS_HEIGHT);
  const marks: Mark[] = [...drawHeadings(area.x + width, area.y + AXIS_HEIGHT - 8), ...scale.grid(bottom)];
  const bars: Mark[] = [];
  let y = area.y + AXIS_HEIGHT;
  for (const row of rows) {
    if (row.kind === 'lane') {
      const baseline = y + LANE_ROW - 6;
      marks.push(
        rect({ x: area.x, y: y + 2, w: area.w, h: LANE_ROW - 3 }, { fill: 'canvas', radius: 3 }),
        text(area.x + 4, baseline, row.name, { size: 9.5, weight: 600 }),
        text(area.x + 12 + measure(row.name, 9.5, 600), baseline, row.sums, { size: 8.3, fill: 'ink-2' }),
      );
    } else {
      const spot = barSpot(row.facts, scale, y);
      const id = row.facts.task.id;
      spots.set(id, spot);
      const names = { x: area.x + 6, w: width - 6 };
      bars.push(...drawTask(row.facts, spot, { scale, names, measure, forecast: ranges.get(id) }));
    }
    y += row.height;
  }
  for (const link of facts.links) {
    const from = spots.get(link.link.fromId);
    const to = spots.get(link.link.toId);
    if (from && to && link.tone !== 'left-out') marks.push(...drawLink(link, from, to));
  }
  const finish = scale.xOf(facts.schedule.finishDate, true);
  marks.push(
    path(`M${finish} ${area.y + AXIS_HEIGHT - 4}V${bottom}`, { stroke: 'critical', strokeWidth: 0.7, dash: '3 2' }),
  );
  return [...marks, ...bars];
}

/** Along the lines of the rows: out of the bar, down or up, into the other bar from the side its type says. */
function drawLink({ link: { type }, tone }: LinkFacts, from: BarSpot, to: BarSpot): Mark[] {
  const look =
    tone === 'plain' ? { stroke: 'line-strong', strokeWidth: 0.5 } : { ...LINK_LOOK[tone], strokeWidth: 0.9 };
  const start = type === 'FS' || type === 'FF' ? from.right : from.left;
  const out = type === 'FS' || type === 'FF' ? 3 : -3;
  const tip = type === 'FS' || type === 'SS' ? to.left : to.right;
  const into = type === 'FS' || type === 'SS' ? -3 : 3;
  const turn = out === into ? (out > 0 ? Math.max(start, tip) + 3 : Math.min(start, tip) - 3) : start + out;
  const direct = out !== into && (tip + into - turn) * out >= 0;
  const between = (from.middle + to.middle) / 2 + (to.middle > from.middle ? 0.5 : -0.5) * 6.5;
  const way =
    out === into || direct
      ? `M${start} ${from.middle}H${turn}V${to.middle}H${tip}`
      : `M${start} ${from.middle}H${turn}V${between}H${tip + into}V${to.middle}H${tip}`;
  return [path(way, look), path(`M${tip} ${to.middle}l${into} -1.6v3.2Z`, { fill: look.stroke })];
}

function loadPages(work: PlannedWork, setting: PrintSetting): Page[] {
  const { area, measure } = setting;
  const asked = work.loads
    .filter(({ steps }) => steps.some(({ demandFte }) => demandFte > 0))
    .sort((a, b) => Number(b.overloads.length > 0) - Number(a.overloads.length > 0));
  const scale = scaleOf(work, setting);
  const perPage = Math.max(1, Math.floor((area.h - AXIS_HEIGHT) / LOAD_ROW));
  const pages: Page[] = [];
  for (let first = 0; first < asked.length; first += perPage) {
    const rows = asked.slice(first, first + perPage);
    const marks = scale.grid(area.y + AXIS_HEIGHT + rows.length * LOAD_ROW);
    for (const [index, load] of rows.entries()) {
      const row = { x: area.x, y: area.y + AXIS_HEIGHT + index * LOAD_ROW, w: area.w, h: LOAD_ROW };
      marks.push(...drawLoad(work.workspace, load, row, { names: namesWidth(work, setting), scale, measure }));
    }
    pages.push(page(work, s.load, marks));
  }
  return pages;
}
