import { basename, extname } from 'node:path';
import { CallFailure } from '../../contract/envelope.ts';
import type { ValidRequestOf } from '../../contract/shapes.ts';
import { buildBlank } from '../../core/catalogue/starters/buildBlank.ts';
import { buildStarter } from '../../core/catalogue/starters/buildStarter.ts';
import { isStarterId, STARTERS } from '../../core/catalogue/starters/starters.ts';
import { fileNameOf } from '../export/exportWorkspace.ts';
import { createWorkspaceFile } from '../store/createWorkspaceFile.ts';
import { diskTrouble } from '../store/diskTrouble.ts';
import type { ServiceContext } from './context.ts';
import { firstChange } from './firstChange.ts';
import { localDate } from './localDate.ts';

/** Makes the file of a new workspace and gives its path; null where the user cancelled. Throws CallFailure. */
export async function createNewWorkspace(
  { shell, newId, clock, author }: ServiceContext,
  { starterId, title, projectStart }: ValidRequestOf<'workspace.create'>,
): Promise<string | null> {
  if (starterId !== null && !isStarterId(starterId)) {
    throw new CallFailure('not-found', `There is no starter “${starterId}”.`, 'no-starter');
  }
  const named = title.trim() || (STARTERS.find(({ id }) => id === starterId)?.title ?? 'Untitled workspace');
  const chosen = await shell.chooseFileToSave({ fileName: `${fileNameOf(named)}.sqlite`, besidePath: null });
  if (chosen === null) return null;
  const path = extname(chosen) === '' ? `${chosen}.sqlite` : chosen;
  // A file that was given another name, to be free or by the user, bears it inside too: lists tell them apart.
  const called = title.trim() || basename(path, extname(path));
  const given = { newId, title: called, projectStart: projectStart ?? localDate(clock()), holidays: [] };
  const edits = starterId === null ? buildBlank(given) : buildStarter(starterId, given);
  try {
    createWorkspaceFile(path, firstChange(edits, `Created ${called}`, { id: newId(), atMs: clock(), author }));
  } catch (problem) {
    throw creationTrouble(problem);
  }
  return path;
}

/** Why a file could not be made, as a CallFailure where it is not a mistake of ours. */
export function creationTrouble(problem: unknown): unknown {
  if (problem instanceof CallFailure) return problem;
  const { code, message } = problem as NodeJS.ErrnoException;
  if (diskTrouble(problem) === null && !code?.startsWith('E') && !/directory does not exist/.test(message))
    return problem;
  const full = code === 'SQLITE_FULL' || code === 'ENOSPC';
  return new CallFailure(
    'io',
    full
      ? 'The disk is full, so the new file could not be made. Free some space and try again.'
      : 'The new file could not be made in that folder. Check that it exists and that you may write there, or choose another.',
    full ? 'disk-full' : 'disk-error',
  );
}
