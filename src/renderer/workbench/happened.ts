import type { DocumentState } from '../store/document.ts';
import { strings } from '../ui/strings/index.ts';

type Moment = Pick<DocumentState, 'workspaceId' | 'history'>;

/** What the history says happened between two moments, or null. */
export function happened(before: Moment, now: Moment): string | null {
  if (before.workspaceId !== now.workspaceId) return null;
  const { undo, redo } = now.history;
  if (undo === before.history.undo && redo === before.history.redo) return null;
  if (redo !== null && redo === before.history.undo) return strings.workbench.undone(redo);
  return undo;
}
