import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './projectRoot.ts';

/** Electron with Vite's server for the pages; main and preload are built again and restarted when they change. */
export function developInElectron(): void {
  const program = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  // Beside the real build, which a running app may be using.
  const env = { ...process.env, CREWMAP_BUILD_FOLDER: 'out.dev', ELECTRON_ENTRY: join('out.dev', 'main', 'index.js') };
  const child = spawn(process.execPath, [program, 'dev', '--watch'], { cwd: projectRoot, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (exitCode) => process.exit(exitCode ?? 0));
}
