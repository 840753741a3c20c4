import { basename } from 'node:path';
import { CallFailure } from '../../contract/envelope.ts';
import type { Services } from '../../contract/services.ts';
import { exportWorkspace } from '../export/exportWorkspace.ts';
import type { ServiceContext } from './context.ts';
import { createNewWorkspace } from './createNewWorkspace.ts';
import { localDate } from './localDate.ts';
import { createRecents } from './recents.ts';
import { createRegistry } from './registry.ts';
import type { Session } from './session.ts';
import { createSettings } from './settings.ts';

export interface RunningWork {
  readonly services: Services;
  /** Opens a file named from outside (command line, file association). Throws CallFailure. */
  openPath(path: string): Promise<{ readonly workspaceId: string }>;
  /** A window has gone for good: what only it looked at is closed. */
  windowClosed(windowId: string): void;
  /** Closes every file. Nothing may be called afterwards. */
  closeAll(): Promise<void>;
}

/** What the app can do, behind the contract's one interface. */
export function createServices(context: ServiceContext): RunningWork {
  const { shell, home, clock, newId, author, version } = context;
  const settings = createSettings(home);
  const recents = createRecents(home, shell.folder);
  const registry = createRegistry(context, recents);

  /** The session a window asks for; a file that was open before is opened again. */
  const reached = async (workspaceId: string, windowId: string): Promise<Session> => {
    const found = registry.get(workspaceId);
    if (found) {
      found.windows.add(windowId);
      return found;
    }
    const path = recents.pathOf(workspaceId);
    if (path === null) throw new CallFailure('not-found', 'This workspace is not open. Open its file again.');
    return registry.open(path, windowId);
  };
  const opened = (workspaceId: string): Session => {
    const found = registry.get(workspaceId);
    if (!found) throw new CallFailure('not-found', 'This workspace is not open any more. Open its file again.');
    return found;
  };
  const openFor = async (path: string, windowId: string): Promise<string> =>
    (await registry.open(path, windowId)).workspaceId;
  const stamp = () => ({ id: newId(), atMs: clock(), author });

  const services: Services = {
    'app.describe': async () => ({
      version,
      shell: shell.kind,
      platform: process.platform,
      capabilities: shell.capabilities,
      folder: shell.folder === null ? null : basename(shell.folder),
      today: localDate(clock()),
    }),
    'settings.read': async () => ({ settings: settings.read() }),
    'settings.write': async ({ settings: given }) => {
      settings.write(given);
      return null;
    },
    'recents.list': async () => recents.list(),
    'recents.forget': async ({ id }) => {
      recents.forget(id);
      context.pushes.broadcast({ type: 'recents' });
      return null;
    },
    'workspace.create': async (wish, { windowId }) => {
      const path = await createNewWorkspace(context, wish);
      return { workspaceId: path === null ? null : await openFor(path, windowId), notice: null };
    },
    'workspace.open': async ({ from }, { windowId }) => {
      let path: string | null;
      let notice: string | null = null;
      if (from.kind === 'dialog') {
        path = await shell.chooseFileToOpen();
        if (path === null) return { workspaceId: null, notice };
      } else if (from.kind === 'recent') {
        path = recents.pathOf(from.id);
        if (path === null) throw new CallFailure('not-found', 'This file is not in the list any more.');
      } else if (from.kind === 'upload') {
        path = await shell.takeUpload(from.token);
        if (path === null) throw new CallFailure('not-found', 'The dropped file did not arrive. Drop it again.');
        notice = `You are working on a copy, ${basename(path)}, in the folder ${basename(shell.folder ?? '')}. The file you dropped stays as it is.`;
      } else path = from.path;
      return { workspaceId: await openFor(path, windowId), notice };
    },
    'workspace.read': async ({ workspaceId }, { windowId }) => (await reached(workspaceId, windowId)).state(),
    'workspace.commit': async ({ workspaceId, change }) => ({ seq: opened(workspaceId).commit(change) }),
    'workspace.handMade': async ({ workspaceId }) => ({ ids: opened(workspaceId).handMade() }),
    'workspace.undo': async ({ workspaceId }) => opened(workspaceId).step('undo', stamp()),
    'workspace.redo': async ({ workspaceId }) => opened(workspaceId).step('redo', stamp()),
    'workspace.takeOver': async ({ workspaceId }) => ({ access: await opened(workspaceId).takeOver() }),
    'workspace.close': async ({ workspaceId }, { windowId }) => {
      const session = registry.get(workspaceId);
      if (session) registry.leave(session, windowId);
      return null;
    },
    'workspace.export': async (wish) => {
      const { live, path } = opened(wish.workspaceId);
      const { workspace } = live;
      return exportWorkspace({ shell, workspace, path, openPaths: registry.paths(), nowMs: clock() }, wish);
    },
    'window.open': ({ workspaceId }) => shell.openWindow(workspaceId),
  };

  return {
    services,
    openPath: async (path) => ({ workspaceId: (await registry.open(path, null)).workspaceId }),
    windowClosed: (windowId) => registry.leaveAll(windowId),
    closeAll: async () => registry.closeAll(),
  };
}
