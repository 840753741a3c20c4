import { parseRef } from '../../store/refs.ts';
import { sessionStore } from '../../store/session.ts';
import { handStore } from '../hand.ts';
import type { Row } from '../layout/rows.ts';
import type { TimelineStage } from '../stage.ts';

/** The row that keys act on: the one walked to last, else that of what is selected. */
export function activeRow(stage: TimelineStage): { row: Row; at: number } | null {
  const { activeKey } = handStore.getState();
  const chosen = [...sessionStore.getState().selection].map(parseRef).find(({ table }) => table === 'task');
  for (const key of [activeKey, chosen?.id]) {
    const at = key === null || key === undefined ? undefined : stage.model.rowAt.get(key);
    const row = at === undefined ? undefined : stage.model.rows[at];
    if (row && at !== undefined) return { row, at };
  }
  return null;
}

/** Tasks that keys move: the selection, else the active row. */
export function tasksInHand(stage: TimelineStage): string[] {
  const chosen = [...sessionStore.getState().selection].map(parseRef).filter(({ table }) => table === 'task');
  if (chosen.length > 0) return chosen.map(({ id }) => id);
  const active = activeRow(stage);
  return active?.row.kind === 'task' ? [active.row.key] : [];
}
