import { apply } from '../../core/change/apply.ts';
import type { RowEdit } from '../../core/change/change.ts';
import { updateRow } from '../../core/change/commands/edits.ts';
import { isRefusal, type Refusal } from '../../core/change/refusal.ts';
import { type ImportContext, type ImportResult, importTables } from '../../core/interchange/csv/importTables.ts';
import { importJson } from '../../core/interchange/json/importJson.ts';
import { importPsplib } from '../../core/interchange/psplib/importPsplib.ts';
import { settingsOf, type Workspace } from '../../core/model/nouns.ts';
import { CommandFailure } from './commandFailure.ts';
import type { Sources } from './readSources.ts';

export interface Imported extends Pick<ImportResult, 'edits' | 'rowErrors' | 'notices'> {
  readonly sources: readonly { readonly name: string; readonly format: string; readonly rows: number }[];
  readonly before: Workspace;
  readonly after: Workspace;
}

/** The value, where it is no refusal; a refusal becomes the command's one line. */
export function orFail<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new CommandFailure(value.sentence);
  return value;
}

/** What sources change in a workspace, JSON before tables. `projectStart` = what `--start` says. */
export function importing(
  before: Workspace,
  { json, tables, project }: Sources,
  projectStart: string | undefined,
  context: { readonly newId: () => string; readonly handMade: ReadonlySet<string> },
): Imported {
  const edits: RowEdit[] = [];
  let after = before;
  const take = (more: readonly RowEdit[]) => {
    after = orFail(apply(after, more));
    edits.push(...more);
  };
  for (const { name, text } of json) take(orFail(importJson(after, name, text)));
  const result = project ? importProject(after, project, context) : orFail(importTables(after, tables, context));
  take(result.edits);
  if (projectStart !== undefined) take(updateRow('workspace', settingsOf(after), { projectStart }));
  const { rowErrors, notices, sources } = result;
  return { before, after, edits, rowErrors, notices, sources };
}

function importProject(before: Workspace, { name, text }: NonNullable<Sources['project']>, context: ImportContext) {
  const { jobs, edits, rowErrors } = orFail(importPsplib(before, name, text, context));
  return { edits, rowErrors, notices: [], sources: [{ name, format: 'psplib', rows: jobs }] };
}
