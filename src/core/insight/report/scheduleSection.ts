import type { Workspace } from '../../model/nouns.ts';
import { byId } from '../../schedule/byId.ts';
import type { Schedule } from '../../schedule/schedule.ts';
import { outputId } from '../outputId.ts';
import { type SummariesSection, summariesSection } from './summariesSection.ts';

export interface ScheduleSection {
  /** ISO dates; `finish` is the last day worked. */
  readonly start: string;
  readonly finish: string;
  readonly durationDays: number;
  /** The longest driving chain to the project finish, or to the target that was asked for. */
  readonly criticalPath: readonly string[];
  /** Working days from the project start. Dropped tasks are not in it. */
  readonly tasks: readonly {
    readonly id: string;
    readonly name: string;
    readonly es: number;
    readonly ef: number;
    readonly ls: number;
    readonly lf: number;
    readonly totalFloat: number;
    readonly freeFloat: number;
    readonly critical: boolean;
    readonly drivenBy: string | null;
  }[];
  readonly loops: readonly (readonly string[])[];
  /** The latest imported first. */
  readonly leftOut: readonly { readonly from: string; readonly to: string }[];
  readonly summaries: SummariesSection;
}

export function scheduleSection(workspace: Workspace, schedule: Schedule): ScheduleSection {
  const idOf = (taskId: string): string => outputId(workspace, 'task', taskId);
  return {
    start: schedule.startDate,
    finish: schedule.finishDate,
    durationDays: schedule.durationDays,
    criticalPath: schedule.targetPath.map(idOf),
    tasks: byId(workspace.task.values()).flatMap(({ id, title }) => {
      const dates = schedule.tasks.get(id);
      if (!dates) return [];
      return [
        {
          id: idOf(id),
          name: title,
          es: dates.earlyStart,
          ef: dates.earlyFinish,
          ls: dates.lateStart,
          lf: dates.lateFinish,
          totalFloat: dates.totalFloat,
          freeFloat: dates.freeFloat,
          critical: dates.critical,
          drivenBy: dates.drivenBy === null ? null : idOf(dates.drivenBy),
        },
      ];
    }),
    loops: schedule.loops.map((loop) => loop.map(idOf)),
    // The latest imported first, as they were taken out.
    leftOut: [...schedule.leftOut].reverse().map(({ fromId, toId }) => ({ from: idOf(fromId), to: idOf(toId) })),
    summaries: summariesSection(workspace, schedule),
  };
}
