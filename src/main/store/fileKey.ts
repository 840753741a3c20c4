import { statSync } from 'node:fs';

/** Which file this is, whatever its path: device and inode. Uses stat only, which leaves SQLite's locks alone. */
export interface FileKey {
  readonly device: bigint;
  readonly inode: bigint;
}

/** null where there is no file. */
export function fileKeyOf(path: string): FileKey | null {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() ? { device: stats.dev, inode: stats.ino } : null;
}

export const sameFile = (a: FileKey | null, b: FileKey | null): boolean =>
  a !== null && b !== null && a.device === b.device && a.inode === b.inode;
