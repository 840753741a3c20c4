import type { RoadmapFacts, TaskFacts } from '../roadmap/taskFacts.ts';
import { printStrings as s } from '../strings.ts';

export const TASK_ROW = 13;
export const LANE_ROW = 19;

export type TimelineRow =
  | { readonly kind: 'lane'; readonly name: string; readonly sums: string; readonly height: number }
  | { readonly kind: 'task'; readonly facts: TaskFacts; readonly height: number };

/** The tasks by outermost team, earliest first, each team under its heading; what nobody owns comes last. */
export function timelineRows(facts: RoadmapFacts): TimelineRow[] {
  const groups = Map.groupBy(facts.tasks.values(), ({ groupId }) => groupId);
  return [...groups]
    .sort(([a], [b]) => Number(a === null) - Number(b === null) || ((a ?? '') < (b ?? '') ? -1 : 1))
    .flatMap(([groupId, tasks]) => {
      const ordered = [...tasks].sort((a, b) => a.dates.earlyStart - b.dates.earlyStart);
      const critical = tasks.filter(({ dates }) => dates.critical).length;
      const sums = critical === 0 ? s.tasks(tasks.length) : `${s.tasks(tasks.length)}, ${s.criticalTasks(critical)}`;
      return [
        { kind: 'lane', name: facts.teamName(groupId) ?? s.noOwner, sums, height: LANE_ROW } as const,
        ...ordered.map((of) => ({ kind: 'task', facts: of, height: TASK_ROW }) as const),
      ];
    });
}

/** Rows in pages of at most `room` points; a heading is never the last line and is said again where its tasks go on. */
export function rowsByPage(rows: readonly TimelineRow[], room: number): TimelineRow[][] {
  const pages: TimelineRow[][] = [[]];
  let used = 0;
  let lane: TimelineRow | null = null;
  for (const row of rows) {
    const needed = row.kind === 'lane' ? LANE_ROW + TASK_ROW : row.height;
    if (used > 0 && used + needed > room) {
      pages.push([]);
      used = 0;
      if (row.kind === 'task' && lane?.kind === 'lane') {
        pages.at(-1)?.push({ ...lane, name: s.continued(lane.name) });
        used += LANE_ROW;
      }
    }
    if (row.kind === 'lane') lane = row;
    pages.at(-1)?.push(row);
    used += row.height;
  }
  return pages;
}
