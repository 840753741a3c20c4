import type { Workspace } from '../../model/nouns.ts';
import type { LevelledPlan } from '../../schedule/plan/levelledPlan.ts';
import { outputId } from '../outputId.ts';

export interface LevelledSection {
  /** Last day worked, ISO. */
  readonly finish: string;
  readonly durationDays: number;
  /** No plan of these tasks and teams takes fewer working days. */
  readonly lowerBound: number;
  readonly schedulesGenerated: number;
  /** The current plan, for comparison. */
  readonly before: { readonly finish: string; readonly durationDays: number };
  /** In import order. Dropped tasks are not in it. */
  readonly tasks: readonly {
    readonly id: string;
    /** First and last day worked, ISO. */
    readonly start: string;
    readonly finish: string;
    /** Working days from the project start; the end of the work. */
    readonly startDay: number;
    readonly finishDay: number;
    /** It starts on another day than in the current plan. */
    readonly moved: boolean;
    /** For whose FTE it waits; null = its links and dates alone say when it starts. */
    readonly waitsFor: { readonly team: string; readonly roleType: string; readonly tasks: readonly string[] } | null;
  }[];
  /** Demands that no day can meet, which the plan therefore leaves out. */
  readonly overallocated: readonly {
    readonly task: string;
    readonly team: string;
    readonly roleType: string;
    readonly demand: number;
    /** The most the team has on any day. */
    readonly capacity: number;
    readonly reason: LevelledPlan['unmet'][number]['reason'];
  }[];
}

/** A levelled plan as `analyze` tells it. Ids are keys where rows have one; role types are called by their names. */
export function levelledSection(workspace: Workspace, plan: LevelledPlan): LevelledSection {
  const idOf = (taskId: string): string => outputId(workspace, 'task', taskId);
  const pool = ({ teamId, roleTypeId }: { readonly teamId: string; readonly roleTypeId: string }) => ({
    team: outputId(workspace, 'team', teamId),
    roleType: workspace.role_type.get(roleTypeId)?.name ?? roleTypeId,
  });
  return {
    finish: plan.finishDate,
    durationDays: plan.durationDays,
    lowerBound: plan.lowerBoundDays,
    schedulesGenerated: plan.schedulesGenerated,
    before: { finish: plan.before.finishDate, durationDays: plan.before.durationDays },
    tasks: [...plan.tasks.values()].map((task) => ({
      id: idOf(task.taskId),
      start: task.startDate,
      finish: task.finishDate,
      startDay: task.startDay,
      finishDay: task.finishDay,
      moved: task.moved,
      waitsFor: task.waitsFor && { ...pool(task.waitsFor), tasks: task.waitsFor.taskIds.map(idOf) },
    })),
    overallocated: plan.unmet.map((unmet) => ({
      task: idOf(unmet.taskId),
      ...pool(unmet),
      demand: unmet.demandFte,
      capacity: unmet.mostFte,
      reason: unmet.reason,
    })),
  };
}
