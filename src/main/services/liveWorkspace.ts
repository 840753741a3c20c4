import { basename, dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { CallFailure } from '../../contract/envelope.ts';
import type { Push } from '../../contract/pushes.ts';
import type { Access, HistoryState, WorkspaceState } from '../../contract/services.ts';
import type { Change } from '../../core/change/change.ts';
import { invert } from '../../core/change/invert.ts';
import { isRefusal, type Refusal } from '../../core/change/refusal.ts';
import { verify } from '../../core/change/verify.ts';
import { CREATION_VERB, emptyHistory, type History, nextRedo, nextUndo, record } from '../../core/history/history.ts';
import type { Workspace } from '../../core/model/nouns.ts';
import { toRowLists } from '../../core/rows/tables.ts';
import { diskTrouble } from '../store/diskTrouble.ts';
import { keepable } from '../store/log/keepable.ts';
import type { LogEnd, WorkspaceFile } from '../store/workspaceFile.ts';
import { closedLoop, mayLoop } from './closedLoop.ts';
import { createMemory } from './memory.ts';

/** Memory's side of an open file: what windows see, in step with what is on disk. */
export interface LiveWorkspace {
  /** As it is now; later changes make another value. */
  readonly workspace: Workspace;
  readonly seq: number;
  readonly history: HistoryState;
  /** Makes the change durable, then visible. Throws CallFailure and changes nothing where it cannot. */
  commit(change: Change): number;
  /** Takes back the last change, or brings back the last one taken back. */
  step(direction: 'undo' | 'redo', stamp: ChangeStamp): { readonly seq: number; readonly label: string };
  /**
   * Takes in what another process has committed. False where the file does not continue what memory holds: another
   * program altered its rows behind the log’s back, or wrote another file over it.
   */
  catchUp(): boolean;
  state(workspaceId: string, access: Access, path: string): WorkspaceState;
}

/** What a change made here is signed with. */
export interface ChangeStamp {
  readonly id: string;
  readonly atMs: number;
  readonly author: string;
}

/** Detail of a failure after which nobody knows what the file holds. */
export const UNCERTAIN = 'uncertain';

const refused = ({ sentence, code }: Refusal) => new CallFailure('refused', sentence, code);

/** `committed` tells every window of a change that is on disk. */
export function createLiveWorkspace(
  file: WorkspaceFile,
  committed: (push: Omit<Extract<Push, { type: 'committed' }>, 'workspaceId' | 'type'>) => void,
): LiveWorkspace {
  const memory = createMemory(file.readRows());
  let history: History = file.readHistory().reduce(record, emptyHistory());
  let end: LogEnd = file.readEnd();
  let dataVersion = file.dataVersion();

  const historyState = (): HistoryState => ({
    undo: nextUndo(history)?.label ?? null,
    redo: nextRedo(history)?.label ?? null,
  });

  const show = (change: Change, at: LogEnd): void => {
    history = record(history, change);
    end = at;
    committed({ seq: at.seq, change, history: historyState() });
  };

  const catchUp = (): boolean => {
    const version = file.dataVersion();
    if (version === dataVersion) return true;
    const news = file.changesAfter(end.seq);
    for (const { seq, change } of news) {
      if (seq !== end.seq + 1 || isRefusal(memory.change(change.edits))) return false;
      show(change, { seq, hash: '' });
    }
    const now = file.readEnd();
    if (now.seq !== end.seq || (news.length === 0 && !isDeepStrictEqual(file.readRows(), memory.now))) return false;
    end = now;
    dataVersion = version;
    return true;
  };

  const write = (given: Change): number => {
    const { change, editsText } = keepable(given);
    const takeBack = memory.change(change.edits);
    if (isRefusal(takeBack)) throw refused(takeBack);
    let at: LogEnd;
    try {
      const wrong =
        verify(memory.now, change.edits) ?? (mayLoop(change.verb) ? null : closedLoop(memory.now, change.edits));
      if (wrong) throw refused(wrong);
      at = append(change, editsText);
    } catch (problem) {
      takeBack();
      throw problem;
    }
    show(change, at);
    return at.seq;
  };

  const append = (change: Change, editsText: string): LogEnd => {
    try {
      return file.append(change, editsText, end);
    } catch (problem) {
      return landedAnyway(change.id, problem);
    }
  };

  /** A failed COMMIT may still have reached the disk: the log itself says whether it did. */
  const landedAnyway = (changeId: string, problem: unknown): LogEnd => {
    const why = diskTrouble(problem) ?? problem;
    let landed: number | null;
    try {
      landed = file.seqOf(changeId);
    } catch {
      const sentence =
        'The disk does not answer, so it is not certain that your last change was saved. Open the file again.';
      throw new CallFailure('io', sentence, UNCERTAIN);
    }
    if (landed === null) throw why;
    return file.readEnd();
  };

  return {
    get workspace() {
      return memory.snapshot();
    },
    get seq() {
      return end.seq;
    },
    get history() {
      return historyState();
    },
    catchUp,
    commit(change) {
      const before = file.seqOf(change.id);
      if (before !== null) return before;
      if (change.undoes !== null || change.redoes !== null || change.verb === CREATION_VERB) {
        throw new CallFailure('invalid', 'Undo, redo and a new workspace have calls of their own.');
      }
      if (change.edits.length === 0) throw new CallFailure('refused', 'This changes nothing.', 'nothing-to-do');
      if (change.baseSeq > end.seq) {
        throw new CallFailure('refused', 'The file was put back to an earlier state. Reload the window.', 'stale');
      }
      return write(change);
    },
    step(direction, stamp) {
      const entry = direction === 'undo' ? nextUndo(history) : nextRedo(history);
      if (!entry) {
        throw new CallFailure('refused', `There is nothing to ${direction}.`, `nothing-to-${direction}`);
      }
      const edits = file.editsOf(entry.id);
      if (!edits) throw new Error(`the log has no change ${entry.id}`);
      const seq = write({
        ...stamp,
        verb: direction,
        label: entry.label,
        baseSeq: end.seq,
        undoes: direction === 'undo' ? entry.id : null,
        redoes: direction === 'redo' ? entry.id : null,
        edits: direction === 'undo' ? invert(edits) : edits,
      });
      return { seq, label: entry.label };
    },
    state: (workspaceId, access, path) => ({
      workspaceId,
      tables: toRowLists(memory.now),
      seq: end.seq,
      history: historyState(),
      access,
      fileName: basename(path),
      folder: dirname(path),
    }),
  };
}
