import type { Forecast } from '../schedule/forecast/forecast.ts';
import type { LevelledPlan } from '../schedule/plan/levelledPlan.ts';
import type { PoolLoad } from '../schedule/plan/poolLoad.ts';

/**
 * What takes too long to be worked out after each change, or is known already, given by whoever has it. It must belong
 * to the workspace that is judged.
 */
export interface Computed {
  /** Without it the family `forecast` has nothing to say. */
  readonly forecast?: Forecast | null | undefined;
  /** Without it the family `levelled` has nothing to say. */
  readonly levelled?: LevelledPlan | null | undefined;
  /** `loadOf` the workspace and its schedule, asked for by the rules that need it; worked out anew where it is absent. */
  readonly loads?: (() => readonly PoolLoad[]) | undefined;
}
