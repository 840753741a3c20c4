import type { TargetForecast } from '../../../core/schedule/forecast/forecast.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';
import type { PlanState } from '../plan.ts';

/** The one date a plan is spoken of by, ISO, and what goes with it. */
export interface Headline {
  /** The finish of the target: the levelled one where a forecast was made and teams are asked for people. */
  readonly date: string;
  /** It is another day than by the links alone, because teams have no more people. */
  readonly levelled: boolean;
  /** Null = no forecast was made, or it has no ranges. */
  readonly p80: string | null;
  /** False = a forecast was made, and nothing has a range. */
  readonly ranges: boolean;
  /** The plan has changed since the forecast. */
  readonly stale: boolean;
}

const finishOf = (schedule: Schedule, targetId: string | null): string =>
  (targetId === null ? undefined : schedule.tasks.get(targetId)?.finishDate) ?? schedule.finishDate;

/** What a forecast says of the target; null = it was made before the target was chosen. */
function forecastOfTarget({
  forecast: { result },
  targetId,
}: Pick<PlanState, 'forecast' | 'targetId'>): TargetForecast | null {
  if (result === null) return null;
  const { finish, milestones } = result.forecast;
  return targetId === null ? finish : (milestones.find(({ taskId }) => taskId === targetId) ?? null);
}

export function headlineOf(plan: Pick<PlanState, 'schedule' | 'forecast' | 'targetId'>): Headline | null {
  const { schedule, forecast, targetId } = plan;
  if (schedule === null || schedule.tasks.size === 0) return null;
  const target = forecastOfTarget(plan);
  const linksDate = finishOf(schedule, targetId);
  if (target === null) return { date: linksDate, levelled: false, p80: null, ranges: true, stale: false };
  return {
    date: target.plan.date,
    levelled: forecast.result?.levelled != null && target.plan.date !== linksDate,
    p80: target.spread?.percentiles.find(({ level }) => level === 80)?.date ?? null,
    ranges: target.spread !== null,
    stale: forecast.stale,
  };
}
