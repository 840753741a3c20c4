import { earliestStart, finishOf } from '../../taskWork.ts';
import type { LevelledTask } from '../levelledPlan.ts';
import type { LevelModel, Take } from './levelModel.ts';
import { freeBesidesPinned, wantedStart } from './serialTicks.ts';

/**
 * For whose FTE each task waits that starts later than its links and dates allow: the limit that was short last before
 * its start, and the tasks that ended then. `over` tasks take nothing and wait for nothing.
 */
export function waitsFor(
  model: LevelModel,
  start: Float64Array,
  over: readonly number[],
): ReadonlyMap<number, NonNullable<LevelledTask['waitsFor']>> {
  const { project, pinned, limits, takes, from } = model;
  const isOver = new Set(over);
  const ends = (task: number): number => finishOf(project, task, start[task] as number);
  const free = freeBesidesPinned(model);
  const each = (task: number, sign: number): void => {
    for (const { limit, units } of takes[task] as readonly Take[]) {
      free[limit]?.take(start[task] as number, ends(task), sign * units);
    }
  };
  const placed = takes.flatMap((own, task) => (own.length > 0 && !pinned[task] && !isOver.has(task) ? [task] : []));
  for (const task of placed) each(task, 1);
  const found = new Map<number, NonNullable<LevelledTask['waitsFor']>>();
  for (const task of placed) {
    const at = start[task] as number;
    const wanted = wantedStart(model, task, start);
    if (wanted >= at) continue;
    each(task, -1);
    let last: { limit: number; moment: number } | null = null;
    for (const { limit, units } of takes[task] as readonly Take[]) {
      const moment = free[limit]?.lackEnds(wanted, ends(task), units) ?? null;
      if (moment !== null && moment <= at && moment > (last?.moment ?? wanted)) last = { limit, moment };
    }
    each(task, 1);
    if (last === null || earliestStart(project, task, last.moment) !== at) continue;
    const { limit, moment } = last;
    const uses = limits[limit]?.uses ?? [];
    const own = uses.find((use) => use.task === task);
    const holders = new Set(uses.flatMap((use) => (use.task !== task && ends(use.task) === moment ? [use.task] : [])));
    if (!own) continue;
    found.set(task, {
      teamId: own.teamId,
      roleTypeId: own.roleTypeId,
      taskIds: [...holders].map((holder) => from.tasks[holder]?.id as string),
    });
  }
  return found;
}
