import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, dialog, ipcMain, Menu, session, utilityProcess } from 'electron';
import { CallFailure } from '../../../contract/envelope.ts';
import { appRoot, outFolder } from '../appRoot.ts';
import { crewmapHome } from '../home.ts';
import { loadStaticFiles } from '../staticFiles.ts';
import { registerAppScheme, serveApp } from './appProtocol.ts';
import { createDialogs } from './dialogs.ts';
import { followLink } from './followLink.ts';
import { hardenContents } from './hardenContents.ts';
import { hardenSession } from './hardenSession.ts';
import { inspectIn } from './inspect.ts';
import { openIpcDoor } from './ipcDoor.ts';
import { menuTemplate } from './menu.ts';
import { namedFiles } from './namedFiles.ts';
import { printPdfIn } from './printPdf.ts';
import { hostServices, type ServicesHost } from './servicesHost.ts';
import { createWindows, type Windows } from './windows.ts';

const log = (problem: unknown): void => console.error(problem);

/** Vite’s server, only in a development build; a packaged app never looks. */
const developmentOrigin = (): string | null => (app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null));

interface Running {
  readonly windows: Windows;
  readonly services: ServicesHost;
}

async function openFiles({ windows, services }: Running, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    try {
      const { workspaceId } = await services.openPath(path);
      await windows.open(workspaceId);
    } catch (problem) {
      if (!(problem instanceof CallFailure)) throw problem;
      dialog.showErrorBox('This file was not opened', problem.error.sentence);
      windows.focus();
    }
  }
}

function start(home: string): Running {
  const development = developmentOrigin();
  const out = outFolder();
  hardenSession(session.defaultSession, development);
  if (development === null) serveApp(session.defaultSession, loadStaticFiles(out));
  app.on('web-contents-created', (_event, contents) =>
    hardenContents(contents, development, (link, from) => void followLink(link, from).catch(log)),
  );

  const windows = createWindows({
    preload: join(out, 'preload', 'index.cjs'),
    development,
    onClosed: (windowId) => {
      readBy.delete(windowId);
      services.windowClosed(windowId);
    },
  });
  /** What each window reads: told to read again when the services had to be started again. */
  const readBy = new Map<string, Set<string>>();
  const services = hostServices({
    fork: () =>
      utilityProcess.fork(join(out, 'main', 'services.js'), [], {
        serviceName: 'Crewmap files',
        env: { ...process.env, CREWMAP_HOME: home },
      }),
    desktop: {
      ...createDialogs(home),
      openWindow: (workspaceId) => windows.open(workspaceId),
      printPdf: (job) => printPdfIn(windows, job),
      inspect: (request) =>
        inspectIn(
          () => utilityProcess.fork(join(out, 'main', 'inspector.js'), [], { serviceName: 'Crewmap file check' }),
          request,
        ),
      push: windows.push,
    },
    onRestart: () => {
      for (const [windowId, workspaceIds] of readBy) {
        for (const workspaceId of workspaceIds) windows.push(windowId, { type: 'reload', workspaceId });
      }
    },
    onGiveUp: () => {
      dialog.showErrorBox(
        'Crewmap must stop',
        'The process that keeps your files ended three times within a minute. What was saved is in the files. Start Crewmap again; if it happens again, open a copy of the file.',
      );
      app.exit(1);
    },
    log,
  });
  openIpcDoor(ipcMain, {
    development,
    windowOf: windows.windowOf,
    call: async (method, args, windowId) => {
      const envelope = await services.call(method, args, windowId);
      const about = (args as { workspaceId?: unknown } | null)?.workspaceId;
      if (envelope.ok && typeof about === 'string') {
        const reads = readBy.get(windowId) ?? new Set<string>();
        if (method === 'workspace.read') readBy.set(windowId, reads.add(about));
        if (method === 'workspace.close') reads.delete(about);
      }
      return envelope;
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, windows.runAction)));
  return { windows, services };
}

/** The whole app under Electron. Call once, before anything is awaited. */
export function runElectronApp(): void {
  app.enableSandbox();
  registerAppScheme();
  const home = crewmapHome();
  const browserData = join(home, 'electron');
  // Electron refuses a folder that is not there.
  mkdirSync(browserData, { recursive: true });
  app.setPath('userData', browserData);
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }

  let running: Running | null = null;
  let closing: 'no' | 'waiting' | 'done' = 'no';
  const early: string[] = [];
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (running === null) early.push(path);
    else void openFiles(running, [path]).catch(log);
  });
  app.on('second-instance', (_event, argv, folder) => {
    if (running === null) return;
    const paths = namedFiles(argv, folder, app.isPackaged);
    if (paths.length === 0) running.windows.focus();
    else void openFiles(running, paths).catch(log);
  });
  app.on('activate', () => running?.windows.focus());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  // Files are closed before the app ends, however the end was asked for.
  app.on('before-quit', (event) => {
    if (running === null || closing === 'done') return;
    event.preventDefault();
    if (closing === 'waiting') return;
    closing = 'waiting';
    void running.services.close().finally(() => {
      closing = 'done';
      app.quit();
    });
  });
  app
    .whenReady()
    .then(async () => {
      running = start(home);
      const paths = [...early, ...namedFiles(process.argv, process.cwd(), app.isPackaged)];
      if (paths.length === 0) await running.windows.open(null);
      else await openFiles(running, paths);
    })
    .catch((problem: unknown) => {
      log(problem);
      dialog.showErrorBox(
        'Crewmap could not start',
        `It was installed incompletely, or its folder ${appRoot()} is damaged.`,
      );
      app.exit(1);
    });
}
