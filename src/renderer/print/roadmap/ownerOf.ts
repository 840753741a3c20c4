import { accountableOf } from '../../../core/insight/ownership/accountableOf.ts';
import { teamTree } from '../../../core/insight/ownership/teamTree.ts';
import { subjectOf } from '../../../core/insight/subject.ts';
import type { Workspace } from '../../../core/model/nouns.ts';

export interface Owner {
  readonly name: string;
  /** The outermost team it is or belongs to; null for a person without a seat. */
  readonly outermostTeamId: string | null;
}

/** Who is accountable for a task, for a card; null = nobody. */
export function ownerOf(workspace: Workspace, taskId: string): Owner | null {
  const [holder] = accountableOf(workspace, 'task', taskId)?.holders ?? [];
  if (!holder) return null;
  const teamId = teamOf(workspace, taskId, holder);
  return {
    name: subjectOf(workspace, holder.type, holder.id).name,
    outermostTeamId: teamId === null ? null : teamTree(workspace).outermostOf(teamId),
  };
}

function teamOf(
  workspace: Workspace,
  taskId: string,
  holder: { readonly type: string; readonly id: string },
): string | null {
  if (holder.type === 'team') return holder.id;
  if (holder.type === 'role') return workspace.role.get(holder.id)?.teamId ?? null;
  // A person sits in many teams: the task's own is the one that is meant, if it has one.
  const seat = [...workspace.role.values()].find(({ personId }) => personId === holder.id);
  return workspace.task.get(taskId)?.teamId ?? seat?.teamId ?? null;
}
