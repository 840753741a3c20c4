import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a build is made of. The launcher itself is not part of it. */
const INPUTS = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const NOT_INPUTS = ['src/main/launch'];

export interface SourceStamp {
  /** Of names, sizes and times: equal means nothing was touched. */
  readonly quick: string;
  /** Of names and contents: equal means nothing was changed. */
  readonly content: string;
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

const inputFiles = (root: string): string[] =>
  INPUTS.flatMap((input) => filesBelow(join(root, input)))
    .filter((file) => !NOT_INPUTS.some((not) => file.startsWith(join(root, not))))
    .sort();

export function quickStamp(root: string): string {
  const hash = createHash('sha256');
  for (const file of inputFiles(root)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(root, file)}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

export function contentStamp(root: string): string {
  const hash = createHash('sha256');
  for (const file of inputFiles(root))
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  return hash.digest('hex');
}
