import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build, type InlineConfig, preview } from 'vite';
import { launchChromium } from '../../src/main/shell/browser/chromium.ts';
import { type Ratio, ratioLine, ratioOf } from './pairs.ts';

// The timeline with 2,000 tasks beside a bare page with as many boxes: how long the main thread works for one frame of
// scrolling down and sideways. Time of work, not of frames, so that 60 Hz does not hide what is left over.

const PAIRS = 5;
const FRAMES = 40;

interface Shown {
  readonly page: Page;
  readonly cdp: CDPSession;
}

async function open(browser: Browser, url: string): Promise<Shown> {
  const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
  await page.goto(url);
  await page.waitForSelector('[data-part=bar]');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  return { page, cdp };
}

async function busyMs({ cdp }: Shown): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

/** Milliseconds of main-thread work per frame of scrolling so many pixels a frame, there and back. */
async function scroll(shown: Shown, dx: number, dy: number): Promise<number> {
  const { page } = shown;
  await page.bringToFront();
  await page.mouse.move(900, 450);
  const before = await busyMs(shown);
  for (let frame = 0; frame < FRAMES; frame++) {
    const way = frame < FRAMES / 2 ? 1 : -1;
    await page.mouse.wheel(dx * way, dy * way);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
  }
  return ((await busyMs(shown)) - before) / FRAMES;
}

export async function run(): Promise<Ratio[]> {
  const root = join(import.meta.dirname, 'timeline');
  const outDir = mkdtempSync(join(tmpdir(), 'crewmap-bench-timeline-'));
  const common = {
    root,
    configFile: false as const,
    logLevel: 'error' as const,
    plugins: [react()],
  } satisfies InlineConfig;
  const pages = { grid: join(root, 'grid.html'), bare: join(root, 'bare.html') };
  await build({ ...common, worker: { format: 'es' }, build: { outDir, rolldownOptions: { input: pages } } });
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await launchChromium();
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const ours = await open(browser, `${address}grid.html`);
    const bare = await open(browser, `${address}bare.html`);
    const rows: Ratio[] = [];
    for (const [name, dx, dy] of [
      ['scroll down, 2,000 bars', 0, 48],
      ['scroll sideways, 2,000 bars', 48, 0],
    ] as const) {
      const times: [number[], number[]] = [[], []];
      for (let pair = -1; pair < PAIRS; pair++) {
        for (const [at, shown] of [ours, bare].entries()) {
          const ms = await scroll(shown, dx, dy);
          if (pair >= 0) times[at]?.push(ms);
        }
      }
      rows.push(ratioOf(name, ...times));
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true, force: true });
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const ratio of await run()) console.log(ratioLine(ratio));
}
