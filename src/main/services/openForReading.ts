import { diskTrouble } from '../store/diskTrouble.ts';
import { openWorkspaceFile } from '../store/workspaceFile.ts';
import type { FileParts, ReadWorkspace } from './fileParts.ts';
import { inspectFile, realPathOf } from './openInspected.ts';

/**
 * Inspects a file and reads it whole, for the terminal's reading commands. Writes nothing, unless a crash left work
 * half done: then SQLite puts the last saved state back, as it would at any opening. Also reads a file that
 * somebody is working on. Throws CallFailure (not-found, unreadable, io).
 */
export async function openForReading(givenPath: string, parts: FileParts): Promise<ReadWorkspace> {
  const path = realPathOf(givenPath);
  const { verdict } = await inspectFile(path, parts);
  try {
    const file = openWorkspaceFile(path, { readonly: verdict === 'sound' });
    try {
      return { path, workspace: file.readRows(), seq: file.readEnd().seq };
    } finally {
      file.close();
    }
  } catch (problem) {
    throw diskTrouble(problem) ?? problem;
  }
}
