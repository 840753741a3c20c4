import { CallFailure } from '../contract/envelope.ts';
import { outFolder } from './shell/appRoot.ts';
import { createAppWindows } from './shell/browser/appWindows.ts';
import { canPrint } from './shell/browser/canPrint.ts';
import { defaultFolder } from './shell/browser/defaultFolder.ts';
import { endOnSignal } from './shell/browser/endOnSignal.ts';
import { overLoopback, printInChromium } from './shell/browser/printPdf.ts';
import { type BrowserApp, runBrowserApp } from './shell/browser/run.ts';
import type { DevelopmentPages } from './shell/browser/server.ts';
import { crewmapHome } from './shell/home.ts';
import { startServices } from './shell/startServices.ts';
import { loadStaticFiles } from './shell/staticFiles.ts';

export interface BrowserStart {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly folder: string | null;
  /** Show no window; print the address. */
  readonly printUrl: boolean;
  readonly development?: DevelopmentPages;
}

/** Entry without Electron. Serves until a signal comes or the last of its own windows is closed. */
export async function runBrowserShell(start: BrowserStart): Promise<void> {
  const windows = start.printUrl ? null : createAppWindows(crewmapHome());
  let app: BrowserApp | null = null;
  const end = endOnSignal(async () => (app === null ? windows?.closeAll() : app.close()));
  try {
    app = await runBrowserApp({
      folder: start.folder ?? defaultFolder(),
      named: start.files,
      windows,
      files: start.development === undefined ? loadStaticFiles(outFolder()) : { answer: () => null },
      startServices,
      canPrint: canPrint(),
      printPdf: (job, loopback) => printInChromium(job, overLoopback(loopback)),
      say: (line) => process.stdout.write(`${line}\n`),
      log: (problem) => console.error(problem),
      onIdle: end,
      ...(start.development === undefined ? {} : { development: start.development }),
    });
  } catch (problem) {
    await windows?.closeAll();
    if (!(problem instanceof CallFailure)) throw problem;
    process.stderr.write(`crewmap: ${problem.error.sentence}\n`);
    process.exit(2);
  }
}
