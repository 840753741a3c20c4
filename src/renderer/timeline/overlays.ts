import { useMemo } from 'react';
import type { Calendar } from '../../core/schedule/calendar.ts';
import { epochDayOf } from '../../core/schedule/isoDay.ts';
import { useDocument } from '../store/document.ts';
import { usePlan } from '../store/plan.ts';
import { finishOnAxis, startOnAxis } from './layout/axisMoments.ts';

/** Places are days on the axis. */
export interface Whiskers {
  readonly p10: number;
  /** Null where the forecast tells no P80 of this task. */
  readonly p80: number | null;
  readonly p90: number;
}

/** Where a proposal would put a task. */
export interface Proposed {
  readonly from: number;
  readonly to: number;
  readonly moved: boolean;
  /** Accepting would move it. */
  readonly chosen: boolean;
}

/** What else is asked about the plan, drawn onto the bars. */
export interface Overlays {
  readonly whiskers: ReadonlyMap<string, Whiskers>;
  readonly baseline: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
  readonly proposal: ReadonlyMap<string, Proposed>;
  /** The last day any of it reaches; null = there is none. */
  readonly lastDay: number | null;
}

const NONE: ReadonlyMap<string, never> = new Map<string, never>();

export function useOverlays(calendar: Calendar | null): Overlays {
  const forecast = usePlan((state) => state.forecast.result?.forecast ?? null);
  const proposal = usePlan((state) => state.levelling.result);
  const chosen = usePlan((state) => state.levelling.chosen);
  const baselineId = usePlan((state) => state.baselineId);
  const baselineTasks = useDocument((state) => state.workspace.baseline_task);

  const whiskers = useMemo(() => {
    if (!forecast?.ranges || !calendar) return NONE as ReadonlyMap<string, Whiskers>;
    const p80 = new Map(
      forecast.milestones.map(({ taskId, spread }) => [taskId, spread?.percentiles.find(({ level }) => level === 80)]),
    );
    return new Map(
      forecast.tasks.map(({ taskId, finish }) => {
        const tick = p80.get(taskId);
        // What is over before the first day stands at its start, not at the end of the day before it.
        const placeOf = (day: number) => Math.max(startOnAxis(calendar, 0), finishOnAxis(calendar, day));
        const place = {
          p10: placeOf(finish.p10.day),
          p80: tick ? placeOf(tick.day) : null,
          p90: placeOf(finish.p90.day),
        };
        return [taskId, place] as const;
      }),
    );
  }, [forecast, calendar]);
  const proposed = useMemo(() => {
    if (!proposal || !calendar) return NONE;
    return new Map(
      [...proposal.tasks.values()].map(({ taskId, startDay, finishDay, moved }) => {
        const from = startOnAxis(calendar, startDay);
        const to = Math.max(from, finishOnAxis(calendar, finishDay));
        return [taskId, { from, to, moved, chosen: chosen.has(taskId) }] as const;
      }),
    );
  }, [proposal, chosen, calendar]);
  const baseline = useMemo(() => {
    if (baselineId === null) return NONE;
    const spans = new Map<string, { from: number; to: number }>();
    for (const row of baselineTasks.values()) {
      if (row.baselineId !== baselineId) continue;
      spans.set(row.taskId, { from: epochDayOf(row.startDate), to: epochDayOf(row.finishDate) + 1 });
    }
    return spans;
  }, [baselineId, baselineTasks]);
  return useMemo(() => {
    let lastDay: number | null = null;
    const hold = (day: number) => {
      lastDay = Math.max(lastDay ?? day, day);
    };
    for (const { p90 } of whiskers.values()) hold(p90);
    for (const { to } of proposed.values()) hold(to);
    for (const { to } of baseline.values()) hold(to);
    return { whiskers, baseline, proposal: proposed, lastDay };
  }, [whiskers, proposed, baseline]);
}
