import type { Workspace } from '../../model/nouns.ts';
import type { Schedule } from '../schedule.ts';
import type { LevelledPlan } from './levelledPlan.ts';
import type { TeamOf } from './levelOptions.ts';
import type { PoolLoad } from './poolLoad.ts';

/**
 * The load of every pool (team and role type) that is asked for something, with the tasks at the places a schedule or a
 * levelled plan gives them. Sorted by team, then role type, in import order.
 */
export function loadOf(
  _workspace: Workspace,
  _plan: Pick<Schedule, 'tasks'> | Pick<LevelledPlan, 'tasks'>,
  _options: { readonly teamOf: TeamOf },
): PoolLoad[] {
  return [];
}
