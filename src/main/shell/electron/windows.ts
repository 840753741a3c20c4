import { BrowserWindow } from 'electron';
import type { Push } from '../../../contract/pushes.ts';
import { pageAddress } from './appUrl.ts';
import { PUSH_CHANNEL } from './ipcDoor.ts';
import { windowOptions } from './windowOptions.ts';

export interface Windows {
  open(workspaceId: string | null): Promise<void>;
  /** The page a window shows belongs to this id; null = not one of ours. */
  windowOf(contentsId: number): string | null;
  /** A hidden page that prints; `use` has it until its promise settles. */
  withPrintPage<T>(path: string, subject: string, use: (window: BrowserWindow) => Promise<T>): Promise<T>;
  /** `windowId` null = to all. */
  push(windowId: string | null, push: Push): void;
  /** Brings the last used window to the front, or opens one. */
  focus(): void;
  runAction(actionId: string): void;
}

const MAX_CRASHES = 3;

export interface WindowParts {
  readonly preload: string;
  readonly development: string | null;
  readonly onClosed: (windowId: string) => void;
}

export function createWindows({ preload, development, onClosed }: WindowParts): Windows {
  const shown = new Map<number, BrowserWindow>();
  const printing = new Map<number, BrowserWindow>();
  const idOf = (window: BrowserWindow): string => `window-${window.webContents.id}`;

  const create = (kind: 'window' | 'print', kept: Map<number, BrowserWindow>): BrowserWindow => {
    const window = new BrowserWindow(windowOptions(kind, preload, development !== null));
    const contentsId = window.webContents.id;
    const windowId = idOf(window);
    kept.set(contentsId, window);
    window.once('closed', () => {
      kept.delete(contentsId);
      onClosed(windowId);
    });
    return window;
  };
  const lastUsed = (): BrowserWindow | undefined => {
    const focused = BrowserWindow.getFocusedWindow();
    return focused !== null && shown.has(focused.webContents.id) ? focused : [...shown.values()].at(-1);
  };
  const open = async (workspaceId: string | null): Promise<void> => {
    const window = create('window', shown);
    window.once('ready-to-show', () => window.show());
    const address = pageAddress('/index.html', workspaceId, development);
    let crashes = 0;
    // Nothing is lost with a page: it reads the workspace again. One that keeps crashing stays away.
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      crashes += 1;
      if (reason !== 'clean-exit' && crashes <= MAX_CRASHES && !window.isDestroyed()) void window.loadURL(address);
    });
    await window.loadURL(address);
  };

  return {
    open,
    windowOf: (contentsId) => {
      const window = shown.get(contentsId) ?? printing.get(contentsId);
      return window === undefined ? null : idOf(window);
    },
    withPrintPage: async (path, subject, use) => {
      const window = create('print', printing);
      try {
        await window.loadURL(pageAddress(path, subject, development));
        return await use(window);
      } finally {
        if (!window.isDestroyed()) window.destroy();
      }
    },
    push: (windowId, push) => {
      for (const window of [...shown.values(), ...printing.values()]) {
        if (window.isDestroyed()) continue;
        if (windowId === null || windowId === idOf(window)) window.webContents.send(PUSH_CHANNEL, push);
      }
    },
    focus: () => {
      const window = lastUsed();
      if (window === undefined) {
        void open(null);
        return;
      }
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    runAction: (actionId) => {
      lastUsed()?.webContents.send(PUSH_CHANNEL, { type: 'action', actionId } satisfies Push);
    },
  };
}
