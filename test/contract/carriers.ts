import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { vi } from 'vitest';
import { type Client, createClient } from '../../src/contract/client.ts';
import type { Push, PushSink } from '../../src/contract/pushes.ts';
import { createBrowserShell } from '../../src/main/shell/browser/browserShell.ts';
import { createPushStreams } from '../../src/main/shell/browser/pushStreams.ts';
import { startLoopback } from '../../src/main/shell/browser/server.ts';
import { createUploads } from '../../src/main/shell/browser/uploads.ts';
import type { StartServices } from '../../src/main/shell/runningServices.ts';
import type { Shell } from '../../src/main/shell/shell.ts';
import { connect } from '../../src/renderer/bridge/connect.ts';
import { connectPreload } from '../../src/renderer/bridge/connectPreload.ts';
import type { PreloadSurface } from '../../src/renderer/bridge/preloadSurface.ts';
import { app, BrowserWindow, type FakeBrowserWindow, fake } from '../electron/fakeElectron.ts';
import { startApp } from '../electron/startApp.ts';
import { becomePage } from './browserPage.ts';

/** Services behind one way of carrying calls, with as many windows as a test wants. */
export interface Carried {
  openWindow(): Promise<Client>;
  /** Ends the services’ side while windows are still there. */
  end(): Promise<void>;
  close(): Promise<void>;
}

export type CarryServices = (start: StartServices) => Promise<Carried>;

const headlessShell = (folder: string): Shell =>
  createBrowserShell({
    folder,
    uploads: createUploads(folder),
    openWindow: async () => 'http://nowhere.localhost:1/#code',
    canPrint: true,
    printPdf: async () => ({ bytes: new Uint8Array(), expectedPages: 2 }),
  });

/** Straight to the dispatcher: nothing between. */
export const inMemory: CarryServices = async (start) => {
  const folder = mkdtempSync(join(tmpdir(), 'crewmap-carried-'));
  const windows = new Map<string, Set<(push: Push) => void>>();
  const tell = (windowId: string, push: Push): void => {
    for (const receive of windows.get(windowId) ?? []) receive(push);
  };
  const pushes: PushSink = {
    send: tell,
    broadcast: (push) => {
      for (const windowId of windows.keys()) tell(windowId, push);
    },
  };
  const running = start({ shell: headlessShell(folder), pushes, log: () => {} });
  let ended = false;
  return {
    openWindow: async () => {
      const windowId = `window-${windows.size + 1}`;
      const receivers = new Set<(push: Push) => void>();
      windows.set(windowId, receivers);
      return createClient({
        call: (method, args) => {
          if (ended) throw new Error('ended');
          return running.dispatch(method, args, { windowId });
        },
        onPush: (receive) => {
          receivers.add(receive);
          return () => receivers.delete(receive);
        },
      });
    },
    end: async () => {
      ended = true;
      await running.closeAll();
    },
    close: async () => {
      await running.closeAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The built preload in a window of the double of Electron: cloned at the preload, and again between the processes. */
export const fakedIpc =
  (preload: () => string): CarryServices =>
  async (start) => {
    vi.stubGlobal('location', { hash: '' });
    await startApp(start);
    const windows: FakeBrowserWindow[] = [];
    return {
      openWindow: async () => {
        const first = BrowserWindow.all[0];
        const window = windows.length === 0 && first !== undefined ? first : await another();
        windows.push(window);
        return createClient(connectPreload(surfaceOf(window, preload())).carrier);
      },
      end: async () => {
        fake.programs.set('services.js', (port) => port.exit(1));
        fake.forked.at(-1)?.end(1);
      },
      close: async () => {
        app.quit();
        await vi.waitFor(() => {
          if (fake.ended.length === 0) throw new Error('not ended yet');
        });
      },
    };
  };

async function another(): Promise<FakeBrowserWindow> {
  const count = BrowserWindow.all.length;
  await BrowserWindow.all[0]?.webContents.invoke('crewmap:call', ['window.open', { workspaceId: null }]);
  const window = BrowserWindow.all[count];
  if (window === undefined) throw new Error('No window was opened.');
  return window;
}

/** Runs the preload’s code for a window and gives what it exposes to the page. */
function surfaceOf(window: FakeBrowserWindow, code: string): PreloadSurface {
  let surface: PreloadSurface | null = null;
  const electron = {
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => window.webContents.invoke(channel, args),
      on: (channel: string, listener: () => void) => window.webContents.renderer.on(channel, listener),
      removeListener: (channel: string, listener: () => void) =>
        window.webContents.renderer.removeListener(channel, listener),
    },
    contextBridge: {
      exposeInMainWorld: (_name: string, value: PreloadSurface) => {
        surface = value;
      },
    },
    webUtils: { getPathForFile: () => '' },
  };
  vm.runInNewContext(code, { require: () => electron, module: { exports: {} }, exports: {} });
  if (surface === null) throw new Error('The preload exposed nothing.');
  return surface;
}

/** The real server on 127.0.0.1 and the real bridge of the page. */
export const overLoopback: CarryServices = async (start) => {
  const folder = mkdtempSync(join(tmpdir(), 'crewmap-carried-'));
  const uploads = createUploads(folder);
  const gone: string[] = [];
  const streams = createPushStreams({ counted: () => {}, gone: (windowId) => void gone.push(windowId) });
  const running = start({ shell: headlessShell(folder), pushes: streams, log: () => {} });
  const loopback = await startLoopback({
    dispatch: running.dispatch,
    files: { answer: () => null },
    streams,
    uploads,
    log: () => {},
  });
  return {
    openWindow: async () => {
      becomePage(loopback.addressFor('once'));
      return (await connect()).client;
    },
    end: () => loopback.close(),
    close: async () => {
      await loopback.close();
      await running.closeAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
