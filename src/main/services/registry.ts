import type { Push } from '../../contract/pushes.ts';
import { fileKeyOf } from '../store/fileKey.ts';
import type { ServiceContext } from './context.ts';
import { type OpenedFile, openInspected, realPathOf } from './openInspected.ts';
import type { Recents } from './recents.ts';
import { createSession, type Session } from './session.ts';
import { workspaceIdOf } from './workspaceId.ts';

/** How often open files are looked at for what other processes did, milliseconds. */
const LOOK_EVERY_MS = 1_000;

/** Every open file of this process: one session each, however many windows and names it has. */
export interface Registry {
  /** The session of the file, opened where it is not. Throws CallFailure. */
  open(path: string): Promise<Session>;
  /** The session a window speaks of, or null. */
  get(workspaceId: string): Session | null;
  /** Paths of all open files. */
  paths(): readonly string[];
  join(session: Session, windowId: string): void;
  leave(session: Session, windowId: string): void;
  leaveAll(windowId: string): void;
  closeAll(): void;
}

export function createRegistry(context: ServiceContext, recents: Recents): Registry {
  const { home, shell, pushes, clock } = context;
  const sessions = new Map<string, Session>();
  const opening = new Map<string, Promise<Session>>();
  const tell = (windowId: string, push: Push): void => pushes.send(windowId, push);

  const openFile = (path: string): Promise<OpenedFile> =>
    openInspected(path, {
      home,
      inspect: (request) => shell.inspect(request),
      holder: { app: 'Crewmap', pid: process.pid, sinceMs: clock() },
    });

  const looking = setInterval(() => {
    for (const session of sessions.values()) {
      try {
        session.look();
      } catch {
        // The file is busy or its disk does not answer: the next look, or the next write, says more.
      }
    }
  }, LOOK_EVERY_MS);
  looking.unref();

  const keyed = (path: string): string => {
    const key = fileKeyOf(path);
    return key ? `${key.device}-${key.inode}` : path;
  };
  const remember = (session: Session): void => {
    recents.remember(session.path, session.live.workspace, clock());
    pushes.broadcast({ type: 'recents' });
  };
  const close = (session: Session): void => {
    for (const [key, other] of sessions) if (other === session) sessions.delete(key);
    remember(session);
    session.close();
  };
  const leave = (session: Session, windowId: string): void => {
    if (session.windows.delete(windowId) && session.windows.size === 0) close(session);
  };

  const openNew = async (path: string, key: string): Promise<Session> => {
    const opened = await openFile(path);
    const session = createSession(opened, {
      workspaceId: workspaceIdOf(path),
      home,
      reopen: () => openFile(path),
      tell,
    });
    sessions.set(key, session);
    remember(session);
    return session;
  };

  return {
    async open(givenPath) {
      const path = realPathOf(givenPath);
      const key = keyed(path);
      const found = sessions.get(key);
      if (found) return found;
      const started = opening.get(key) ?? openNew(path, key).finally(() => opening.delete(key));
      opening.set(key, started);
      return started;
    },
    get: (workspaceId) => [...sessions.values()].find((session) => session.workspaceId === workspaceId) ?? null,
    paths: () => [...sessions.values()].map(({ path }) => path),
    join(session, windowId) {
      session.windows.add(windowId);
    },
    leave,
    leaveAll(windowId) {
      for (const session of [...sessions.values()]) leave(session, windowId);
    },
    closeAll() {
      clearInterval(looking);
      for (const session of [...sessions.values()]) close(session);
    },
  };
}
