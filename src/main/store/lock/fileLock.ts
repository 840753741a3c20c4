import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { sqliteCode } from '../diskTrouble.ts';
import { type Db, openDriver } from '../driver.ts';
import type { FileKey } from '../fileKey.ts';
import { type Holder, readHolder, writeHolder } from './holder.ts';

/** The right to write one file. It ends with `release` or with the process, however that dies. */
export interface FileLock {
  release(): void;
}

/** How long taking a lock waits for somebody who only looks whether it is free, milliseconds. */
const LOOK_WAIT_MS = 100;

const keyName = ({ device, inode }: FileKey) => `${device}-${inode}`;

function openLock(home: string, key: FileKey, wait: number): Db {
  const folder = join(home, 'locks');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openDriver(join(folder, `${keyName(key)}.lock`), { timeout: wait });
}

const holderPath = (home: string, key: FileKey) => join(home, 'locks', `${keyName(key)}.json`);

/**
 * Takes the right to write a file, or says who has it. The lock is an open exclusive transaction on a private
 * database in the app's own folder, so the operating system frees it when the process dies.
 */
export function takeFileLock(home: string, key: FileKey, me: Holder): FileLock | { readonly heldBy: Holder | null } {
  const lock = openLock(home, key, LOOK_WAIT_MS);
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (problem) {
    lock.close();
    if (sqliteCode(problem)?.startsWith('SQLITE_BUSY')) return { heldBy: readHolder(holderPath(home, key)) };
    throw problem;
  }
  try {
    writeHolder(holderPath(home, key), me);
  } catch {
    // The lock is what counts; without this line others only cannot say who has it.
  }
  return { release: () => lock.close() };
}

/** True where nobody holds the right to write the file. Takes nothing. */
export function isFileLockFree(home: string, key: FileKey): boolean {
  const lock = openLock(home, key, 0);
  try {
    lock.prepare('SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch (problem) {
    if (sqliteCode(problem)?.startsWith('SQLITE_BUSY')) return false;
    throw problem;
  } finally {
    lock.close();
  }
}
