import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the app's package.json, wherever the running file lies: in `src`, in `out`, or in an asar. */
export function appRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The folder of the app was not found.');
    folder = above;
  }
  return folder;
}

export const outFolder = (): string => join(appRoot(), 'out');
