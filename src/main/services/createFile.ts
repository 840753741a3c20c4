import { resolve } from 'node:path';
import type { RowEdit } from '../../core/change/change.ts';
import { createWorkspaceFile } from '../store/createWorkspaceFile.ts';
import { creationTrouble } from './createNewWorkspace.ts';
import type { FileParts } from './fileParts.ts';
import { firstChange } from './firstChange.ts';

/**
 * Makes a workspace file from the inserts of `buildStarter` or `buildBlank`. Throws CallFailure where something has
 * that name already (refused, exists) or the folder does not take it (io).
 */
export function createFile(path: string, edits: readonly RowEdit[], label: string, parts: FileParts): void {
  const { newId, clock, author } = parts;
  const first = firstChange(edits, label, { id: newId(), atMs: clock(), author });
  try {
    createWorkspaceFile(resolve(path), first);
  } catch (problem) {
    throw creationTrouble(problem);
  }
}
