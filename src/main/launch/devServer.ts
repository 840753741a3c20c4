import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { resolveConfig } from 'electron-vite';
import { createServer, type ServerOptions } from 'vite';
import { projectRoot } from './projectRoot.ts';
import type { StartOptions } from './startOptions.ts';

export interface DevelopmentAddress {
  readonly name: string;
  readonly port: number;
  readonly code: string;
}

// A process of `npm run dev` in the browser shell: the loopback server with Vite inside.
const { address, start, first } = JSON.parse(process.env['CREWMAP_DEVELOPMENT'] ?? '{}') as {
  address: DevelopmentAddress;
  start: StartOptions;
  first: boolean;
};
const folder = process.env['CREWMAP_BUILD_FOLDER'] ?? 'out';
const { config } = await resolveConfig({ root: projectRoot, logLevel: 'warn' }, 'serve', 'development');
if (config?.renderer === undefined) throw new Error('electron.vite.config.ts has no renderer.');
/** Vite listens to our server’s upgrades through this, after the gate. */
const upgrades = new EventEmitter();
type SocketServer = NonNullable<Exclude<ServerOptions['ws'], false | undefined>['server']>;
const vite = await createServer({
  ...config.renderer,
  configFile: false,
  appType: 'mpa',
  server: { ...config.renderer.server, middlewareMode: true, ws: { server: upgrades as unknown as SocketServer } },
});
const { runBrowserShell } = (await import(
  pathToFileURL(join(projectRoot, folder, 'main', 'browser.js')).href
)) as typeof import('../browser.ts');
await runBrowserShell({
  ...start,
  // Windows that are open find the restarted server by themselves.
  printUrl: start.printUrl || !first,
  development: {
    address,
    serve: (request, response) => vite.middlewares(request, response),
    upgrade: (request, socket, head) => upgrades.emit('upgrade', request, socket, head),
  },
});
