import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './projectRoot.ts';

export const electronPackage = (): string => join(projectRoot, 'node_modules', 'electron');

/**
 * Electron's program if it lies on this disk. Never asked of the electron package itself: since Electron 42 that downloads it.
 */
export function electronProgram(
  folder: string = electronPackage(),
  env: NodeJS.ProcessEnv = process.env,
): string | null {
  let name: string;
  try {
    name = readFileSync(join(folder, 'path.txt'), 'utf8');
  } catch {
    if (!env['ELECTRON_OVERRIDE_DIST_PATH']) return null;
    name = process.platform === 'win32' ? 'electron.exe' : 'electron';
  }
  const program = join(env['ELECTRON_OVERRIDE_DIST_PATH'] || join(folder, 'dist'), name);
  return existsSync(program) ? program : null;
}
