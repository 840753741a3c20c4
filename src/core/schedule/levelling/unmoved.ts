import { isBetter, type Judge } from './objective.ts';
import type { LevellingProblem } from './problem.ts';
import { listByRule, tailsOf } from './rules.ts';
import type { Judged, Schedules } from './schedules.ts';
import { finishOf } from './slotTimes.ts';
import { stayPut } from './stayPut.ts';

/** Schedules that `nearestToPlan` may build. */
export const SCHEDULES_FOR_THE_PLAN = 2;

/**
 * Of schedules as good as the best the one that moves fewest tasks: the best itself, one in the order of the plan and one
 * in the order of the best, both with no task before its planned start if that leaves time for what follows it; each
 * then moved back towards the plan (`stayPut`). May build `schedulesLeft` schedules at most.
 */
export function nearestToPlan(
  problem: LevellingProblem,
  schedules: Schedules,
  { judge }: Judge,
  schedulesLeft: number,
): Judged {
  const { taskOf, forward } = schedules.passes;
  const best = schedules.best as Judged;
  const planned = taskOf.map((task) => problem.plannedStart[task] as number);
  const movedIn = (starts: Int32Array): number => starts.filter((slot, place) => slot !== planned[place]).length;

  const settled = (judged: Judged): Judged => {
    const starts = judged.starts.slice();
    const { makespan } = judged.cost;
    const latestFinish = taskOf.map((task, place) => {
      if (!((problem.dueWeight[task] as number) > 0)) return makespan;
      const finish = finishOf(problem, task, starts[place] as number);
      return Math.min(makespan, Math.max(finish, problem.due[task] as number));
    });
    stayPut(forward, starts, { planned, latestFinish, overCapacity: judged.overCapacity });
    const finish = starts.reduce((last, start, place) => {
      return Math.max(last, finishOf(problem, taskOf[place] as number, start));
    }, 0);
    return { ...judged, starts, cost: judge(starts, finish, judged.overCapacity.length) };
  };

  let nearest = settled(best);
  const tails = tailsOf(forward);
  const head = forward.head.slice();
  for (const order of [planned, best.starts].slice(0, Math.max(0, schedulesLeft))) {
    if (movedIn(nearest.starts) === 0) break;
    forward.head.set(
      head.map((slot, place) => {
        const start = planned[place] as number;
        return start + (tails[place] as number) <= best.cost.makespan ? Math.max(slot, start) : slot;
      }),
    );
    const starts = new Int32Array(forward.count);
    const cost = schedules.serial(listByRule(forward, order), starts);
    forward.head.set(head);
    if (isBetter(best.cost, cost)) continue;
    const next = settled({ cost, starts, overCapacity: schedules.overCapacity.slice() });
    if (movedIn(next.starts) < movedIn(nearest.starts) || isBetter(next.cost, nearest.cost)) nearest = next;
  }
  return nearest;
}
