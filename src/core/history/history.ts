/** What undo and redo need to know of a committed change. */
export interface HistoryEntry {
  readonly id: string;
  readonly verb: string;
  readonly label: string;
  readonly undoes: string | null;
  readonly redoes: string | null;
}

/** The change that undo, or redo, would take next is the last of its list. */
export interface History {
  readonly undo: readonly HistoryEntry[];
  readonly redo: readonly HistoryEntry[];
}

/** The change that makes a file: it cannot be taken back, there would be no workspace. */
export const CREATION_VERB = 'createWorkspace';

export const emptyHistory = (): History => ({ undo: [], redo: [] });

/**
 * The history after one more committed change. An undo moves the change it takes back to the redo list,
 * a redo moves it back, anything else starts a new branch. Folding a whole log gives the same value in
 * every window and after every restart.
 */
export function record({ undo, redo }: History, entry: HistoryEntry): History {
  if (entry.verb === CREATION_VERB) return { undo, redo };
  if (entry.undoes !== null) {
    const undone = undo.at(-1);
    if (undone?.id !== entry.undoes) throw new Error(`the log undoes ${entry.undoes}, which is not the last change`);
    return { undo: undo.slice(0, -1), redo: [...redo, undone] };
  }
  if (entry.redoes !== null) {
    const redone = redo.at(-1);
    if (redone?.id !== entry.redoes) throw new Error(`the log redoes ${entry.redoes}, which is not the last undone`);
    return { undo: [...undo, redone], redo: redo.slice(0, -1) };
  }
  return { undo: [...undo, entry], redo: redo.length === 0 ? redo : [] };
}

export const nextUndo = (history: History): HistoryEntry | null => history.undo.at(-1) ?? null;
export const nextRedo = (history: History): HistoryEntry | null => history.redo.at(-1) ?? null;
