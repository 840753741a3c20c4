import type { Computed } from '../../../core/insight/computed.ts';
import type { Finding } from '../../../core/insight/finding.ts';
import { teamOfIn } from '../../../core/insight/ownership/teamOfIn.ts';
import { settingsOf, type Workspace } from '../../../core/model/nouns.ts';
import { type Calendar, createCalendar } from '../../../core/schedule/calendar.ts';
import type { Forecast, TaskForecast } from '../../../core/schedule/forecast/forecast.ts';
import type { LevelledPlan } from '../../../core/schedule/plan/levelledPlan.ts';
import { loadOf } from '../../../core/schedule/plan/loadOf.ts';
import type { PoolLoad } from '../../../core/schedule/plan/poolLoad.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import { type RoadmapFacts, roadmapFactsOf } from '../roadmap/taskFacts.ts';

/** Everything the timeline pages show. */
export interface PlannedWork {
  readonly workspace: Workspace;
  readonly facts: RoadmapFacts;
  readonly calendar: Calendar;
  readonly loads: readonly PoolLoad[];
  readonly levelled: LevelledPlan | null;
  readonly forecast: Forecast | null;
  readonly ranges: ReadonlyMap<string, TaskForecast>;
}

export function plannedWork(
  workspace: Workspace,
  schedule: Schedule,
  findings: readonly Finding[],
  { levelled = null, forecast = null, loads }: Computed,
): PlannedWork {
  return {
    workspace,
    facts: roadmapFactsOf(workspace, schedule, findings),
    calendar: createCalendar(settingsOf(workspace)),
    loads: loads?.() ?? loadOf(workspace, schedule, { teamOf: teamOfIn(workspace) }),
    levelled,
    forecast,
    ranges: new Map((forecast?.tasks ?? []).map((each) => [each.taskId, each])),
  };
}
