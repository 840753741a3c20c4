import type { TaskDates } from './schedule.ts';

/**
 * How much a task must catch the eye. `critical`: it is on the driving critical path, or late (negative float).
 * `tight`: merely without float; a plan of many equal chains has hundreds of these, so they are told from the path
 * that sets the finish. `near`: near-critical.
 */
export type Prominence = 'critical' | 'tight' | 'near' | 'calm';

/** Float that is shown as 0 d, in working days. */
const SHOWN_AS_ZERO_DAYS = 0.05;

export const isLate = ({ totalFloat }: Pick<TaskDates, 'totalFloat'>): boolean => totalFloat <= -SHOWN_AS_ZERO_DAYS;

export function prominenceOf(
  dates: Pick<TaskDates, 'totalFloat' | 'critical' | 'nearCritical'>,
  onCriticalPath: boolean,
): Prominence {
  if (!dates.critical) return dates.nearCritical ? 'near' : 'calm';
  return onCriticalPath || isLate(dates) ? 'critical' : 'tight';
}
