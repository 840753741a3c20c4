import type { Workspace } from '../../model/nouns.ts';
import type { LevelSnapshot } from '../levelling/level.ts';
import type { Schedule, TaskDates } from '../schedule.ts';
import { scheduleOf } from '../scheduleOf.ts';
import { toDays } from '../ticks.ts';
import { fteOfSeats } from './capacity/limits.ts';
import { mostFrom } from './capacity/steps.ts';
import type { Candidate, Judge } from './exact/candidate.ts';
import type { Grid } from './exact/gridTicks.ts';
import type { LevelModel } from './exact/levelModel.ts';
import { resourceOrder } from './exact/resourceOrder.ts';
import { waitsFor } from './exact/waitsFor.ts';
import { workBound } from './exact/workBound.ts';
import type { LevelledPlan, LevelledTask, UnmetDemand } from './levelledPlan.ts';
import { levellingHolds } from './levellingHolds.ts';

/** What the search says about a plan besides the plan. */
export interface Found {
  readonly found: LevelSnapshot;
  readonly grid: Grid;
}

/** A schedule as a proposal: its dates are those the schedule will have once everything is accepted. */
export function planOf(
  workspace: Workspace,
  current: Schedule,
  { model, planned }: Judge,
  { start, over, finish }: Candidate,
  { found, grid: { slot, error } }: Found,
): LevelledPlan {
  const { from } = model;
  const accepted = scheduleOf(heldAt(workspace, model, start));
  const waits = waitsFor(model, start, over);
  const tasks = from.tasks.map(({ id }, task): LevelledTask => {
    const dates = accepted.tasks.get(id) as TaskDates;
    return {
      taskId: id,
      startDay: toDays(start[task] as number),
      finishDay: dates.earlyFinish,
      startDate: dates.startDate,
      finishDate: dates.finishDate,
      plannedStartDay: toDays(planned[task] as number),
      moved: start[task] !== planned[task],
      waitsFor: waits.get(task) ?? null,
    };
  });
  const bound = Math.max(workBound(model), Math.floor(found.lowerBound * slot - error));
  const starting = Math.round(found.startingMakespan * slot);
  return {
    finishDate: accepted.finishDate,
    durationDays: accepted.durationDays,
    lowerBoundDays: toDays(Math.min(bound, finish)),
    schedulesGenerated: found.schedulesGenerated,
    startingDurationDays: toDays(starting + error >= finish ? Math.max(starting, finish) : starting),
    before: { finishDate: current.finishDate, durationDays: current.durationDays },
    tasks: new Map(tasks.map((task) => [task.taskId, task])),
    unmet: unmetDemands(model, over),
    order: { ...resourceOrder(model, start, over), teams: teamsOf(model) },
  };
}

/** The workspace once everything is accepted. */
function heldAt(workspace: Workspace, { from }: LevelModel, start: Float64Array): Workspace {
  const wanted = from.tasks.map(({ id }, task) => ({ taskId: id, startDay: toDays(start[task] as number) }));
  const task = new Map(workspace.task);
  for (const [taskId, levelledStartDay] of levellingHolds(workspace, wanted)) {
    const row = task.get(taskId);
    if (row) task.set(taskId, { ...row, levelledStartDay });
  }
  return { ...workspace, task };
}

function unmetDemands({ from, freeStart, tooMuch, demands }: LevelModel, over: readonly number[]): UnmetDemand[] {
  const isOver = new Set(over);
  const tooLate = demands.uses.filter((use) => isOver.has(use.task) && !tooMuch.has(use));
  return [...tooMuch, ...tooLate]
    .sort((a, b) => a.task - b.task)
    .map((use) => ({
      taskId: from.tasks[use.task]?.id as string,
      teamId: use.teamId,
      roleTypeId: use.roleTypeId,
      demandFte: use.fte,
      mostFte: mostFrom(
        fteOfSeats(demands.seats, demands.classes[use.classNumber]?.seats ?? []),
        freeStart[use.task] as number,
      ),
      reason: tooMuch.has(use) ? 'too-much' : 'too-late',
    }));
}

const teamsOf = ({ demands, tooMuch }: LevelModel): number =>
  new Set(demands.uses.flatMap((use) => (use.finished || tooMuch.has(use) ? [] : [use.teamId]))).size;
