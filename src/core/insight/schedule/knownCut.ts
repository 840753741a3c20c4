import type { Workspace } from '../../model/nouns.ts';
import { type ProposedCut, smallestCutOf } from '../../schedule/smallestCut.ts';

const cuts = new WeakMap<Workspace['dependency'], Map<string, ProposedCut>>();

/** `smallestCutOf`, worked out once for the same links and dropped tasks: nothing else it depends on. */
export function knownCut(workspace: Workspace): ProposedCut {
  const dropped = [...workspace.task.values()].filter(({ status }) => status === 'dropped').map(({ id }) => id);
  const key = dropped.sort().join(' ');
  const known = cuts.get(workspace.dependency) ?? new Map<string, ProposedCut>();
  cuts.set(workspace.dependency, known);
  let cut = known.get(key);
  if (!cut) {
    cut = smallestCutOf(workspace);
    known.set(key, cut);
  }
  return cut;
}
