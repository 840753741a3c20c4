import type { Workspace } from '../../model/nouns.ts';
import type { SubjectType } from '../../model/responsibility.ts';
import type { Subject } from '../finding.ts';
import { subjectOf } from '../subject.ts';
import { type Holder, lettersOf } from './letters.ts';

export interface Accountable {
  /** `explicit` = an A row of its own; `team` = the team that works on it; `asset` = inherited from its asset. */
  readonly source: 'explicit' | 'team' | 'asset';
  /** More than one only where there are several A rows, which is a finding. */
  readonly holders: readonly Holder[];
  /** The asset it is inherited from. */
  readonly inheritedFrom: Subject | null;
}

/** Who is accountable for a task or an asset, own A first, then the task's team, then its asset's A; null = nobody. */
export function accountableOf(workspace: Workspace, type: SubjectType, id: string): Accountable | null {
  const own = lettersOf(workspace, type, id).A;
  if (own.length > 0) return { source: 'explicit', holders: own, inheritedFrom: null };
  const task = type === 'task' ? workspace.task.get(id) : undefined;
  if (!task) return null;
  if (task.teamId !== null && workspace.team.has(task.teamId)) {
    return { source: 'team', holders: [{ type: 'team', id: task.teamId }], inheritedFrom: null };
  }
  if (task.assetId === null) return null;
  const holders = lettersOf(workspace, 'asset', task.assetId).A;
  if (holders.length === 0) return null;
  return { source: 'asset', holders, inheritedFrom: subjectOf(workspace, 'asset', task.assetId) };
}
