import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './browserDesk.ts';

interface Ran {
  readonly exitCode: number | null;
  /** stdout. */
  readonly said: string;
  /** stderr. */
  readonly complained: string;
}

/** Runs the command line with these arguments and waits for its end. */
export type Terminal = (...args: readonly string[]) => Promise<Ran>;

/** A terminal in the folder; `home` is where the app keeps its own things, its locks among them. */
export const createTerminal =
  ({ folder, home }: { readonly folder: string; readonly home: string }): Terminal =>
  (...args) => {
    const child = spawn(process.execPath, [join(projectRoot, 'bin', 'crewmap.js'), ...args], {
      cwd: folder,
      env: { ...process.env, CREWMAP_HOME: home, INIT_CWD: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const heard = { said: '', complained: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      heard.said += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      heard.complained += chunk.toString('utf8');
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) => resolve({ exitCode, ...heard }));
    });
  };
