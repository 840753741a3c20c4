/** What undo and redo need to know of a committed change. */
export interface HistoryEntry {
  readonly id: string;
  readonly verb: string;
  readonly label: string;
  readonly undoes: string | null;
  readonly redoes: string | null;
}

/** Changes on top of each other, the next to take on top: as a chain, so that one more costs the same after any number. */
type Stack = { readonly top: HistoryEntry; readonly below: Stack } | null;

/** What undo, and redo, would take next. */
export interface History {
  readonly undo: Stack;
  readonly redo: Stack;
}

/** The change that makes a file: it cannot be taken back, there would be no workspace. */
export const CREATION_VERB = 'createWorkspace';

export const emptyHistory = (): History => ({ undo: null, redo: null });

/**
 * The history after one more committed change. An undo moves the change it takes back to the redo stack,
 * a redo moves it back, anything else starts a new branch. Folding a whole log gives the same value in
 * every window and after every restart.
 */
export function record(history: History, entry: HistoryEntry): History {
  const { undo, redo } = history;
  if (entry.verb === CREATION_VERB) return history;
  if (entry.undoes !== null) {
    if (undo?.top.id !== entry.undoes) throw new Error(`the log undoes ${entry.undoes}, which is not the last change`);
    return { undo: undo.below, redo: { top: undo.top, below: redo } };
  }
  if (entry.redoes !== null) {
    if (redo?.top.id !== entry.redoes) {
      throw new Error(`the log redoes ${entry.redoes}, which is not the last undone`);
    }
    return { undo: { top: redo.top, below: undo }, redo: redo.below };
  }
  return { undo: { top: entry, below: undo }, redo: null };
}

export const nextUndo = (history: History): HistoryEntry | null => history.undo?.top ?? null;
export const nextRedo = (history: History): HistoryEntry | null => history.redo?.top ?? null;
