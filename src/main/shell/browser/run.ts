import { mkdirSync } from 'node:fs';
import { CallFailure } from '../../../contract/envelope.ts';
import type { RunningServices, StartServices } from '../runningServices.ts';
import type { PrintedPdf, PrintJob } from '../shell.ts';
import type { StaticFiles } from '../staticFiles.ts';
import type { AppWindows } from './appWindows.ts';
import { createBrowserShell } from './browserShell.ts';
import { dropRefusedUploads } from './dropRefusedUploads.ts';
import { createIdleWatch } from './idleWatch.ts';
import { guardPaths } from './mayOpen.ts';
import { createPushStreams } from './pushStreams.ts';
import { type DevelopmentPages, type Loopback, startLoopback } from './server.ts';
import { CODE_LIFETIME_MS } from './sessions.ts';
import { createUploads } from './uploads.ts';

export interface BrowserAppParts {
  readonly folder: string;
  /** Absolute paths named on the command line; the first is shown. */
  readonly named: readonly string[];
  /** null = nothing can be shown here: the address is printed instead. */
  readonly windows: AppWindows | null;
  readonly files: StaticFiles;
  readonly startServices: StartServices;
  readonly canPrint: boolean;
  readonly printPdf: (job: PrintJob, loopback: Loopback) => Promise<PrintedPdf>;
  /** One line on stdout. */
  readonly say: (line: string) => void;
  readonly log: (problem: unknown) => void;
  /** The last window was closed and nobody came back. */
  readonly onIdle: () => void;
  readonly development?: DevelopmentPages;
}

export interface BrowserApp {
  readonly loopback: Loopback;
  close(): Promise<void>;
}

/** A browser lets one page address keep six connections; each window keeps one open, and calls need the last. */
const MAX_WINDOWS = 5;

/** The whole app on the loopback: services, server and windows. */
export async function runBrowserApp(parts: BrowserAppParts): Promise<BrowserApp> {
  const { folder, named, windows, say, log } = parts;
  mkdirSync(folder, { recursive: true });
  const idle = windows === null ? null : createIdleWatch(parts.onIdle);
  const uploads = createUploads(folder);
  let running: RunningServices | null = null;
  const streams = createPushStreams({
    counted: (open) => idle?.counted(open),
    gone: (windowId) => running?.windowClosed(windowId),
  });

  const openWindow = async (workspaceId: string | null): Promise<string | null> => {
    if (streams.openCount() >= MAX_WINDOWS) {
      throw new CallFailure(
        'unavailable',
        'Five windows are open, and a browser can show no more of them. Close one first.',
      );
    }
    if (windows !== null && (await windows.open(loopback.addressFor('once', workspaceId)))) return null;
    return loopback.addressFor('once', workspaceId);
  };
  const shell = createBrowserShell({
    folder,
    uploads,
    openWindow,
    canPrint: parts.canPrint,
    printPdf: (job) => parts.printPdf(job, loopback),
  });
  const services = parts.startServices({ shell, pushes: streams, log });
  running = services;
  const loopback = await startLoopback({
    dispatch: guardPaths(dropRefusedUploads(services.dispatch, uploads), folder, named),
    files: parts.files,
    streams,
    uploads,
    log,
    ...(parts.development === undefined ? {} : { development: parts.development }),
  });
  const close = async (): Promise<void> => {
    idle?.stop();
    await Promise.all([windows?.closeAll(), loopback.close()]);
    await services.closeAll();
  };

  try {
    const first = named[0];
    const shown = first === undefined ? null : (await services.openPath(first)).workspaceId;
    const print = (): void => say(`Crewmap: ${loopback.addressFor('many', shown)}`);
    if (windows === null) print();
    else if (!(await windows.open(loopback.addressFor('once', shown)))) {
      idle?.stop();
      print();
    } else {
      windows.onEnded(() => idle?.browserEnded());
      const unanswered = setTimeout(() => {
        if (streams.openCount() === 0) print();
      }, CODE_LIFETIME_MS);
      unanswered.unref();
    }
  } catch (problem) {
    await close();
    throw problem;
  }
  return { loopback, close };
}
