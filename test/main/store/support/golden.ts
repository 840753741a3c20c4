import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tempFolder } from './tempFolder.ts';

/** A copy, in a folder of its own, of the stored file of a version. */
export function goldenCopy(version = 1): string {
  const copy = join(tempFolder(), `workspace-${version}.sqlite`);
  copyFileSync(fileURLToPath(new URL(`../../../fixtures/workspace-${version}.sqlite`, import.meta.url)), copy);
  return copy;
}
