import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from '@playwright/test';
import type { Desk } from './desk.ts';
import type { Watch } from './watch.ts';

export const projectRoot = join(import.meta.dirname, '..', '..', '..');
const launcher = join(projectRoot, 'src', 'main', 'launch', 'start.ts');

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
}

/** Starts the real launcher in the browser shell and waits for the address it prints. */
function launch(folder: string, home: string, files: readonly string[]): Promise<Running> {
  const args = [launcher, '--shell=browser', '--print-url', '--folder', folder, ...files];
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...process.env, CREWMAP_HOME: home, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      const address = /^Crewmap: (\S+)$/.exec(line)?.[1];
      if (address) resolve({ child, address });
    });
    child.once('exit', (exitCode) =>
      reject(new Error(`the app ended with ${exitCode} before it gave an address\n${said.join('')}`)),
    );
  });
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** The browser shell: the launcher as a process of its own, windows in a headless browser. */
export function createBrowserDesk(
  browser: Browser,
  places: { readonly folder: string; readonly home: string },
  watch: Watch,
): Desk {
  const { folder, home } = places;
  let running: Running | null = null;
  const pages: Page[] = [];

  const open = async (address: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    watch.on(page);
    pages.push(page);
    await page.goto(address);
    return page;
  };
  const stop = async (signal: 'SIGINT' | 'SIGKILL'): Promise<void> => {
    const stopped = running;
    running = null;
    if (signal === 'SIGINT') for (const page of pages.splice(0)) await page.context().close();
    stopped?.child.kill(signal);
    if (stopped) await ended(stopped.child);
    for (const page of pages.splice(0)) await page.context().close();
  };

  return {
    folder,
    start: async (...files) => {
      running = await launch(folder, home, files);
      return open(running.address);
    },
    anotherWindow: async (page) => {
      const opened = page.context().waitForEvent('page');
      await page.getByRole('button', { name: 'File' }).click();
      await page.getByRole('menuitem', { name: 'New window' }).click();
      const another = await opened;
      watch.on(another);
      pages.push(another);
      return another;
    },
    end: () => stop('SIGINT'),
    kill: () => stop('SIGKILL'),
  };
}
