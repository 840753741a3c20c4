import { apply } from '../../../core/change/apply.ts';
import type { RowEdit } from '../../../core/change/change.ts';
import { countByTable, type TableCount } from '../../../core/change/countByTable.ts';
import { isRefusal, refuse } from '../../../core/change/refusal.ts';
import { squash } from '../../../core/change/squash.ts';
import { type ImportContext, type ImportResult, importTables } from '../../../core/interchange/csv/importTables.ts';
import type { ImportProblem } from '../../../core/interchange/csv/problem.ts';
import { importJson } from '../../../core/interchange/json/importJson.ts';
import { aloneSentence, importPsplib, isPsplibName } from '../../../core/interchange/psplib/importPsplib.ts';
import type { Workspace } from '../../../core/model/nouns.ts';

export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

export interface PlannedImport {
  readonly edits: readonly RowEdit[];
  readonly sources: readonly { readonly name: string; readonly format: string; readonly rows: number }[];
  readonly tables: readonly TableCount[];
  readonly rowErrors: readonly ImportProblem[];
  readonly notices: readonly ImportProblem[];
  /** Files that could not be read at all; the others are imported without them. */
  readonly refused: readonly { readonly name: string; readonly sentence: string }[];
}

/** What the files together would change. JSON comes first, so that tables can refer to what it brings. */
export function planImport(start: Workspace, files: readonly ChosenFile[], context: ImportContext): PlannedImport {
  let workspace = start;
  const edits: RowEdit[] = [];
  const sources: { name: string; format: string; rows: number }[] = [];
  const refused: { name: string; sentence: string }[] = [];
  const take = (more: readonly RowEdit[]) => {
    const next = apply(workspace, more);
    if (isRefusal(next)) throw new Error(next.sentence);
    workspace = next;
    edits.push(...more);
  };
  for (const { name, text } of files.filter(isJson)) {
    const made = importJson(workspace, name, text);
    if (isRefusal(made)) refused.push({ name, sentence: made.sentence });
    else {
      take(made);
      sources.push({ name, format: 'workspace', rows: made.length });
    }
  }
  for (const { name, text } of files.filter(isProject)) {
    const made = files.length > 1 ? refuse('alone', aloneSentence(name)) : importPsplib(workspace, name, text, context);
    if (isRefusal(made)) refused.push({ name, sentence: made.sentence });
    else {
      take(made.edits);
      sources.push({ name, format: 'psplib', rows: made.jobs });
    }
  }
  const tables = files.filter((file) => !isJson(file) && !isProject(file));
  const readable = tables.filter(({ name, text }) => {
    const alone = importTables(workspace, [{ name, text }], context);
    if (isRefusal(alone)) refused.push({ name, sentence: alone.sentence });
    return !isRefusal(alone);
  });
  const result: ImportResult | null = readable.length === 0 ? null : accepted(workspace, readable, context);
  if (result) {
    take(result.edits);
    sources.push(...result.sources);
  }
  const all = squash(edits);
  return {
    edits: all,
    sources,
    tables: countByTable(all),
    rowErrors: result?.rowErrors ?? [],
    notices: result?.notices ?? [],
    refused,
  };
}

const isProject = ({ name }: ChosenFile) => isPsplibName(name);
const isJson = ({ name }: ChosenFile) => /\.json$/i.test(name);

function accepted(workspace: Workspace, files: readonly ChosenFile[], context: ImportContext): ImportResult {
  const result = importTables(workspace, files, context);
  // Each of them was readable alone, and what makes a file unreadable lies in the file.
  if (isRefusal(result)) throw new Error(result.sentence);
  return result;
}
