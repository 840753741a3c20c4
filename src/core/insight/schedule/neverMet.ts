import type { Role } from '../../model/nouns.ts';
import type { LoadStep, PoolLoad } from '../../schedule/plan/poolLoad.ts';
import type { Facts } from '../facts.ts';
import type { OverloadedPool } from './overloadedPools.ts';
import { seatsOfPool } from './seatsOfPool.ts';

/** A demand that the team could not meet at any time, even if nothing else were to do. */
export interface NeverMet {
  readonly taskId: string;
  readonly demandFte: number;
  /** Working days it is needed for. */
  readonly days: number;
  /** The most the team has on any day; enough where it only never lasts so long. */
  readonly mostFte: number;
}

const enough = (hasFte: number, demandFte: number): boolean => demandFte <= hasFte + 1e-6;

/** Tasks of an overloaded pool that alone ask for more than it has from their start on; the greatest demand first. */
export function neverMet(facts: Facts, { load, taskIds }: OverloadedPool): NeverMet[] {
  const { workspace, schedule } = facts;
  const { teamId, roleTypeId, steps } = load;
  const demands = new Map<string, number>();
  for (const row of workspace.task_demand.values()) {
    if (row.roleTypeId === roleTypeId) demands.set(row.taskId, (demands.get(row.taskId) ?? 0) + row.fte);
  }
  // Seats that begin after all that is planned: the work could wait for them.
  const laterFte = seatsOfPool(facts, teamId, roleTypeId)
    .filter((seat) => beginOf(seat) > schedule.finishDate)
    .reduce((sum, { fte }) => sum + fte, 0);
  return taskIds
    .flatMap((taskId): NeverMet[] => {
      const { earlyStart = 0, earlyFinish = 0 } = schedule.tasks.get(taskId) ?? {};
      const demandFte = demands.get(taskId) ?? 0;
      const days = earlyFinish - earlyStart;
      const atLast = (steps.at(-1)?.capacityFte ?? 0) + laterFte;
      if (enough(atLast, demandFte) || lasts(load, demandFte, earlyStart, days)) return [];
      const mostFte = Math.max(0, ...stepsFrom(load, earlyStart).map(({ capacityFte }) => capacityFte));
      return [{ taskId, demandFte, days, mostFte }];
    })
    .sort((a, b) => b.demandFte - a.demandFte);
}

/** Whether the pool once has so much for so long, from a day on. */
function lasts(load: PoolLoad, demandFte: number, startDay: number, days: number): boolean {
  let since: number | null = null;
  for (const { fromDay, toDay, capacityFte } of stepsFrom(load, startDay)) {
    since = enough(capacityFte, demandFte) ? (since ?? Math.max(fromDay, startDay)) : null;
    if (since !== null && toDay - since >= days) return true;
  }
  return false;
}

const stepsFrom = ({ steps, endDay }: PoolLoad, day: number): (LoadStep & { readonly toDay: number })[] =>
  steps.map((step, i) => ({ ...step, toDay: steps[i + 1]?.fromDay ?? endDay })).filter(({ toDay }) => toDay > day);

/** From when on a seat counts, ISO; a vacant one from the day it is expected to be filled; blank = always, or never. */
function beginOf({ personId, fromDate, expectedFillDate }: Role): string {
  if (personId === null && expectedFillDate === null) return '';
  const filled = personId === null ? (expectedFillDate ?? '') : '';
  return [fromDate ?? '', filled].sort().at(-1) as string;
}
