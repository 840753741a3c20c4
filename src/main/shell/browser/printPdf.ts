import type { Page } from 'playwright-core';
import { CallFailure } from '../../../contract/envelope.ts';
import { printPath } from '../printAddress.ts';
import type { PrintedPdf, PrintJob } from '../shell.ts';
import { launchChromium } from './chromium.ts';
import type { Loopback } from './server.ts';

/** Long enough for the largest workspace on a slow machine. */
const LAYOUT_MS = 180_000;

/** Brings a page to the print view of a job. */
export type OpenPrintView = (page: Page, job: PrintJob) => Promise<void>;

/** Draws the PDF in a headless browser of its own. Rejects with `unavailable` where no browser can be started. */
export async function printInChromium(job: PrintJob, open: OpenPrintView): Promise<PrintedPdf> {
  const browser = await launchChromium({ timeout: 60_000 });
  try {
    const page = await browser.newPage({ colorScheme: 'light', reducedMotion: 'reduce' });
    const problems: string[] = [];
    page.on('pageerror', (problem) => problems.push(String(problem)));
    await open(page, job);
    const ready = page.locator('html[data-print-pages], html[data-print-error]');
    await ready.waitFor({ state: 'attached', timeout: LAYOUT_MS }).catch(() => {});
    const pages = await page.locator('html').getAttribute('data-print-pages');
    if (pages === null) {
      const said = await page.locator('html').getAttribute('data-print-error');
      const why = said ?? problems[0] ?? 'Laying out the pages took too long.';
      throw new CallFailure('internal', `The PDF could not be drawn. ${why}`, 'print-failed');
    }
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    return { bytes, expectedPages: Number(pages) };
  } finally {
    await browser.close();
  }
}

/** Opens the print view as one more window of a running browser shell. */
export const overLoopback =
  (loopback: Pick<Loopback, 'addressFor'>): OpenPrintView =>
  async (page, job) => {
    await page.goto(loopback.addressFor('once', job.workspaceId, printPath(job)));
  };
