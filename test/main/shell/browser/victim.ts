import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBrowserShell } from '../../../../src/main/shell/browser/browserShell.ts';
import { createPushStreams } from '../../../../src/main/shell/browser/pushStreams.ts';
import { type Loopback, startLoopback } from '../../../../src/main/shell/browser/server.ts';
import { createUploads } from '../../../../src/main/shell/browser/uploads.ts';
import { pagePolicy } from '../../../../src/main/shell/contentSecurityPolicy.ts';
import { SECURITY_HEADERS } from '../../../../src/main/shell/securityHeaders.ts';
import { createDoubleServices, type DoubleServices } from '../../../contract/doubleServices.ts';

export const WORKSPACE_DATA = 'the plan nobody else may read';

export interface Victim {
  readonly loopback: Loopback;
  readonly double: DoubleServices;
  close(): Promise<void>;
}

/** The app’s server with a page, a script and a picture. */
export async function startVictim(): Promise<Victim> {
  const folder = mkdtempSync(join(tmpdir(), 'crewmap-victim-'));
  const double = createDoubleServices();
  const uploads = createUploads(folder);
  const streams = createPushStreams({ counted: () => {}, gone: () => {} });
  const shell = createBrowserShell({
    folder,
    uploads,
    openWindow: async () => null,
    canPrint: false,
    printPdf: async () => ({ bytes: new Uint8Array(), expectedPages: 0 }),
  });
  const running = double.start({ shell, pushes: streams, log: () => {} });
  const page = `<!doctype html><title>Crewmap</title><p>${WORKSPACE_DATA}</p>`;
  const pictures = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', page],
    '/app.js': ['text/javascript', `globalThis.stolen = ${JSON.stringify(WORKSPACE_DATA)};`],
    '/icon.svg': ['image/svg+xml', pictures],
  };
  const loopback = await startLoopback({
    dispatch: running.dispatch,
    files: {
      answer: (path) => {
        const [mime, text] = files[path] ?? [];
        if (mime === undefined || text === undefined) return null;
        const headers = { ...SECURITY_HEADERS, 'content-type': mime, 'content-security-policy': pagePolicy('none') };
        return { headers, bytes: Buffer.from(text) };
      },
    },
    streams,
    uploads,
    log: () => {},
  });
  return {
    loopback,
    double,
    close: async () => {
      await loopback.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
