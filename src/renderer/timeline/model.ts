import { useMemo } from 'react';
import type { Workspace } from '../../core/model/nouns.ts';
import { settingsOf } from '../../core/model/nouns.ts';
import { type Calendar, createCalendar } from '../../core/schedule/calendar.ts';
import { epochDayOf } from '../../core/schedule/isoDay.ts';
import { occurrencesOf } from '../../core/schedule/occurrences.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import { teamCalendars } from '../../core/schedule/teamCalendars.ts';
import { ownersOf, type TaskOwner } from '../canvas/roadmap/owners.ts';
import { useDocument } from '../store/document.ts';
import { headlineOf } from '../store/plan/headline.ts';
import { usePlan } from '../store/plan.ts';
import { type DrawnLink, drawnLinks } from './drawnLinks.ts';
import { useHand } from './hand.ts';
import { type Bar, barOf } from './layout/bars.ts';
import { lanesOf } from './layout/lanes.ts';
import { type Row, rowsOf } from './layout/rows.ts';
import { type TimeRange, timeRange } from './layout/timeRange.ts';
import { linksByTask } from './layout/visibleLinks.ts';
import { useLook } from './look.ts';
import { type Overlays, useOverlays } from './overlays.ts';

/** Everything the timeline draws, before it is known how much of it is in sight. */
export interface TimelineModel {
  readonly workspace: Workspace;
  readonly schedule: Schedule;
  readonly calendar: Calendar;
  readonly bars: ReadonlyMap<string, Bar>;
  readonly rows: readonly Row[];
  /** Places of rows by key. */
  readonly rowAt: ReadonlyMap<string, number>;
  readonly owners: ReadonlyMap<string, TaskOwner>;
  /** Dependencies by each of the two tasks they join. */
  readonly links: ReadonlyMap<string, readonly DrawnLink[]>;
  readonly range: TimeRange;
  readonly overlays: Overlays;
  /** Days on the axis. */
  readonly finishDay: number;
  /** Finish of the levelled plan the headline speaks of; null = it speaks of the links alone. */
  readonly levelledFinishDay: number | null;
  readonly statusDay: number | null;
  readonly todayDay: number;
}

/** Null until there is a schedule. `today` is an ISO date. */
export function useTimelineModel(today: string): TimelineModel | null {
  const workspace = useDocument((state) => state.workspace);
  const schedule = usePlan((state) => state.schedule);
  const levelledFinish = usePlan((state) => {
    const headline = state.targetId === null ? headlineOf(state) : null;
    return headline?.levelled ? headline.date : null;
  });
  const grouping = useLook((look) => look.grouping);
  const collapsed = useLook((look) => look.collapsed);
  const draft = useHand((hand) => hand.draft);
  const { task, team, dependency, role, person, role_type, asset, responsibility, workspace: settings } = workspace;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the calendar is made of the settings alone
  const calendar = useMemo(() => (settings.size > 0 ? createCalendar(settingsOf(workspace)) : null), [settings]);
  const overlays = useOverlays(calendar);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the workspace only these count
  const bars = useMemo(() => {
    const made = new Map<string, Bar>();
    if (!schedule || !calendar) return made;
    const path = new Set(schedule.targetPath);
    const teamOf = teamCalendars(workspace, calendar);
    for (const dates of schedule.tasks.values()) {
      const row = task.get(dates.taskId);
      if (!row) continue;
      const repeats = dates.recurring ? occurrencesOf(workspace, schedule, row.id) : [];
      made.set(row.id, barOf(row, dates, calendar, path.has(row.id), repeats, teamOf(row.teamId)));
    }
    return made;
  }, [schedule, calendar, task, team]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lanes are made of these tables alone
  const lanes = useMemo(
    () => (schedule ? lanesOf({ ...workspace, task, team, dependency }, schedule, grouping) : []),
    [task, team, dependency, schedule, grouping],
  );
  const rows = useMemo(() => {
    const dates = schedule?.tasks ?? new Map();
    return rowsOf({ lanes, grouping, collapsed, bars, dates, draft });
  }, [lanes, grouping, collapsed, bars, schedule, draft]);
  const rowAt = useMemo(() => new Map(rows.map(({ key }, at) => [key, at])), [rows]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other tables say nothing about owners
  const owners = useMemo(() => ownersOf(workspace), [task, team, role, person, role_type, asset, responsibility]);
  const links = useMemo(() => linksByTask(drawnLinks(dependency, schedule)), [dependency, schedule]);

  return useMemo(() => {
    if (!schedule || !calendar) return null;
    const { statusDate } = settingsOf(workspace);
    const statusDay = statusDate === null ? null : epochDayOf(statusDate);
    const finishDay = epochDayOf(schedule.finishDate) + 1;
    const levelledFinishDay = levelledFinish === null ? null : epochDayOf(levelledFinish) + 1;
    const days = [epochDayOf(schedule.startDate), finishDay, levelledFinishDay, statusDay, overlays.lastDay];
    const range = timeRange(bars.values(), days);
    return {
      ...{ workspace, schedule, calendar, bars, rows, rowAt, owners, links, range, overlays },
      ...{ finishDay, levelledFinishDay, statusDay, todayDay: epochDayOf(today) },
    };
  }, [workspace, schedule, calendar, bars, rows, rowAt, owners, links, overlays, levelledFinish, today]);
}
