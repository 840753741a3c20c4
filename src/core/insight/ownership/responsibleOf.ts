import type { Workspace } from '../../model/nouns.ts';
import type { SubjectType } from '../../model/responsibility.ts';
import type { Subject } from '../finding.ts';
import { subjectOf } from '../subject.ts';
import { type Holder, lettersOf } from './letters.ts';

export interface Responsible {
  readonly holders: readonly Holder[];
  /** The asset they are inherited from; null where they are its own. */
  readonly inheritedFrom: Subject | null;
  /** The holders that are vacant seats. */
  readonly vacantSeatIds: readonly string[];
}

/** The named doers of a task or an asset: its own R rows, else those of the task's asset. No holders = no doer. */
export function responsibleOf(workspace: Workspace, type: SubjectType, id: string): Responsible {
  const own = lettersOf(workspace, type, id).R;
  if (own.length > 0) return { holders: own, inheritedFrom: null, vacantSeatIds: vacant(workspace, own) };
  const assetId = type === 'task' ? workspace.task.get(id)?.assetId : null;
  const holders = assetId ? lettersOf(workspace, 'asset', assetId).R : [];
  if (!assetId || holders.length === 0) return { holders: [], inheritedFrom: null, vacantSeatIds: [] };
  const inheritedFrom = subjectOf(workspace, 'asset', assetId);
  return { holders, inheritedFrom, vacantSeatIds: vacant(workspace, holders) };
}

const vacant = (workspace: Workspace, holders: readonly Holder[]): string[] =>
  holders.flatMap(({ type, id }) => (type === 'role' && workspace.role.get(id)?.personId === null ? [id] : []));
