import { CallFailure } from '../contract/envelope.ts';
import { outFolder } from './shell/app-root.ts';
import { createAppWindows } from './shell/browser/app-windows.ts';
import { canPrint } from './shell/browser/can-print.ts';
import { defaultFolder } from './shell/browser/default-folder.ts';
import { overLoopback, printInChromium } from './shell/browser/printPdf.ts';
import { runBrowserApp } from './shell/browser/run.ts';
import type { DevelopmentPages } from './shell/browser/server.ts';
import { crewmapHome } from './shell/home.ts';
import { startServices } from './shell/start-services.ts';
import { loadStaticFiles } from './shell/static-files.ts';

export interface BrowserStart {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly folder: string | null;
  /** Show no window; print the address. */
  readonly printUrl: boolean;
  readonly development?: DevelopmentPages;
}

const log = (problem: unknown): void => console.error(problem);

/** Entry without Electron. Serves until a signal comes or the last of its own windows is closed. */
export async function runBrowserShell(start: BrowserStart): Promise<void> {
  const windows = start.printUrl ? null : createAppWindows(crewmapHome());
  let end = (exitCode: number): void => process.exit(exitCode);
  const stop = (exitCode: number) => (): void => end(exitCode);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop(0));
  try {
    const app = await runBrowserApp({
      folder: start.folder ?? defaultFolder(),
      named: start.files,
      windows,
      files: start.development === undefined ? loadStaticFiles(outFolder()) : { answer: () => null },
      startServices,
      canPrint: canPrint(),
      printPdf: (job, loopback) => printInChromium(job, overLoopback(loopback)),
      say: (line) => process.stdout.write(`${line}\n`),
      log,
      onIdle: stop(0),
      ...(start.development === undefined ? {} : { development: start.development }),
    });
    end = (exitCode) => {
      // A second signal does not wait.
      end = (again) => process.exit(again);
      app.close().then(
        () => process.exit(exitCode),
        (problem: unknown) => {
          log(problem);
          process.exit(1);
        },
      );
    };
  } catch (problem) {
    windows?.closeAll();
    if (!(problem instanceof CallFailure)) throw problem;
    process.stderr.write(`crewmap: ${problem.error.sentence}\n`);
    process.exit(2);
  }
}
