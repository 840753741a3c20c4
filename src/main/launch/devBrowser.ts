import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { resolveConfig } from 'electron-vite';
import { build } from 'vite';
import type { DevelopmentAddress } from './devServer.ts';
import { projectRoot } from './projectRoot.ts';
import type { StartOptions } from './startOptions.ts';

/** Development builds lie beside the real one, which a running app may be serving. */
const FOLDER = 'out.dev';

/** Several outputs finish within one change. */
const SETTLE_MS = 150;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/**
 * The loopback server in a process of its own, started again whenever the Node side changes. Its address and code stay
 * the same, so that open pages find back; the pages themselves come from Vite and change in place.
 */
export async function developInBrowser(start: StartOptions): Promise<void> {
  const address: DevelopmentAddress = {
    name: randomBytes(8).toString('hex'),
    port: await freePort(),
    code: randomBytes(16).toString('base64url'),
  };
  let child: ChildProcess | null = null;
  let restarts = 0;
  let timer: NodeJS.Timeout | undefined;
  const run = (): void => {
    const next = fork(join(import.meta.dirname, 'devServer.ts'), [], {
      cwd: projectRoot,
      stdio: 'inherit',
      env: {
        ...process.env,
        CREWMAP_BUILD_FOLDER: FOLDER,
        CREWMAP_DEVELOPMENT: JSON.stringify({ address, start, first: restarts === 0 }),
      },
    });
    restarts += 1;
    child = next;
    // The user closed the last window, or the server could not start: nothing to develop in.
    next.once('exit', (exitCode) => child === next && process.exit(exitCode ?? 0));
  };
  const restart = (): void => {
    const old = child;
    child = null;
    if (old === null || old.exitCode !== null) run();
    else {
      old.once('exit', run);
      old.kill('SIGTERM');
    }
  };
  const end = (): void => {
    const old = child;
    child = null;
    if (old === null || old.exitCode !== null) process.exit(0);
    old.once('exit', () => process.exit(0));
    old.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

  process.env['CREWMAP_BUILD_FOLDER'] = FOLDER;
  const { config } = await resolveConfig({ root: projectRoot, logLevel: 'warn' }, 'build', 'development');
  if (config?.main === undefined) throw new Error('electron.vite.config.ts has no main.');
  await build({
    ...config.main,
    configFile: false,
    build: { ...config.main.build, watch: {}, emptyOutDir: true },
    plugins: [
      ...(config.main.plugins ?? []),
      {
        name: 'crewmap:restart',
        closeBundle: () => {
          clearTimeout(timer);
          timer = setTimeout(restart, SETTLE_MS);
        },
      },
    ],
  });
}
