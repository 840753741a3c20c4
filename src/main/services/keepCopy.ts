import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { OpenedFile } from './openInspected.ts';

/** Saves what an open connection still sees under a free name beside the file's old place. null where that fails. */
export function keepCopy({ file, path }: OpenedFile): string | null {
  const extension = extname(path);
  const stem = basename(path, extension);
  for (let number = 1; number < 100; number++) {
    const copy = join(dirname(path), `${stem} (kept${number === 1 ? '' : ` ${number}`})${extension}`);
    if (existsSync(copy)) continue;
    try {
      file.copyInto(copy);
      return copy;
    } catch {
      return null;
    }
  }
  return null;
}
