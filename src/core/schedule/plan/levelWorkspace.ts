import type { Workspace } from '../../model/nouns.ts';
import { type LevelSnapshot, level } from '../levelling/level.ts';
import { scheduleOf } from '../scheduleOf.ts';
import { toDays, toTicks } from '../ticks.ts';
import { type Candidate, candidate, isBetter, type Judge, retimed } from './exact/candidate.ts';
import { gridTicks } from './exact/gridTicks.ts';
import { kernelProblem } from './exact/kernelProblem.ts';
import { levelModel } from './exact/levelModel.ts';
import { isValid } from './exact/serialTicks.ts';
import type { LevelledPlan } from './levelledPlan.ts';
import { DEFAULT_BUDGET_SCHEDULES, DEFAULT_SEED, type LevelWorkspaceOptions } from './levelOptions.ts';
import { planOf } from './planOf.ts';

/** The search so far. */
export interface LevellingProgress {
  /** Share of the budget that is used, 0 to 1. */
  readonly fraction: number;
  /** The best finish so far, in working days from the project start; the plan's may be a little earlier. */
  readonly durationDays: number;
  /** Better than at the yield before. */
  readonly better: boolean;
  /** The best plan so far, worked out when asked for (some 20 ms for 1,000 tasks). */
  readonly plan: () => LevelledPlan;
}

/**
 * Levels a workspace: a proposal in which no team is asked for more FTE than its filled seats have. Yields every few
 * milliseconds; `next('stop')` ends it early with the best plan so far. What accepted levelling wrote is left out and
 * may be found again; finished work, work in progress and fixed starts stay where they are.
 *
 * The search runs on a grid of time slots; the order it finds is timed again in exact time, and stands against the
 * order of the current plan, so that nothing moves that need not.
 */
export function* levelWorkspace(
  workspace: Workspace,
  options: LevelWorkspaceOptions,
): Generator<LevellingProgress, LevelledPlan, 'stop' | undefined> {
  const { seed = DEFAULT_SEED, budgetSchedules = DEFAULT_BUDGET_SCHEDULES, budgetMs, now, targetId } = options;
  const objective = targetId === undefined ? (options.objective ?? 'finish') : 'dueDates';
  const model = levelModel(workspace, options);
  const current = scheduleOf(workspace);
  const planned = Float64Array.from(model.from.tasks, ({ id }) => toTicks(current.tasks.get(id)?.earlyStart ?? 0));
  const judge: Judge = { model, objective, planned };
  const standing = currentPlans(judge);
  const grid = gridTicks(model);
  const search = level(kernelProblem(model, grid.slot), {
    ...{ seed, maxSchedules: budgetSchedules, objective },
    ...(budgetMs !== undefined && now !== undefined ? { maxMilliseconds: budgetMs, now } : {}),
  });
  const planFrom = (found: LevelSnapshot): LevelledPlan => {
    const start = model.freeStart.map((at, task) =>
      model.pinned[task] ? at : Math.round((found.start[task] as number) * grid.slot),
    );
    const best = bestOf([...standing, retimed(judge, start)]);
    return planOf(workspace, current, judge, best, { found, grid });
  };
  let best = Number.POSITIVE_INFINITY;
  let lateness = Number.POSITIVE_INFINITY;
  const startedAt = now?.() ?? 0;
  for (let step = search.next(); ; ) {
    const found = step.value;
    if (step.done) return planFrom(found);
    const timeUsed = now && budgetMs !== undefined ? (now() - startedAt) / budgetMs : 0;
    const better = found.makespan < best || found.weightedTardiness < lateness;
    best = found.makespan;
    lateness = found.weightedTardiness;
    const command = yield {
      fraction: Math.min(1, Math.max(timeUsed, found.schedulesGenerated / budgetSchedules)),
      durationDays: toDays(Math.round(found.makespan * grid.slot)),
      better,
      plan: () => planFrom(found),
    };
    step = search.next(command);
  }
}

/** The plan as it stands, where teams can work it, and its order without needless waits. */
function currentPlans(judge: Judge): Candidate[] {
  const { model, planned } = judge;
  return [...(isValid(model, planned) ? [candidate(judge, planned)] : []), retimed(judge, planned)];
}

const bestOf = (candidates: readonly Candidate[]): Candidate =>
  candidates.reduce((best, next) => (isBetter(next, best) ? next : best));
