import { currentWorkspace } from '../document.ts';
import { planStore } from '../plan.ts';
import { askPlan, stopAsking } from './asking.ts';

/** Finds out where one more FTE would bring the levelled finish forward most. */
export function runFteGains(): void {
  const { forecast, targetId } = planStore.getState();
  askPlan({ kind: 'fteGains', workspace: currentWorkspace(), seed: forecast.seed, targetId });
}

export const cancelFteGains = (): void => stopAsking('fteGains');
