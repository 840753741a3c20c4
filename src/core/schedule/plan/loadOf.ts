import type { Workspace } from '../../model/nouns.ts';
import { occurrencesOf } from '../occurrences.ts';
import type { Schedule, TaskDates } from '../schedule.ts';
import { scheduleOf } from '../scheduleOf.ts';
import { toDays, toTicks } from '../ticks.ts';
import { workspaceProject } from '../workspaceProject.ts';
import { type Demands, demandsOf } from './capacity/demands.ts';
import { fteOfSeats } from './capacity/limits.ts';
import { seatsOf } from './capacity/seats.ts';
import { type Interval, type Steps, sumOf, valuesOf } from './capacity/steps.ts';
import type { LevelledPlan } from './levelledPlan.ts';
import type { TeamOf } from './levelOptions.ts';
import { overloadsOf } from './load/overloadsOf.ts';
import { poolsOf } from './load/poolsOf.ts';
import type { Span } from './load/span.ts';
import type { LoadStep, PoolLoad } from './poolLoad.ts';

/**
 * The load of every pool (team and role type) that is asked for something, with the tasks at the places a schedule or a
 * levelled plan gives them. Sorted by team, then role type, in import order.
 */
export function loadOf(
  workspace: Workspace,
  plan: Pick<Schedule, 'tasks' | 'durationDays'> | Pick<LevelledPlan, 'tasks' | 'durationDays'>,
  { teamOf }: { readonly teamOf: TeamOf },
): PoolLoad[] {
  const from = workspaceProject(workspace);
  const demands = demandsOf(workspace, from, seatsOf(workspace, from.calendar), teamOf);
  const idOf = (task: number): string => from.tasks[task]?.id as string;
  const spans = new Map<number, readonly [Span]>();
  for (const { task } of demands.uses) {
    const dates = plan.tasks.get(idOf(task));
    if (!dates) continue;
    const [start, finish] =
      'startDay' in dates ? [dates.startDay, dates.finishDay] : [dates.earlyStart, dates.earlyFinish];
    spans.set(task, [{ from: toTicks(start), to: toTicks(finish) }]);
  }
  const recurring = recurringSpans(workspace, plan, demands, idOf);
  const ends = [plan.durationDays, ...[...spans.values(), ...recurring.values()].flat().map(({ to }) => toDays(to))];
  const endDay = Math.max(...ends);
  const pools = poolsOf(workspace, demands);
  const overloads = overloadsOf(pools, demands, (task) => spans.get(task)?.[0], from.calendar, idOf);
  return pools.map((pool, number): PoolLoad => {
    const parts = (list: Demands['uses'], spansOf: (task: number) => readonly Span[]): Interval[] =>
      list.flatMap((use) => {
        const share = pool.shareOf(use);
        return share === 0 ? [] : spansOf(use.task).map((span) => ({ ...span, amount: use.fte * share }));
      });
    return {
      teamId: pool.teamId,
      roleTypeId: pool.roleTypeId,
      steps: loadSteps(
        parts(demands.uses, (task) => spans.get(task) ?? []),
        fteOfSeats(demands.seats, pool.seats),
        parts(demands.recurring, (task) => recurring.get(task) ?? []),
        endDay,
      ),
      endDay,
      ...(overloads[number] as (typeof overloads)[number]),
    };
  });
}

/** When recurring work is done, each time from where the plan first has it. */
function recurringSpans(
  workspace: Workspace,
  plan: Pick<Schedule, 'tasks' | 'durationDays'> | Pick<LevelledPlan, 'tasks' | 'durationDays'>,
  { recurring }: Demands,
  idOf: (task: number) => string,
): ReadonlyMap<number, readonly Span[]> {
  if (recurring.length === 0) return new Map();
  const schedule = scheduleOf(workspace);
  return new Map(
    recurring.map(({ task }) => {
      const id = idOf(task);
      const placed = plan.tasks.get(id);
      const dates = schedule.tasks.get(id) as TaskDates;
      const earlyStart = placed && 'startDay' in placed ? placed.startDay : (placed ?? dates).earlyStart;
      const at = { ...schedule, durationDays: plan.durationDays, tasks: new Map([[id, { ...dates, earlyStart }]]) };
      const times = occurrencesOf(workspace, at, id);
      return [task, times.map(({ startDay, finishDay }) => ({ from: toTicks(startDay), to: toTicks(finishDay) }))];
    }),
  );
}

/** Sums of fractions, as people write them. */
const rounded = (fte: number): number => Math.round(fte * 1e6) / 1e6;

function loadSteps(
  demand: readonly Interval[],
  capacity: Steps,
  recurring: readonly Interval[],
  endDay: number,
): LoadStep[] {
  const curves = [sumOf(demand), capacity, sumOf(recurring)] as const;
  const first = Math.min(0, ...[...demand, ...recurring].map(({ from }) => from));
  const within = (moment: number): boolean => moment > first && moment < toTicks(endDay);
  const moments = new Set([first, ...curves.flatMap(({ from }) => from.filter(within))]);
  const values = curves.map(valuesOf);
  const steps: LoadStep[] = [];
  for (const moment of [...moments].sort((a, b) => a - b)) {
    const [demandFte, capacityFte, recurringFte] = values.map((at) => rounded(at(moment))) as [number, number, number];
    const last = steps.at(-1);
    const same =
      last?.demandFte === demandFte && last.capacityFte === capacityFte && last.recurringFte === recurringFte;
    if (!same) steps.push({ fromDay: toDays(moment), demandFte, capacityFte, recurringFte });
  }
  return steps;
}
