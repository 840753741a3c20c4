import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build, type InlineConfig, preview } from 'vite';
import { launchChromium } from '../../src/main/shell/browser/chromium.ts';
import { type BenchPage, benchCardToDrag } from './canvas/cards.ts';
import { type Ratio, ratioLine, ratioOf } from './pairs.ts';

// The roadmap beside a bare React Flow page with the same cards and links: how long the main thread works for one
// frame of panning and of dragging. Time of work, not of frames, so that 60 Hz does not hide what is left over.

const PAIRS = 7;
const FRAMES = 40;

interface Board {
  readonly cards: number;
  readonly page: Page;
  readonly cdp: CDPSession;
}

async function openBoard(browser: Browser, url: string, cards: number): Promise<Board> {
  const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
  await page.goto(`${url}?cards=${cards}`);
  await page.waitForSelector('.react-flow__node');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  return { cards, page, cdp };
}

async function busyMs({ cdp }: Board): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1_000;
}

const nextFrame = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));

async function look(board: Board, view: keyof BenchPage): Promise<void> {
  await board.page.evaluate((name) => (window as unknown as { bench: BenchPage }).bench[name](), view);
  await board.page.waitForTimeout(300);
}

/** Milliseconds of main-thread work per frame while `step` is done once a frame. */
async function workPerFrame(board: Board, step: (frame: number) => Promise<void>): Promise<number> {
  const before = await busyMs(board);
  for (let frame = 0; frame < FRAMES; frame++) {
    await step(frame);
    await nextFrame(board.page);
  }
  return ((await busyMs(board)) - before) / FRAMES;
}

async function pan(board: Board): Promise<number> {
  await board.page.mouse.move(720, 450);
  return workPerFrame(board, (frame) => board.page.mouse.wheel(6, frame < FRAMES / 2 ? 18 : -18));
}

/** There and back again, so that every round finds the card where it was. */
async function drag(board: Board): Promise<number> {
  const box = await board.page.locator(`[data-id="task:${benchCardToDrag(board.cards)}"]`).boundingBox();
  if (!box) throw new Error('the card to drag is not in view');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const { mouse } = board.page;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 8, y + 8);
  const ms = await workPerFrame(board, (frame) => {
    const far = frame < FRAMES / 2 ? frame : FRAMES - 1 - frame;
    return mouse.move(x + 8 + far * 4, y + 8 + far * 3);
  });
  await mouse.move(x, y);
  await mouse.up();
  await board.page.waitForTimeout(100);
  return ms;
}

async function compare(name: string, ours: Board, bare: Board, view: keyof BenchPage, act: typeof pan): Promise<Ratio> {
  const oursMs: number[] = [];
  const bareMs: number[] = [];
  for (let pair = -1; pair < PAIRS; pair++) {
    for (const [board, times] of [
      [ours, oursMs],
      [bare, bareMs],
    ] as const) {
      await board.page.bringToFront();
      await look(board, view);
      const ms = await act(board);
      if (pair >= 0) times.push(ms);
    }
  }
  return ratioOf(name, oursMs, bareMs);
}

export async function run(): Promise<Ratio[]> {
  const root = join(import.meta.dirname, 'canvas');
  const outDir = mkdtempSync(join(tmpdir(), 'crewmap-bench-canvas-'));
  const common = {
    root,
    configFile: false as const,
    logLevel: 'error' as const,
    plugins: [react()],
  } satisfies InlineConfig;
  const pages = { board: join(root, 'board.html'), bare: join(root, 'bare.html') };
  await build({ ...common, worker: { format: 'es' }, build: { outDir, rolldownOptions: { input: pages } } });
  const server = await preview({ ...common, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const browser = await launchChromium();
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    const rows: Ratio[] = [];
    for (const cards of [200, 1_000]) {
      const ours = await openBoard(browser, `${address}board.html`, cards);
      const bare = await openBoard(browser, `${address}bare.html`, cards);
      for (const view of ['near', 'whole'] as const) {
        const where = `${cards} cards, ${view === 'near' ? 'at full size' : 'all in view'}`;
        rows.push(await compare(`pan, ${where}`, ours, bare, view, pan));
        rows.push(await compare(`drag, ${where}`, ours, bare, view, drag));
      }
      await ours.page.close();
      await bare.page.close();
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
