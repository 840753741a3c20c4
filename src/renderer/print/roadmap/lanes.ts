import { printStrings as s } from '../strings.ts';
import type { RoadmapFacts, TaskFacts } from './taskFacts.ts';

/** A bar in the chart, in points from the chart's left. */
export interface Bar {
  readonly facts: TaskFacts;
  readonly from: number;
  readonly to: number;
}

export interface Lane {
  readonly name: string;
  readonly tasks: readonly TaskFacts[];
  /** Bars side by side in one row do not touch. */
  readonly rows: readonly (readonly Bar[])[];
  /** First page with its cards; null = not known. */
  readonly page: number | null;
}

/** The bar of a task, and the room it takes with what stands beside it. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** A lane for each outermost team; the tightest tasks come first, so that what is critical stands on top. */
export function lanesOf(
  facts: RoadmapFacts,
  pageOf: ReadonlyMap<string, number>,
  spanOf: (task: TaskFacts) => Span,
): Lane[] {
  const groups = Map.groupBy(facts.tasks.values(), ({ groupId }) => groupId);
  return [...groups]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1))
    .map(([groupId, tasks]) => {
      const pages = tasks.flatMap(({ task }) => pageOf.get(task.id) ?? []);
      return {
        name: facts.teamName(groupId) ?? s.noOwner,
        tasks,
        rows: rowsOf(tasks, spanOf),
        page: pages.length === 0 ? null : Math.min(...pages),
      };
    });
}

function rowsOf(tasks: readonly TaskFacts[], spanOf: (task: TaskFacts) => Span): Bar[][] {
  const ordered = [...tasks].sort(
    (a, b) => a.dates.totalFloat - b.dates.totalFloat || a.dates.earlyStart - b.dates.earlyStart,
  );
  const rows: { readonly bars: Bar[]; readonly taken: (readonly [number, number])[] }[] = [];
  for (const facts of ordered) {
    const { from, to, start, end } = spanOf(facts);
    const free = rows.find(({ taken }) => taken.every(([left, right]) => end <= left + 1e-6 || right <= start + 1e-6));
    const row = free ?? { bars: [], taken: [] };
    if (!free) rows.push(row);
    row.bars.push({ facts, from, to });
    row.taken.push([start, end]);
  }
  return rows.map(({ bars }) => bars);
}

/** A lane of too many rows for a page, in parts. */
export function splitLane(lane: Lane, mostRows: number): Lane[] {
  if (lane.rows.length <= mostRows) return [lane];
  const lanes: Lane[] = [];
  for (let first = 0; first < lane.rows.length; first += mostRows) {
    const rows = lane.rows.slice(first, first + mostRows);
    const tasks = rows.flat().map(({ facts }) => facts);
    lanes.push({ ...lane, rows, tasks, name: first === 0 ? lane.name : s.continued(lane.name) });
  }
  return lanes;
}
