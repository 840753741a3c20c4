import { teamOfIn } from '../../../core/insight/ownership/teamOfIn.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import type { LevelledPlan } from '../../../core/schedule/plan/levelledPlan.ts';
import { loadOf } from '../../../core/schedule/plan/loadOf.ts';
import type { PoolLoad } from '../../../core/schedule/plan/poolLoad.ts';
import type { Schedule } from '../../../core/schedule/schedule.ts';

type Placed = Pick<Schedule, 'tasks' | 'durationDays'> | Pick<LevelledPlan, 'tasks' | 'durationDays'>;

const known = new WeakMap<Workspace, WeakMap<Placed, readonly PoolLoad[]>>();

/** What teams are asked for, day by day, with tasks where a schedule or a proposal has them; worked out once for each. */
export function loadsOf(workspace: Workspace, placed: Placed): readonly PoolLoad[] {
  let byPlace = known.get(workspace);
  if (!byPlace) {
    byPlace = new WeakMap();
    known.set(workspace, byPlace);
  }
  let loads = byPlace.get(placed);
  if (!loads) {
    loads = loadOf(workspace, placed, { teamOf: teamOfIn(workspace) });
    byPlace.set(placed, loads);
  }
  return loads;
}
