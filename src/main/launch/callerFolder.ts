import { realpathSync } from 'node:fs';
import { projectRoot } from './projectRoot.ts';

/**
 * The folder the user's relative paths mean. npm runs scripts in the project and keeps the caller's folder in INIT_CWD;
 * started directly, the caller's folder is our own.
 */
export function callerFolder(env: NodeJS.ProcessEnv = process.env, here: string = process.cwd()): string {
  const inProject = realpathSync(here) === realpathSync(projectRoot);
  return inProject ? (env['INIT_CWD'] ?? here) : here;
}
