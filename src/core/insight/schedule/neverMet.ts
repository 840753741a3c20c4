import { fteOfSeats } from '../../schedule/plan/capacity/limits.ts';
import type { Steps } from '../../schedule/plan/capacity/steps.ts';
import type { PoolLoad } from '../../schedule/plan/poolLoad.ts';
import { toDays } from '../../schedule/ticks.ts';
import type { Facts } from '../facts.ts';

/** A demand that the team could not meet at any time, even if nothing else were to do. */
export interface NeverMet {
  readonly taskId: string;
  readonly demandFte: number;
  /** Working days it is needed for. */
  readonly days: number;
  /** The most the team has on any day; enough where it only never lasts so long. */
  readonly mostFte: number;
}

/** Tasks of an overloaded team that alone ask for more than it has from their start on; the greatest demand first. */
export function neverMet(facts: Facts, { teamId, roleTypeId, overloads }: PoolLoad): NeverMet[] {
  const { workspace, schedule, workingTeam, demandsOf } = facts;
  const taskIds = new Set(overloads.flatMap((overload) => overload.taskIds));
  const has = capacityOf(facts, teamId, roleTypeId);
  return [...taskIds]
    .flatMap((taskId): NeverMet[] => {
      const task = workspace.task.get(taskId);
      const dates = schedule.tasks.get(taskId);
      if (!task || !dates || workingTeam(task) !== teamId) return [];
      const own = demandsOf(taskId).filter((row) => row.roleTypeId === roleTypeId);
      const demandFte = own.reduce((sum, { fte }) => sum + fte, 0);
      const days = dates.earlyFinish - dates.earlyStart;
      const stretches = stretchesFrom(has, dates.earlyStart);
      if (lasts(stretches, demandFte, days)) return [];
      return [{ taskId, demandFte, days, mostFte: Math.max(0, ...stretches.map(({ fte }) => fte)) }];
    })
    .sort((a, b) => b.demandFte - a.demandFte);
}

/** What the seats of a team and the teams inside it have of a role type, for ever. */
function capacityOf({ tree, seats: seatsOf }: Facts, teamId: string, roleTypeId: string): Steps {
  const teams = new Set(tree.subtreeOf(teamId));
  const seats = seatsOf();
  const own = seats.flatMap(({ teamId: of, roleTypeIds }, number) =>
    teams.has(of) && roleTypeIds.includes(roleTypeId) ? [number] : [],
  );
  return fteOfSeats(seats, own);
}

interface Stretch {
  readonly fromDay: number;
  readonly toDay: number;
  readonly fte: number;
}

const stretchesFrom = ({ from, amount }: Steps, startDay: number): Stretch[] =>
  from
    .map((moment, i) => ({
      fromDay: Math.max(startDay, toDays(moment)),
      toDay: toDays(from[i + 1] ?? Number.POSITIVE_INFINITY),
      fte: amount[i] as number,
    }))
    .filter(({ toDay }) => toDay > startDay);

/** Whether there once is so much for so long. */
function lasts(stretches: readonly Stretch[], demandFte: number, days: number): boolean {
  let since: number | null = null;
  for (const { fromDay, toDay, fte } of stretches) {
    since = demandFte <= fte + 1e-6 ? (since ?? fromDay) : null;
    if (since !== null && toDay - since >= days - 1e-6) return true;
  }
  return false;
}
