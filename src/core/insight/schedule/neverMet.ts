import type { Role } from '../../model/nouns.ts';
import type { Facts } from '../facts.ts';
import type { OverloadedPool } from './overloadedPools.ts';
import { seatsOfPool } from './seatsOfPool.ts';

/** A demand that the team could not meet on any day, even if nothing else were to do. */
export interface NeverMet {
  readonly taskId: string;
  readonly demandFte: number;
  readonly mostFte: number;
}

/** Tasks of an overloaded pool that alone ask for more than it has on any day from their start on; greatest first. */
export function neverMet(facts: Facts, { load, taskIds }: OverloadedPool): NeverMet[] {
  const { workspace, schedule } = facts;
  const { teamId, roleTypeId, steps, endDay } = load;
  const demands = new Map<string, number>();
  for (const row of workspace.task_demand.values()) {
    if (row.roleTypeId === roleTypeId) demands.set(row.taskId, (demands.get(row.taskId) ?? 0) + row.fte);
  }
  // Seats that begin after all that is planned: the work could wait for them.
  const later = seatsOfPool(facts, teamId, roleTypeId)
    .filter((seat) => beginOf(seat) > schedule.finishDate)
    .reduce((sum, { fte }) => sum + fte, 0);
  return taskIds
    .flatMap((taskId): NeverMet[] => {
      const startDay = schedule.tasks.get(taskId)?.earlyStart ?? 0;
      const there = steps.filter((_, i) => (steps[i + 1]?.fromDay ?? endDay) > startDay);
      const mostFte = Math.max(0, ...there.map(({ capacityFte }) => capacityFte)) + later;
      const demandFte = demands.get(taskId) ?? 0;
      return demandFte > mostFte + 1e-6 ? [{ taskId, demandFte, mostFte }] : [];
    })
    .sort((a, b) => b.demandFte - a.demandFte);
}

/** From when on a seat counts, ISO; a vacant one from the day it is expected to be filled; blank = always, or never. */
function beginOf({ personId, fromDate, expectedFillDate }: Role): string {
  if (personId === null && expectedFillDate === null) return '';
  const filled = personId === null ? (expectedFillDate ?? '') : '';
  return [fromDate ?? '', filled].sort().at(-1) as string;
}
