import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { buildIfStale } from '../../src/main/launch/build.ts';
import { launchChromium } from '../../src/main/shell/browser/chromium.ts';
import { runFromPalette, showView } from '../e2e/harness/board.ts';
import { createBrowserDesk } from '../e2e/harness/browserDesk.ts';
import { createWatch } from '../e2e/harness/watch.ts';

// `npm run screenshots`: every view, light and dark, in two sizes, with the largest starter, into docs/screenshots.
// The project starts on a fixed day, so that two runs show the same.

const STARTER = 'larger-organisation';
const TASK = 'Online feature store';
const PROJECT_START = '2027-01-04';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;
const THEMES = ['light', 'dark'] as const;
const target = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));

const choose = (page: Page, theme: (typeof THEMES)[number]): Promise<void> =>
  runFromPalette(page, theme === 'dark' ? 'Dark appearance' : 'Light appearance');

async function take(page: Page, name: string): Promise<void> {
  // The mouse out of the way, so that nothing is hovered; then one moment for the last frame.
  await page.mouse.move(2, 400);
  await page.waitForTimeout(600);
  await page.screenshot({ path: join(target, `${name}.png`) });
  process.stderr.write(`${name}.png\n`);
}

/** The starter as a file, made by the terminal: it can be told the project's start. */
async function starterFile(): Promise<string> {
  const file = join(folder, 'Larger ML organisation.sqlite');
  const crewmap = fileURLToPath(new URL('../../bin/crewmap.js', import.meta.url));
  await promisify(execFile)(process.execPath, [crewmap, 'new', file, '--starter', STARTER, '--start', PROJECT_START], {
    env: { ...process.env, CREWMAP_HOME: join(scratch, 'home') },
  });
  return file;
}

await buildIfStale();
await mkdir(target, { recursive: true });
const scratch = await mkdtemp(join(tmpdir(), 'crewmap-screenshots-'));
const folder = join(scratch, 'Crewmap');
await mkdir(folder);
const browser = (await launchChromium()) as unknown as Browser;
const watch = createWatch();
const desk = createBrowserDesk(browser, { folder, home: join(scratch, 'home') }, watch);
try {
  let page = await desk.start();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await take(page, `welcome-light-${size.width}x${size.height}`);
  }
  await desk.end();
  page = await desk.start(await starterFile());
  await page.getByRole('application', { name: 'Structure canvas' }).waitFor();
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const theme of THEMES) {
      await choose(page, theme);
      for (const view of ['Structure', 'Roadmap'] as const) {
        await showView(page, view);
        if (view === 'Structure') await page.getByRole('button', { name: 'Show everything' }).first().click();
        else {
          // Sixty-six tasks at once are a map; one of them shows what a card says.
          await runFromPalette(page, TASK);
        }
        await take(page, `${view.toLowerCase()}-${theme}-${size.width}x${size.height}`);
      }
      // The plan asks for its forecast and a proposal: bars with ranges, ghosts and the load under them.
      await page.getByRole('radio', { name: 'Timeline' }).click();
      await runFromPalette(page, 'Run the forecast');
      await page.getByText('P95', { exact: true }).waitFor();
      await take(page, `timeline-${theme}-${size.width}x${size.height}`);
      await page.getByRole('tab', { name: 'Findings' }).click();
      const check = page.getByRole('button', { name: 'Check the plan' });
      if (await check.isVisible()) await check.click();
      await take(page, `findings-${theme}-${size.width}x${size.height}`);
      await page.getByRole('tab', { name: 'Inspector' }).click();
    }
  }
  if (watch.problems.length > 0) {
    process.stderr.write(`${watch.problems.join('\n')}\n`);
    process.exitCode = 1;
  }
} finally {
  await desk.end();
  await browser.close();
  await rm(scratch, { recursive: true, force: true });
}
