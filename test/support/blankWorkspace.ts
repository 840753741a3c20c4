import { roleTypeRows } from '../../src/core/catalogue/roleTypeRows.ts';
import { apply } from '../../src/core/change/apply.ts';
import type { Draft } from '../../src/core/change/change.ts';
import { insertNew } from '../../src/core/change/commands/edits.ts';
import { isRefusal, type Refusal } from '../../src/core/change/refusal.ts';
import { verify } from '../../src/core/change/verify.ts';
import { emptyWorkspace, type Workspace } from '../../src/core/model/nouns.ts';

/** A workspace with the 13 role types and nothing else. */
export function blankWorkspace(newId: () => string, projectStart = '2027-01-04'): Workspace {
  const edits = [
    insertNew('workspace', { id: newId(), lineageId: newId(), title: 'Test', projectStart }),
    ...roleTypeRows(newId).map((row) => ({ op: 'insert', table: 'role_type', row }) as const),
  ];
  return applied(emptyWorkspace(), { verb: 'createWorkspace', label: '', edits });
}

/** The workspace after a command; throws where the command, or the check behind it, refuses. */
export function applied(workspace: Workspace, outcome: Draft | Refusal): Workspace {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.sentence}`);
  const next = apply(workspace, outcome.edits);
  if (isRefusal(next)) throw new Error(`does not apply: ${next.sentence}`);
  const problem = verify(next, outcome.edits);
  if (problem) throw new Error(`not valid: ${problem.sentence}`);
  return next;
}
