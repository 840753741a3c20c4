import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Workspace } from '../../core/model/nouns.ts';
import { inspectFile, realPathOf } from '../services/openInspected.ts';
import { diskTrouble } from '../store/diskTrouble.ts';
import { openWorkspaceFile, type WorkspaceFile } from '../store/workspaceFile.ts';
import type { Terminal } from './terminal.ts';

/** What `read` makes of an inspected file that is never written. Throws CallFailure where it is not ours. */
export async function readingFile<T>(path: string, terminal: Terminal, read: (file: WorkspaceFile) => T): Promise<T> {
  const realPath = realPathOf(path);
  const { verdict } = await inspectFile(realPath, terminal);
  try {
    if (verdict === 'sound') return reading(openWorkspaceFile(realPath, { readonly: true }), read);
    return readingCopy(realPath, read);
  } catch (problem) {
    throw diskTrouble(problem) ?? problem;
  }
}

export const readWorkspace = (path: string, terminal: Terminal): Promise<Workspace> =>
  readingFile(path, terminal, (file) => file.readRows());

function reading<T>(file: WorkspaceFile, read: (file: WorkspaceFile) => T): T {
  try {
    return read(file);
  } finally {
    file.close();
  }
}

/** An older file or one with a crash journal can only be read by writing it: that happens to a private copy. */
function readingCopy<T>(path: string, read: (file: WorkspaceFile) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'crewmap-'));
  try {
    const copy = join(folder, basename(path));
    // No database is open on the file in this process, so these reads drop no lock of SQLite's.
    copyFileSync(path, copy);
    if (existsSync(`${path}-journal`)) copyFileSync(`${path}-journal`, `${copy}-journal`);
    return reading(openWorkspaceFile(copy), read);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
