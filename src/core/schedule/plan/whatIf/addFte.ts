import type { Workspace } from '../../../model/nouns.ts';
import type { LevelWorkspaceOptions } from '../levelOptions.ts';

/** What one more FTE of a role type in a team would do to the levelled finish. */
export interface AddedFte {
  readonly teamId: string;
  readonly roleTypeId: string;
  /** The levelled finish (of the target where one is given): last day worked, ISO, and in working days. */
  readonly finishDate: string;
  readonly finishDay: number;
  /** Working days by which that is earlier than without; below 0 only where work counts that could not be done before. */
  readonly daysWon: number;
  /** Demands that could not be met and now can. */
  readonly demandsMet: number;
  /** One FTE from the status date (or the project start) to the new finish, in person-days. */
  readonly personDays: number;
  /** The same in the workspace's currency; null = the role type has no day rate. */
  readonly cost: number | null;
}

/**
 * Where one more FTE helps most: levels the workspace once as it is and once more for every pool that tasks use. Most
 * days won first, then the cheapest. Yields the share done, 0 to 1.
 */
export function* addFte(_workspace: Workspace, _options: LevelWorkspaceOptions): Generator<number, AddedFte[]> {
  yield 0;
  return [];
}
