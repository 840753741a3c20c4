import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LAST_MIGRATION } from '../../../../src/main/store/migrations/migrations.ts';
import { tempFolder } from './tempFolder.ts';

/** A copy, in a folder of its own, of the stored file of a version. */
export function goldenCopy(version = LAST_MIGRATION): string {
  const copy = join(tempFolder(), `workspace-${version}.sqlite`);
  copyFileSync(fileURLToPath(new URL(`../../../fixtures/workspace-${version}.sqlite`, import.meta.url)), copy);
  return copy;
}
