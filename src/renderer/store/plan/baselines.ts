import { deleteEntities } from '../../../core/change/commands/deleteEntities.ts';
import { takeBaseline } from '../../../core/change/commands/takeBaseline.ts';
import { currentWorkspace, run } from '../document.ts';
import { commandContext, newId } from '../identity.ts';
import { planStore } from '../plan.ts';

/** Shows a baseline beside the present plan; null = none. */
export function showBaseline(baselineId: string | null): void {
  planStore.setState({ baselineId });
}

/** Keeps the dates as they are now under a name (blank = the next free number) and compares with them from now on. */
export function keepBaseline(name: string): boolean {
  const id = newId();
  if (!run(takeBaseline(currentWorkspace(), { name, takenAtMs: Date.now(), id }, commandContext))) return false;
  showBaseline(id);
  return true;
}

export function deleteBaseline(id: string): void {
  run(deleteEntities(currentWorkspace(), { entities: [{ table: 'baseline', id }] }));
}
