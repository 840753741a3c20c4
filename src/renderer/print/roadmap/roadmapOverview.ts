import { type Area, type Mark, MIN_TEXT_PT, rect, text } from '../mark.ts';
import type { PrintSetting } from '../page.ts';
import { printStrings as s } from '../strings.ts';
import { fitLine } from '../type-setting.ts';
import type { RoadmapFacts, TaskFacts } from './taskFacts.ts';
import { timeAxis } from './timeAxis.ts';

const NAMES = 168;
const AXIS = 22;
const LANE_GAP = 6;
const LEAST_LANE = 27;
const LEAST_PITCH = 2.4;
const MOST_PITCH = 13;

interface Lane {
  readonly name: string;
  readonly tasks: readonly TaskFacts[];
  /** Bars side by side in one row do not overlap in time. */
  readonly rows: readonly (readonly TaskFacts[])[];
  readonly page: number | null;
}

/** All work in time: a lane for each outermost team, a bar for each task, the critical ones on top and in red. */
export function roadmapOverview(
  facts: RoadmapFacts,
  pageOf: ReadonlyMap<string, number>,
  { area, measure }: PrintSetting,
): Mark[][] {
  const lanes = lanesOf(facts, pageOf);
  const tasks = [...facts.tasks.values()];
  const from = tasks.reduce(
    (least, { dates }) => (dates.startDate < least ? dates.startDate : least),
    facts.schedule.startDate,
  );
  const to = tasks.reduce(
    (most, { dates }) => (dates.finishDate > most ? dates.finishDate : most),
    facts.schedule.finishDate,
  );
  const chart = { x: area.x + NAMES, w: area.w - NAMES - 4 };
  const axis = timeAxis(from, to, Math.floor(chart.w / 64));
  const room = area.h - AXIS;
  const pitch = pitchFor(lanes, room);
  const heightOf = ({ rows }: Lane): number => Math.max(LEAST_LANE, rows.length * pitch + 6);

  const pages: Lane[][] = [[]];
  let used = 0;
  for (const lane of lanes.flatMap((each) => splitLane(each, Math.floor((room - 6) / pitch)))) {
    if (used > 0 && used + heightOf(lane) > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(lane);
    used += heightOf(lane) + LANE_GAP;
  }
  return pages.map(drawPage);

  function drawPage(onPage: readonly Lane[]): Mark[] {
    const marks: Mark[] = [];
    const bottom = onPage.reduce((y, lane) => y + heightOf(lane) + LANE_GAP, area.y + AXIS) - LANE_GAP;
    for (const { at, label } of axis.ticks) {
      const x = chart.x + at * chart.w;
      if (x + measure(label, MIN_TEXT_PT, 400) > area.x + area.w) continue;
      marks.push(
        rect({ x, y: area.y + 12, w: 0.5, h: bottom - area.y - 12 }, { fill: 'line-strong' }),
        text(x + 3, area.y + 10, label, { fill: 'ink-2' }),
      );
    }
    let y = area.y + AXIS;
    for (const lane of onPage) {
      marks.push(...drawLane(lane, { x: area.x, y, w: area.w, h: heightOf(lane) }));
      y += heightOf(lane) + LANE_GAP;
    }
    return marks;
  }

  function drawLane(lane: Lane, at: Area): Mark[] {
    const critical = lane.tasks.filter(({ dates }) => dates.critical).length;
    const where = lane.page === null ? '' : ` · ${s.onPage(lane.page)}`;
    const sums = `${s.tasks(lane.tasks.length)}${critical === 0 ? '' : `, ${s.criticalTasks(critical)}`}${where}`;
    const marks: Mark[] = [
      rect(at, { fill: 'canvas', radius: 4 }),
      rect(at, { stroke: 'hairline', radius: 4, strokeWidth: 0.5 }),
      text(at.x + 7, at.y + 11.5, fitLine(measure, lane.name, NAMES - 14, 9.5, 600), { size: 9.5, weight: 600 }),
      text(at.x + 7, at.y + 21.5, fitLine(measure, sums, NAMES - 14, 8.3, 400), { size: 8.3, fill: 'ink-2' }),
    ];
    const bar = pitch * (pitch < 4 ? 0.72 : 0.84);
    for (const [index, row] of lane.rows.entries()) {
      for (const { task, dates } of row) {
        const left = chart.x + axis.at(dates.startDate) * chart.w;
        const right = chart.x + axis.at(dates.finishDate, dates.durationDays > 0) * chart.w;
        const w = Math.max(2, right - left - 0.6);
        const tone = dates.critical ? 'critical' : dates.nearCritical ? 'warning' : null;
        const y = at.y + 3 + index * pitch;
        const large = bar >= 10;
        marks.push(
          rect(
            { x: left, y, w, h: bar },
            large
              ? {
                  fill: tone ? `${tone}-soft` : 'accent-soft',
                  stroke: tone ?? 'accent',
                  strokeWidth: tone === 'critical' ? 1.2 : 0.5,
                  radius: 2,
                }
              : { fill: tone ?? 'line-meaning', radius: Math.min(1.2, bar / 3) },
          ),
        );
        const title = large ? fitLine(measure, task.title, w - 6, MIN_TEXT_PT, 400) : '';
        if ([...title].length > 5 || title === task.title) marks.push(text(left + 3, y + bar - 2.9, title));
      }
    }
    return marks;
  }
}

function lanesOf(facts: RoadmapFacts, pageOf: ReadonlyMap<string, number>): Lane[] {
  const groups = Map.groupBy(facts.tasks.values(), ({ groupId }) => groupId);
  return [...groups]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1))
    .map(([groupId, tasks]) => {
      const pages = tasks.flatMap(({ task }) => pageOf.get(task.id) ?? []);
      return {
        name: facts.teamName(groupId) ?? s.noOwner,
        tasks,
        rows: rowsOf(tasks),
        page: pages.length === 0 ? null : Math.min(...pages),
      };
    });
}

