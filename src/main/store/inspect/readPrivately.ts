import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import type { FileIdentity } from './report.ts';
import { Rejection, unchanged } from './verdicts.ts';

export const MIN_FILE_BYTES = 512;
export const MAX_FILE_BYTES = 512_000_000;
const CHUNK_BYTES = 1 << 20;

/** A copy of a file in the memory of this process, and what it was a copy of. */
export interface PrivateCopy {
  readonly bytes: Uint8Array;
  /** The journal a crash left beside it, or null. */
  readonly journal: Uint8Array | null;
  readonly identity: FileIdentity;
}

/** Size and times, to see whether somebody wrote the file meanwhile. */
export const stampOf = (path: string): string => [stampOne(path), stampOne(`${path}-journal`)].join(' ');

function stampOne(path: string): string {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino}:${stats.size}:${stats.mtimeNs}` : '-';
}

/**
 * Reads a file that nobody has vouched for: regular files of a sane size only, hashed while they are read.
 * Throws Rejection. Never called in a process that holds a database: reading would drop SQLite's locks.
 */
export function readPrivately(path: string): PrivateCopy {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Rejection('missing', unchanged(path, 'is not there. It may have been moved or renamed.'));
  checkKind(path, stats);
  const { bytes, hash } = readWhole(path);
  return {
    bytes,
    journal: readJournal(`${path}-journal`),
    identity: { sizeBytes: stats.size, mtimeMs: stats.mtimeMs, contentHash: hash },
  };
}

function checkKind(path: string, stats: Stats): void {
  if (!stats.isFile()) throw new Rejection('unreadable', unchanged(path, 'is not a regular file.'));
  if (stats.size === 0) throw new Rejection('foreign', unchanged(path, 'is empty, so it is not a workspace.'));
  if (stats.size < MIN_FILE_BYTES) throw new Rejection('foreign', unchanged(path, 'is not a Crewmap workspace.'));
  if (stats.size > MAX_FILE_BYTES) {
    const most = MAX_FILE_BYTES / 1_000_000;
    throw new Rejection('too-large', unchanged(path, `is larger than a workspace can be (${most} MB).`));
  }
}

function readWhole(path: string): { readonly bytes: Uint8Array; readonly hash: string } {
  let handle: number;
  try {
    // A pipe put in the file's place must not make us wait; where the system has no such flag it is 0.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
  } catch {
    throw new Rejection('unreadable', unchanged(path, 'cannot be read. Check that you have the right to read it.'));
  }
  try {
    const stats = fstatSync(handle);
    checkKind(path, stats);
    const bytes = new Uint8Array(stats.size);
    const hash = createHash('sha256');
    let at = 0;
    while (at < bytes.length) {
      const got = readSync(handle, bytes, at, Math.min(CHUNK_BYTES, bytes.length - at), at);
      if (got === 0) break;
      hash.update(bytes.subarray(at, at + got));
      at += got;
    }
    return { bytes: bytes.subarray(0, at), hash: hash.digest('hex') };
  } catch (problem) {
    if (problem instanceof Rejection) throw problem;
    throw new Rejection('unreadable', unchanged(path, 'cannot be read: the disk reports an error.'));
  } finally {
    closeSync(handle);
  }
}

/** First bytes of every rollback journal that still has to be applied; a finished one is zeroed, cut or deleted. */
const JOURNAL_MAGIC = Uint8Array.of(0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7);

function readJournal(path: string): Uint8Array | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (!stats || stats.size === 0) return null;
  if (!stats.isFile() || stats.size > MAX_FILE_BYTES) {
    throw new Rejection('unreadable', unchanged(path, 'lies beside the workspace and is not a journal of it.'));
  }
  const bytes = stats.size < MIN_FILE_BYTES ? null : readWhole(path).bytes;
  if (!bytes || !startsWith(bytes, JOURNAL_MAGIC)) return null;
  // The name of a file outside, which SQLite would go and look for. Crewmap never writes over two files.
  if (startsWith(bytes.subarray(bytes.length - JOURNAL_MAGIC.length), JOURNAL_MAGIC)) {
    throw new Rejection('damaged', unchanged(path, 'lies beside the workspace and belongs to several files at once.'));
  }
  return bytes;
}

const startsWith = (bytes: Uint8Array, start: Uint8Array): boolean => start.every((byte, i) => bytes[i] === byte);
