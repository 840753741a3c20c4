import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../isRunning.ts';
import { type BrowserProgram, cannotSandbox, findBrowser, OFFLINE_FLAGS } from './chromium.ts';

export interface AppWindows {
  /** Opens an address as a window without tabs. False = no window came up. */
  open(address: string): Promise<boolean>;
  /** The browser we started has ended: its last window was closed. */
  onEnded(tell: () => void): void;
  /** Ends the browser; resolves when it has ended. */
  closeAll(): Promise<void>;
}

/** A browser that does not end by then is ended the hard way. */
const ENDING_MS = 3_000;
/** A browser that ends this soon with an error did not show a window. */
const SETTLED_MS = 1_500;

export const hasDisplay = (env: NodeJS.ProcessEnv = process.env, platform = process.platform): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);

/** A browser profile of this process alone: two running apps would otherwise share one browser and its end. */
function takeProfile(home: string): { readonly folder: string; release(): void } {
  const parent = join(home, 'windows');
  mkdirSync(parent, { recursive: true });
  for (let number = 1; ; number += 1) {
    const owner = join(parent, `${number}.pid`);
    try {
      const file = openSync(owner, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return { folder: join(parent, String(number)), release: () => rmSync(owner, { force: true }) };
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem;
      const pid = Number(readFileSync(owner, 'utf8'));
      if (pid > 0 && isRunning(pid)) continue;
      rmSync(owner, { force: true });
      number -= 1;
    }
  }
}

/** `asRoot`: Chromium has no sandbox for root. The window shows one page of ours, in a profile of its own. */
export const windowFlags = (profile: string, address: string, asRoot = cannotSandbox()): string[] => [
  `--user-data-dir=${profile}`,
  `--app=${address}`,
  '--window-size=1440,900',
  // Every start has an address of its own: nothing in the cache is ever used again.
  '--disk-cache-size=33554432',
  '--disable-extensions',
  '--disable-features=Translate,OptimizationHints,MediaRouter,SpellcheckDownloadDictionaries',
  // The second flag keeps the browser from covering the page with a warning about the first.
  ...(asRoot ? ['--no-sandbox', '--test-type'] : []),
  ...OFFLINE_FLAGS,
];

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), ENDING_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill();
  });

/** The browser that may show windows here; null = none. `CREWMAP_BROWSER` chooses as for printing. */
export function browserForWindows(env: NodeJS.ProcessEnv = process.env): BrowserProgram | null {
  const wish = env['CREWMAP_BROWSER'] ?? '';
  if (wish === 'none' || wish === 'bundled' || !hasDisplay(env)) return null;
  return wish === '' || wish === 'system' ? findBrowser() : { kind: 'chosen', executablePath: wish, env: {} };
}

/** App windows in the system’s Chrome, Chromium or Edge; null where none can be shown. */
export function createAppWindows(
  home: string,
  browser: BrowserProgram | null = browserForWindows(),
): AppWindows | null {
  if (browser === null) return null;
  const profile = takeProfile(home);
  const running = new Set<ChildProcess>();
  let tellEnded = (): void => {};
  return {
    open: (address) =>
      new Promise((resolve) => {
        const child = spawn(browser.executablePath, windowFlags(profile.folder, address), {
          stdio: 'ignore',
          env: { ...process.env, ...browser.env },
        });
        running.add(child);
        const settled = setTimeout(() => resolve(true), SETTLED_MS);
        child.once('error', () => {
          running.delete(child);
          clearTimeout(settled);
          resolve(false);
        });
        child.once('exit', (exitCode) => {
          running.delete(child);
          clearTimeout(settled);
          resolve(exitCode === 0);
          if (running.size === 0) tellEnded();
        });
      }),
    onEnded: (tell) => {
      tellEnded = tell;
    },
    closeAll: async () => {
      tellEnded = () => {};
      await Promise.all([...running].map(endOf));
      profile.release();
    },
  };
}
