import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, expect } from '@playwright/test';
import { electronProgram } from '../../../src/main/launch/electron-program.ts';
import { launchChromium } from '../../../src/main/shell/browser/chromium.ts';
import { createBrowserDesk } from './browserDesk.ts';
import type { Desk } from './desk.ts';
import { createElectronDesk } from './electronDesk.ts';
import { createWatch, type Watch } from './watch.ts';

interface Fixtures {
  /** The app in the shell of this project, in folders of its own. */
  readonly desk: Desk;
  /** Fails the test on errors, refused content and requests to other computers. */
  readonly watch: Watch;
}

/** Specs run on this: the same ones in a real browser and, where there is one, in the real Electron. */
export const test = base.extend<Fixtures, { readonly browser: Browser }>({
  browser: [
    async ({ browserName: _ }, use) => {
      const browser = (await launchChromium()) as unknown as Browser;
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  watch: async ({ browserName: _ }, use) => {
    const watch = createWatch();
    await use(watch);
    expect(watch.problems, 'what went wrong in the windows').toEqual([]);
  },
  desk: async ({ browser, watch }, use, testInfo) => {
    const root = await mkdtemp(join(tmpdir(), 'crewmap-e2e-'));
    const places = { folder: join(root, 'Crewmap'), home: join(root, 'home') };
    await mkdir(places.folder);
    let desk: Desk;
    if (testInfo.project.name === 'electron') {
      const program = electronProgram();
      testInfo.skip(program === null, 'The Electron binary is not on this machine.');
      desk = createElectronDesk(program as string, places, watch);
    } else desk = createBrowserDesk(browser, places, watch);
    await use(desk);
    await desk.end();
    await rm(root, { recursive: true, force: true });
  },
});

export { expect };
