import type { EntityRef } from '../store/refs.ts';
import { select, sessionStore } from '../store/session.ts';

/** Takes the canvas library's selection changes into the session. */
export function selectChanged(changes: readonly { readonly type: string }[]): void {
  let next: Set<EntityRef> | null = null;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    const { id, selected } = change as unknown as { id: EntityRef; selected: boolean };
    next ??= new Set(sessionStore.getState().selection);
    if (selected) next.add(id);
    else next.delete(id);
  }
  if (next) select(next);
}
