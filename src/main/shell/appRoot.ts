import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

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

/** The build the running file belongs to; run from the sources, the build `npm run build` makes. */
export function outFolder(): string {
  const [top = 'src'] = relative(appRoot(), import.meta.dirname).split(sep);
  return join(appRoot(), top === 'src' ? 'out' : top);
}
