import type { Change } from '../../core/change/change.ts';
import { creationTrouble } from '../services/createNewWorkspace.ts';
import { createWorkspaceFile } from '../store/createWorkspaceFile.ts';

/** Makes a workspace file from its first changes; it appears whole or not at all. Throws CallFailure. */
export function createFile(path: string, [first, ...further]: readonly [Change, ...Change[]]): void {
  try {
    createWorkspaceFile(path, first, further);
  } catch (problem) {
    throw creationTrouble(problem);
  }
}
