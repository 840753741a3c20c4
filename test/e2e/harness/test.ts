import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, test as base, expect } from '@playwright/test';
import { electronProgram } from '../../../src/main/launch/electronProgram.ts';
import { launchChromium } from '../../../src/main/shell/browser/chromium.ts';
import { createBrowserDesk } from './browserDesk.ts';
import type { Desk } from './desk.ts';
import { createElectronDesk } from './electronDesk.ts';
import { createTerminal, type Terminal } from './terminal.ts';
import { createWatch, type Watch } from './watch.ts';

interface Places {
  readonly folder: string;
  readonly home: string;
}

interface Fixtures {
  /** The app in the shell of this project, in folders of its own. */
  readonly desk: Desk;
  /** Crewmap started once more by the same person: a process of its own, in the browser shell whatever the project. */
  readonly secondDesk: Desk;
  /** Runs `crewmap` in the folder of the desk, as the same person. */
  readonly terminal: Terminal;
  /** Where the app works and where it keeps its own things. */
  readonly places: Places;
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
  places: async ({ browserName: _ }, use) => {
    const root = await mkdtemp(join(tmpdir(), 'crewmap-e2e-'));
    const places = { folder: join(root, 'Crewmap'), home: join(root, 'home') };
    await mkdir(places.folder);
    await use(places);
    await rm(root, { recursive: true, force: true });
  },
  desk: async ({ browser, watch, places }, use, testInfo) => {
    let desk: Desk;
    if (testInfo.project.name === 'electron') {
      const program = electronProgram();
      testInfo.skip(program === null, 'The Electron binary is not on this machine.');
      desk = createElectronDesk(program as string, places, watch);
    } else desk = createBrowserDesk(browser, places, watch);
    await use(desk);
    await desk.end();
  },
  secondDesk: async ({ browser, watch, places }, use) => {
    const desk = createBrowserDesk(browser, places, watch);
    await use(desk);
    await desk.end();
  },
  terminal: async ({ places }, use) => use(createTerminal(places)),
});

export { expect };
