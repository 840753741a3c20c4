import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { CallFailure } from '../../contract/envelope.ts';

const REASONS: Readonly<Record<string, readonly [detail: string, why: string]>> = {
  ENOSPC: ['disk-full', 'The disk is full. Free some space and try again.'],
  EDQUOT: ['disk-full', 'Your space on this disk is used up. Free some and try again.'],
  EACCES: ['denied', 'You may not write in this folder. Choose another one.'],
  EPERM: ['denied', 'You may not write in this folder. Choose another one.'],
  EROFS: ['denied', 'This disk cannot be written to. Choose another folder.'],
  ENOENT: ['no-folder', 'The folder is not there any more. Choose another one.'],
  EISDIR: ['is-folder', 'A folder has this name. Choose another name.'],
};

function failure(path: string, problem: unknown): CallFailure {
  const [detail, why] = REASONS[(problem as NodeJS.ErrnoException).code ?? ''] ?? [
    'disk-error',
    'The disk did not take it. Check that it is connected and try again.',
  ];
  return new CallFailure('io', `${basename(path)} was not written. ${why}`, detail);
}

/**
 * Writes a file whole or not at all: under its name stands the old file or the new one, never half of one.
 * Never onto one of the `untouchable` paths. Rejects with CallFailure.
 */
export async function writeFileWhole(
  path: string,
  content: string | Uint8Array,
  untouchable: readonly string[] = [],
): Promise<void> {
  for (const other of untouchable) {
    if (await isSame(path, other)) {
      throw new CallFailure('refused', `${basename(path)} is a workspace. Choose another name; nothing was changed.`);
    }
  }
  const draft = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(draft, 'wx', 0o644);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (problem) {
    await rm(draft, { force: true });
    throw failure(path, problem);
  }
}

export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (problem) {
    throw failure(path, problem);
  }
}

/** Do two paths lead to one file. Looks only at what the file system says about them, and opens neither. */
async function isSame(path: string, other: string): Promise<boolean> {
  if (path === other) return true;
  const look = (each: string) => stat(each, { bigint: true }).catch(() => null);
  const [a, b] = [await look(path), await look(other)];
  return a !== null && b !== null && a.ino === b.ino && a.dev === b.dev;
}
