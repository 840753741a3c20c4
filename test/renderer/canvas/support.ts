import { v7 } from 'uuid';
import { buildStarter } from '../../../src/core/catalogue/starters/buildStarter.ts';
import type { StarterId } from '../../../src/core/catalogue/starters/starters.ts';
import { apply } from '../../../src/core/change/apply.ts';
import type { Draft } from '../../../src/core/change/change.ts';
import { isRefusal, type Refusal } from '../../../src/core/change/refusal.ts';
import { emptyWorkspace, type Workspace } from '../../../src/core/model/nouns.ts';

/** A starter as a workspace. */
export function starter(id: StarterId): Workspace {
  const made = apply(emptyWorkspace(), buildStarter(id, { newId: v7, projectStart: '2027-01-04', holidays: [] }));
  if (isRefusal(made)) throw new Error(made.sentence);
  return made;
}

/** The workspace after a command. */
export function afterwards(workspace: Workspace, outcome: Draft | Refusal): Workspace {
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  const next = apply(workspace, outcome.edits);
  if (isRefusal(next)) throw new Error(next.sentence);
  return next;
}
