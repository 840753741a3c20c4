import type { StreamPlan } from './plan.ts';

/** Canvas pixels. Cards are 200 x 84. */
const STEP_X = 264;
const STEP_Y = 116;
const CARD = { w: 200, h: 84 };
const FRAME_PAD = 32;
const FRAME_TITLE = 44;
const FRAME_GAP = 48;

export interface RoadmapLayout {
  readonly cards: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly frames: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
  }[];
}

/**
 * A lane per stream; a task's column is the length of the longest chain before it, so that every link points right.
 * In its lane a task takes the row of its first predecessor there when that is free, else the next free row.
 */
export function roadmapLayout(streams: readonly StreamPlan[]): RoadmapLayout {
  const columns = columnsOf(streams);
  const last = Math.max(0, ...columns.values());
  const cards = new Map<string, { x: number; y: number }>();
  const frames: { name: string; x: number; y: number; w: number; h: number }[] = [];
  let top = 0;
  for (const { name, tasks } of streams) {
    const rows = rowsOf(tasks, columns);
    const height = (Math.max(0, ...rows.values()) + 1) * STEP_Y - (STEP_Y - CARD.h);
    for (const { id } of tasks) {
      cards.set(id, {
        x: FRAME_PAD + (columns.get(id) as number) * STEP_X,
        y: top + FRAME_TITLE + (rows.get(id) as number) * STEP_Y,
      });
    }
    const h = FRAME_TITLE + height + FRAME_PAD;
    frames.push({ name, x: 0, y: top, w: 2 * FRAME_PAD + last * STEP_X + CARD.w, h });
    top += h + FRAME_GAP;
  }
  return { cards, frames };
}

const predecessors = (after: readonly string[] = []) => after.map((item) => item.split(' ')[0] as string);

function columnsOf(streams: readonly StreamPlan[]): Map<string, number> {
  const afterOf = new Map(streams.flatMap(({ tasks }) => tasks.map(({ id, after }) => [id, predecessors(after)])));
  const columns = new Map<string, number>();
  const columnOf = (id: string, trail: readonly string[]): number => {
    const known = columns.get(id);
    if (known !== undefined) return known;
    if (trail.includes(id)) throw new Error(`the starter has a loop through ${id}`);
    const column = Math.max(0, ...(afterOf.get(id) ?? []).map((before) => columnOf(before, [...trail, id]) + 1));
    columns.set(id, column);
    return column;
  };
  for (const id of afterOf.keys()) columnOf(id, []);
  return columns;
}

function rowsOf(tasks: StreamPlan['tasks'], columns: ReadonlyMap<string, number>): Map<string, number> {
  const taken = new Set<string>();
  const rows = new Map<string, number>();
  const inOrder = [...tasks].sort((a, b) => (columns.get(a.id) as number) - (columns.get(b.id) as number));
  for (const { id, after } of inOrder) {
    const column = columns.get(id) as number;
    const wished = predecessors(after).flatMap((before) => rows.get(before) ?? []);
    let row = wished.find((candidate) => !taken.has(`${column}:${candidate}`)) ?? 0;
    while (taken.has(`${column}:${row}`)) row++;
    taken.add(`${column}:${row}`);
    rows.set(id, row);
  }
  return rows;
}
