import type { Push } from '../../contract/pushes.ts';
import { fileKeyOf, sameFile } from '../store/fileKey.ts';
import type { ServiceContext } from './context.ts';
import { type OpenedFile, openInspected, realPathOf } from './openInspected.ts';
import type { Recents } from './recents.ts';
import { createSession, type Session } from './session.ts';
import { workspaceIdOf } from './workspaceId.ts';

/** How often open files are looked at for what other processes did, milliseconds. */
const LOOK_EVERY_MS = 1_000;

/** Every open file of this process: one session each, however many windows and names it has. */
export interface Registry {
  /** The session of the file, opened where it is not, with the window as one that looks at it. Throws CallFailure. */
  open(path: string, windowId: string | null): Promise<Session>;
  /** The session a window speaks of, or null. */
  get(workspaceId: string): Session | null;
  /** Paths of all open files. */
  paths(): readonly string[];
  leave(session: Session, windowId: string): void;
  leaveAll(windowId: string): void;
  closeAll(): void;
}

export function createRegistry(context: ServiceContext, recents: Recents): Registry {
  const { home, shell, pushes, clock, newId, author } = context;
  const sessions = new Set<Session>();
  const opening = new Map<string, Promise<Session>>();
  const tell = (windowId: string, push: Push): void => pushes.send(windowId, push);

  const openFile = (path: string): Promise<OpenedFile> =>
    openInspected(path, {
      home,
      inspect: (request) => shell.inspect(request),
      holder: { app: 'Crewmap', pid: process.pid, sinceMs: clock() },
    });

  const looking = setInterval(() => {
    for (const session of sessions) {
      try {
        session.look();
      } catch {
        // The file is busy or its disk does not answer: the next look, or the next write, says more.
      }
    }
  }, LOOK_EVERY_MS);
  looking.unref();

  const slotOf = (path: string): string => {
    const key = fileKeyOf(path);
    return key ? `${key.device}-${key.inode}` : path;
  };
  /** By the file itself, whatever name it was opened under; by its name where the file under it was exchanged. */
  const find = (path: string): Session | undefined => {
    const key = fileKeyOf(path);
    const all = [...sessions];
    return all.find((session) => sameFile(session.key, key)) ?? all.find((session) => session.path === path);
  };
  const remember = (session: Session): void => {
    try {
      recents.remember(session.path, session.live.workspace, clock());
      pushes.broadcast({ type: 'recents' });
    } catch {
      // The list of recent files is a convenience; no work depends on it.
    }
  };
  const close = (session: Session): void => {
    sessions.delete(session);
    remember(session);
    session.close();
  };
  const leave = (session: Session, windowId: string): void => {
    if (session.windows.delete(windowId) && session.windows.size === 0) close(session);
  };

  const openNew = async (path: string): Promise<Session> => {
    const opened = await openFile(path);
    const workspaceId = workspaceIdOf(path);
    const stamp = () => ({ id: newId(), atMs: clock(), author });
    const session = createSession(opened, { workspaceId, home, reopen: () => openFile(path), tell, stamp });
    sessions.add(session);
    remember(session);
    return session;
  };

  return {
    async open(givenPath, windowId) {
      const path = realPathOf(givenPath);
      let session = find(path);
      if (!session) {
        const started = opening.get(slotOf(path)) ?? openNew(path).finally(() => opening.delete(slotOf(path)));
        opening.set(slotOf(path), started);
        session = await started;
      }
      if (windowId !== null) session.windows.add(windowId);
      return session;
    },
    get: (workspaceId) => [...sessions].find((session) => session.workspaceId === workspaceId) ?? null,
    leave,
    leaveAll(windowId) {
      for (const session of [...sessions]) leave(session, windowId);
    },
    paths: () => [...sessions].map(({ path }) => path),
    closeAll() {
      clearInterval(looking);
      for (const session of [...sessions]) close(session);
    },
  };
}
