import type { TaskDates } from '../../../core/schedule/schedule.ts';
import type { Bar } from './bars.ts';
import { type Grouping, type Lane, tasksIn } from './lanes.ts';

/** What a lane’s header says of the tasks in it, open or not. */
export interface LaneSummary {
  readonly count: number;
  /** Days on the axis. */
  readonly from: number;
  readonly to: number;
  /** First and last day worked, ISO; empty where there is none. */
  readonly startDate: string;
  readonly finishDate: string;
  /** Of unfinished tasks, in working days; null = all are finished. */
  readonly leastFloat: number | null;
}

export type Row =
  | {
      readonly kind: 'lane';
      readonly key: string;
      readonly depth: number;
      readonly lane: Lane;
      readonly open: boolean;
      readonly summary: LaneSummary;
    }
  | { readonly kind: 'task'; readonly key: string; readonly depth: number; readonly lane: Lane; readonly bar: Bar }
  /** A task that is being named. */
  | { readonly kind: 'draft'; readonly key: string; readonly depth: number; readonly lane: Lane | null };

/** Where a task that is being named stands: under a row of its lane, or at the lane’s end. */
export interface DraftPlace {
  readonly laneKey: string | null;
  readonly afterTaskId: string | null;
}

interface RowsGiven {
  readonly lanes: readonly Lane[];
  readonly grouping: Grouping;
  readonly collapsed: ReadonlySet<string>;
  readonly bars: ReadonlyMap<string, Bar>;
  readonly dates: ReadonlyMap<string, TaskDates>;
  readonly draft?: DraftPlace | null;
}

export function summaryOf(lane: Lane, bars: ReadonlyMap<string, Bar>, dates: RowsGiven['dates']): LaneSummary {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let startDate = '';
  let finishDate = '';
  let least: number | null = null;
  const ids = tasksIn(lane);
  for (const id of ids) {
    const bar = bars.get(id);
    if (!bar) continue;
    from = Math.min(from, bar.from);
    to = Math.max(to, bar.to);
    const of = dates.get(id);
    if (!of) continue;
    if (startDate === '' || of.startDate < startDate) startDate = of.startDate;
    if (of.finishDate > finishDate) finishDate = of.finishDate;
    if (bar.status === 'done' || bar.kind === 'recurring') continue;
    least = least === null ? of.totalFloat : Math.min(least, of.totalFloat);
  }
  return { count: ids.length, from, to, startDate, finishDate, leastFloat: least };
}

/** The lanes as a list of rows, what is in a closed lane left out. */
export function rowsOf({ lanes, grouping, collapsed, bars, dates, draft = null }: RowsGiven): Row[] {
  const rows: Row[] = [];
  const add = (lane: Lane, depth: number): void => {
    const headed = grouping !== 'none';
    const open = !collapsed.has(lane.key) || draft?.laneKey === lane.key;
    if (headed) rows.push({ kind: 'lane', key: lane.key, depth, lane, open, summary: summaryOf(lane, bars, dates) });
    if (!open) return;
    const inside = headed ? depth + 1 : depth;
    const draftRow: Row = { kind: 'draft', key: 'draft', depth: inside, lane };
    const drafting = draft?.laneKey === lane.key;
    let drafted = false;
    for (const id of lane.taskIds) {
      const bar = bars.get(id);
      if (bar) rows.push({ kind: 'task', key: id, depth: inside, lane, bar });
      if (drafting && draft?.afterTaskId === id) {
        rows.push(draftRow);
        drafted = true;
      }
    }
    if (drafting && !drafted) rows.push(draftRow);
    for (const child of lane.lanes) add(child, depth + 1);
  };
  for (const lane of lanes) add(lane, 0);
  if (draft && !rows.some(({ kind }) => kind === 'draft'))
    rows.push({ kind: 'draft', key: 'draft', depth: 0, lane: null });
  return rows;
}
