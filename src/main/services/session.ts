import { basename } from 'node:path';
import { CallFailure } from '../../contract/envelope.ts';
import type { Push } from '../../contract/pushes.ts';
import type { Access, WorkspaceState } from '../../contract/services.ts';
import type { Change } from '../../core/change/change.ts';
import { handMade } from '../../core/interchange/csv/handMade.ts';
import { type FileKey, fileKeyOf, sameFile } from '../store/fileKey.ts';
import { isFileLockFree } from '../store/lock/fileLock.ts';
import { heldElsewhere, inTrouble, readOnlyMedium } from './accessOf.ts';
import { keepFile, keepMemory } from './keepCopy.ts';
import { type ChangeStamp, createLiveWorkspace, type LiveWorkspace, UNCERTAIN } from './liveWorkspace.ts';
import type { OpenedFile } from './openInspected.ts';

/** One open file: its connection, its memory, and the windows that look at it. */
export interface Session {
  readonly workspaceId: string;
  readonly path: string;
  readonly key: FileKey;
  readonly live: LiveWorkspace;
  readonly windows: Set<string>;
  state(): WorkspaceState;
  commit(change: Change): number;
  step(direction: 'undo' | 'redo', stamp: ChangeStamp): { readonly seq: number; readonly label: string };
  /** Links, demands and letters that no import brought. */
  handMade(): readonly string[];
  takeOver(): Promise<Access>;
  /** Looks whether others have written or replaced the file, or let go of it. Called every second. */
  look(): void;
  close(): void;
}

export interface SessionParts {
  readonly workspaceId: string;
  readonly home: string;
  /** Opens the same path again from the start: inspection, lock, connection. */
  readonly reopen: () => Promise<OpenedFile>;
  readonly tell: (windowId: string, push: Push) => void;
  readonly stamp: () => ChangeStamp;
}

export function createSession(first: OpenedFile, { workspaceId, home, reopen, tell, stamp }: SessionParts): Session {
  let opened = first;
  let access = first.access;
  const windows = new Set<string>();

  const push = (what: Push): void => {
    for (const windowId of windows) tell(windowId, what);
  };
  const enliven = (from: OpenedFile): LiveWorkspace =>
    createLiveWorkspace(from.file, (committed) => push({ type: 'committed', workspaceId, ...committed }));
  let live = enliven(opened);

  const setAccess = (next: Access): void => {
    if (JSON.stringify(next) === JSON.stringify(access)) return;
    access = next;
    push({ type: 'access', workspaceId, access });
  };

  /** Stops writing to a file that is not what memory knows any more; what windows show is kept beside it. */
  const stop = (what: string, copy: string | null): void => {
    const where = copy ? ` What you see is kept as ${basename(copy)} beside it.` : '';
    const name = basename(opened.path);
    setAccess(
      inTrouble(
        `Another program ${what} ${name} while it was open.${where} Take it over to read the file as it is now.`,
      ),
    );
  };
  const replaced = (): void => stop('replaced, moved or deleted', keepFile(opened.file, opened.path));
  const altered = (): void =>
    stop('altered', opened.access.mode === 'write' ? keepMemory(live.workspace, opened.path, stamp()) : null);
  const isReplaced = (): boolean => !sameFile(fileKeyOf(opened.path), opened.key);

  const takeOver = async (): Promise<Access> => {
    if (access.mode === 'write') return access;
    // The old connection goes first: the new one may come to the same lock and the same file.
    opened.close();
    try {
      opened = await reopen();
    } catch (problem) {
      setAccess(
        inTrouble(problem instanceof CallFailure ? problem.error.sentence : 'The file could not be opened again.'),
      );
      throw problem;
    }
    live = enliven(opened);
    setAccess(opened.access);
    push({ type: 'reload', workspaceId });
    return access;
  };

  const changing = <T>(act: () => T): T => {
    if (access.mode === 'write') {
      if (isReplaced()) replaced();
      else if (!live.catchUp()) altered();
    }
    if (access.mode !== 'write') throw new CallFailure('read-only', access.sentence, access.reason);
    try {
      return act();
    } catch (problem) {
      if (problem instanceof CallFailure) stopAfter(problem);
      throw problem;
    }
  };

  /** Some failures say that no later write can be trusted to go better. */
  const stopAfter = ({ error: { code, detail, sentence } }: CallFailure): void => {
    if (code === 'read-only') setAccess(readOnlyMedium());
    if (code === 'unreadable' || detail === UNCERTAIN) setAccess(inTrouble(sentence));
  };

  return {
    workspaceId,
    get path() {
      return opened.path;
    },
    get key() {
      return opened.key;
    },
    get live() {
      return live;
    },
    windows,
    state: () => live.state(workspaceId, access, opened.path),
    commit: (change) => changing(() => live.commit(change)),
    step: (direction, stamp) => changing(() => live.step(direction, stamp)),
    handMade: () => [...handMade(opened.file.changesAfter(0).map(({ change }) => change))],
    takeOver,
    look() {
      if (access.mode === 'read-only' && access.reason === 'trouble') return;
      if (isReplaced()) return replaced();
      if (!live.catchUp()) return altered();
      if (access.mode === 'read-only' && access.reason === 'held-elsewhere') {
        setAccess(heldElsewhere(opened.heldBy, isFileLockFree(home, opened.key)));
      }
    },
    close: () => opened.close(),
  };
}