/** Rows of bars that do not overlap, the tightest tasks first, so that what is critical stands on top. */
function rowsOf(tasks: readonly TaskFacts[]): TaskFacts[][] {
  const ordered = [...tasks].sort(
    (a, b) => a.dates.totalFloat - b.dates.totalFloat || a.dates.earlyStart - b.dates.earlyStart,
  );
  const rows: TaskFacts[][] = [];
  for (const facts of ordered) {
    const { earlyStart, earlyFinish } = facts.dates;
    const end = Math.max(earlyFinish, earlyStart + 0.5);
    const free = rows.find((row) =>
      row.every(
        ({ dates }) => end <= dates.earlyStart || Math.max(dates.earlyFinish, dates.earlyStart + 0.5) <= earlyStart,
      ),
    );
    if (free) free.push(facts);
    else rows.push([facts]);
  }
  return rows;
}

/** Points from bar to bar so that all lanes fit one page if that can be seen. */
function pitchFor(lanes: readonly Lane[], room: number): number {
  for (let pitch = MOST_PITCH; pitch > LEAST_PITCH; pitch -= 0.1) {
    const height = lanes.reduce((sum, { rows }) => sum + Math.max(LEAST_LANE, rows.length * pitch + 6) + LANE_GAP, 0);
    if (height - LANE_GAP <= room) return pitch;
  }
  return LEAST_PITCH;
}

function splitLane(lane: Lane, mostRows: number): Lane[] {
  if (lane.rows.length <= mostRows) return [lane];
  const lanes: Lane[] = [];
  for (let first = 0; first < lane.rows.length; first += mostRows) {
    const rows = lane.rows.slice(first, first + mostRows);
    lanes.push({ ...lane, rows, tasks: rows.flat(), name: first === 0 ? lane.name : s.continued(lane.name) });
  }
  return lanes;
}
