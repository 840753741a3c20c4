import { existsSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { RowEdit } from '../../core/change/change.ts';
import { TABLE_NAMES, type Workspace } from '../../core/model/nouns.ts';
import { createWorkspaceFile } from '../store/createWorkspaceFile.ts';
import type { WorkspaceFile } from '../store/workspaceFile.ts';
import { firstChange } from './firstChange.ts';
import type { ChangeStamp } from './liveWorkspace.ts';

/** `name (kept).sqlite`, `name (kept 2).sqlite`, … beside the file’s own place. */
function freeNameBeside(path: string): string | null {
  const extension = extname(path);
  const stem = basename(path, extension);
  for (let number = 1; number < 100; number++) {
    const copy = join(dirname(path), `${stem} (kept${number === 1 ? '' : ` ${number}`})${extension}`);
    if (!existsSync(copy)) return copy;
  }
  return null;
}

function kept(path: string, save: (copy: string) => void): string | null {
  const copy = freeNameBeside(path);
  if (copy === null) return null;
  try {
    save(copy);
    return copy;
  } catch {
    return null;
  }
}

/** Saves what an open connection still sees of a file that is gone from its place. The copy’s path, or null. */
export const keepFile = (file: WorkspaceFile, path: string): string | null => kept(path, (copy) => file.copyInto(copy));

/** Saves what memory holds of a file that says something else now; its history stays behind. The copy’s path, or null. */
export const keepMemory = (workspace: Workspace, path: string, stamp: ChangeStamp): string | null =>
  kept(path, (copy) => {
    const edits = TABLE_NAMES.flatMap((table) =>
      [...workspace[table].values()].map((row) => ({ op: 'insert', table, row }) as RowEdit),
    );
    createWorkspaceFile(copy, firstChange(edits, `Kept from ${basename(path)}`, stamp));
  });
