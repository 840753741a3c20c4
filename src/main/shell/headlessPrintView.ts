import type { Dispatch } from '../../contract/dispatch.ts';
import type { OpenPrintView } from './browser/printPdf.ts';
import { printPath } from './printAddress.ts';
import type { StaticFiles } from './staticFiles.ts';

/** Nobody serves this: every request is answered here, and none to another address. */
const ORIGIN = 'http://crewmap-print.localhost';
const CALL = '__crewmapCall';

/**
 * The print view without a server: the page's files come from the built renderer, its calls go through the browser's
 * own pipe to the door, by the same surface as Electron's preload.
 */
export const withoutServer =
  (files: StaticFiles, door: Dispatch): OpenPrintView =>
  async (page, job) => {
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const answer = url.origin === ORIGIN ? files.answer(url.pathname) : null;
      if (answer === null) await route.abort();
      else await route.fulfill({ status: 200, headers: { ...answer.headers }, body: Buffer.from(answer.bytes) });
    });
    await page.exposeFunction(CALL, (method: unknown, args: unknown) => door(method, args, { windowId: 'print' }));
    await page.addInitScript((call) => {
      const pipe = globalThis as unknown as Record<string, (method: string, args: unknown) => unknown>;
      Object.defineProperty(globalThis, 'crewmap', {
        value: {
          call: (method: string, args: unknown) => pipe[call]?.(method, args),
          onPush: () => () => {},
          pathOf: () => '',
        },
      });
    }, CALL);
    await page.goto(`${ORIGIN}${printPath(job)}#${encodeURIComponent(job.workspaceId)}`);
  };
