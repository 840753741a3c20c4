import type { Change } from '../../change/change.ts';

/** Verbs of changes whose rows came from a file or are only coming back. */
const FROM_A_FILE = /^(import|createWorkspace$|undo$|redo$)/;
const LISTED = new Set(['dependency', 'task_demand', 'responsibility', 'risk_event', 'role_cover']);

/** The links, demands, letters, risks and covers of a log that people drew here: an import's list columns leave them alone. */
export function handMade(log: Iterable<Pick<Change, 'verb' | 'edits'>>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { verb, edits } of log) {
    if (FROM_A_FILE.test(verb)) continue;
    for (const edit of edits) if (edit.op === 'insert' && LISTED.has(edit.table)) ids.add(edit.row.id);
  }
  return ids;
}
