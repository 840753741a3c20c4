import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './projectRoot.ts';

export const loadBrowserEntry = (): Promise<typeof import('../browser.ts')> =>
  import(pathToFileURL(join(projectRoot, 'out', 'main', 'browser.js')).href);
