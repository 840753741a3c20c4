import type { CapacityProfile, LevellingProblem } from './problem.ts';
import { finishOf, firstStart } from './slotTimes.ts';

/** A demand that no window of the capacity can hold, however empty it is. */
export interface InfeasibleDemand {
  readonly task: number;
  readonly resource: number;
  readonly demand: number;
  /** The greatest capacity from the task's release on. */
  readonly mostCapacity: number;
}

export interface Demand {
  readonly task: number;
  readonly resource: number;
  readonly amount: number;
}

/** The demands that count: above 0, of tasks that take time. */
export function* demandsOf(problem: LevellingProblem): Generator<Demand> {
  const { count, duration, demandStart, demandResource, demandAmount } = problem;
  for (let task = 0; task < count; task++) {
    if ((duration[task] as number) === 0) continue;
    for (let k = demandStart[task] as number; k < (demandStart[task + 1] as number); k++) {
      const amount = demandAmount[k] as number;
      if (amount > 0) yield { task, resource: demandResource[k] as number, amount };
    }
  }
}

function fitsSomewhere(problem: LevellingProblem, { task, amount }: Demand, { from, amount: level }: CapacityProfile) {
  let wideFrom: number | null = null;
  for (let i = 0; i <= from.length; i++) {
    const isWide = i < from.length && (level[i] as number) >= amount;
    if (isWide) wideFrom ??= from[i] as number;
    if (isWide || wideFrom === null) continue;
    const end = i < from.length ? (from[i] as number) : Number.POSITIVE_INFINITY;
    const start = firstStart(problem, task, Math.max(wideFrom, problem.release[task] as number, 0));
    if (finishOf(problem, task, start) <= end) return true;
    wideFrom = null;
  }
  return false;
}

function mostFrom({ from, amount }: CapacityProfile, slot: number): number {
  let most = 0;
  for (let i = 0; i < from.length; i++) {
    const isOver = i + 1 < from.length && (from[i + 1] as number) <= slot;
    if (!isOver) most = Math.max(most, amount[i] as number);
  }
  return most;
}

/** The demands that levelling has to ignore. Fixed tasks are where they are and never among them. Linear time. */
export function infeasibleDemands(problem: LevellingProblem): InfeasibleDemand[] {
  const infeasible: InfeasibleDemand[] = [];
  for (const demand of demandsOf(problem)) {
    const { task, resource, amount } = demand;
    const capacity = problem.capacities[resource] as CapacityProfile;
    if (problem.fixed[task] || fitsSomewhere(problem, demand, capacity)) continue;
    const mostCapacity = mostFrom(capacity, problem.release[task] as number);
    infeasible.push({ task, resource, demand: amount, mostCapacity });
  }
  return infeasible;
}
