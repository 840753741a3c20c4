import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CallFailure } from '../../contract/envelope.ts';
import type { Change } from '../../core/change/change.ts';
import { connect, disconnect } from './connection.ts';
import { keepable } from './log/keepable.ts';
import { CHAIN_START } from './log/logRow.ts';
import { createLogWriter } from './log/logWriter.ts';
import { migrate } from './migrations/migrate.ts';
import { createRowWriter } from './rows/rowWriter.ts';

const taken = (path: string) =>
  new CallFailure('refused', `${basename(path)} exists already. Choose another name; nothing was changed.`, 'exists');

/**
 * A new workspace file with its first change, and what came right after it. It is finished under another name and
 * appears whole or not at all; an existing file is never touched.
 */
export function createWorkspaceFile(path: string, first: Change, further: readonly Change[] = []): void {
  if (existsSync(path)) throw taken(path);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.new`);
  try {
    fill(draft, [first, ...further]);
    publish(draft, path);
  } finally {
    for (const left of [draft, `${draft}-journal`]) rmSync(left, { force: true });
  }
}

function fill(draft: string, changes: readonly Change[]): void {
  const db = connect(draft, { create: true });
  try {
    migrate(db);
    const rows = createRowWriter(db);
    const appendLink = createLogWriter(db);
    let hash = CHAIN_START;
    db.exec('BEGIN IMMEDIATE');
    for (const [index, given] of changes.entries()) {
      const { change, editsText } = keepable(given);
      rows.write(change.edits);
      hash = appendLink(change, editsText, index + 1, hash);
    }
    db.exec('COMMIT');
  } finally {
    disconnect(db);
  }
}

/** Gives the finished file its name, unless somebody took the name meanwhile. No database is open on it here. */
function publish(draft: string, path: string): void {
  try {
    linkSync(draft, path);
    unlinkSync(draft);
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') throw taken(path);
    // A medium without hard links (FAT, some shares).
    try {
      closeSync(openSync(path, 'wx'));
    } catch {
      throw taken(path);
    }
    renameSync(draft, path);
  }
  syncFolder(dirname(path));
}

/** Makes the new name itself durable. Windows has no such call and does it by itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
