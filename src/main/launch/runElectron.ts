import { spawn } from 'node:child_process';
import { projectRoot } from './projectRoot.ts';

/** Runs the app in Electron and ends with it, whichever of the two is told to end first. */
export function runElectron(program: string, files: readonly string[]): void {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const child = spawn(program, [projectRoot, ...files], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.once('error', (problem) => {
    process.stderr.write(`crewmap: Electron could not be started: ${problem.message}\n`);
    process.exit(2);
  });
  child.once('exit', (exitCode, signal) => process.exit(exitCode ?? (signal === null ? 0 : 1)));
}
