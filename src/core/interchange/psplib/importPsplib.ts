import { isRefusal, type Refusal, refuse } from '../../change/refusal.ts';
import type { Workspace } from '../../model/nouns.ts';
import { type ImportContext, type ImportResult, importTables } from '../csv/importTables.ts';
import { PSPLIB_TEAM, psplibTables } from './psplibTables.ts';

export type PsplibImport = Pick<ImportResult, 'edits' | 'rowErrors' | 'tables'> & { readonly jobs: number };

export const isPsplibName = (name: string): boolean => /\.(sm|mm)$/i.test(name);

/** What to say where a PSPLIB project comes with other files: its jobs are numbered, so it would mix with any of them. */
export const aloneSentence = (name: string): string =>
  `${name} is a whole PSPLIB project and is imported alone. Import the other files in a step of their own.`;

/** What a PSPLIB file changes in a workspace; the same file twice changes nothing. */
export function importPsplib(
  workspace: Workspace,
  name: string,
  text: string,
  context: ImportContext,
): PsplibImport | Refusal {
  const read = psplibTables(name, text);
  if (isRefusal(read)) return read;
  const taken = takenNumber(workspace, read.jobs);
  if (taken !== null) {
    return refuse(
      'psplib',
      `${name}: this workspace has a task “${taken}” of its own, and jobs are known by their numbers. Import into a new file.`,
    );
  }
  const result = importTables(workspace, read.sources, context);
  // That its resources are new role types is what the file is for: no notices.
  return isRefusal(result) ? result : { ...result, jobs: read.jobs };
}

/** The id of a task that a job would be taken for, in a workspace that holds no PSPLIB project; null = there is none. */
function takenNumber({ team, task }: Workspace, jobs: number): string | null {
  for (const { key } of team.values()) if (key === PSPLIB_TEAM) return null;
  const numbers = new Set(Array.from({ length: jobs }, (_, job) => String(job + 1)));
  for (const { key } of task.values()) if (key !== null && numbers.has(key)) return key;
  return null;
}
