import type { Responsibility, Team, Workspace } from '../../../core/model/nouns.ts';

export interface Owner {
  readonly name: string;
  /** The outermost team it is or belongs to; null for a person without a seat. */
  readonly outermostTeamId: string | null;
}

export function ownerOf(workspace: Workspace, taskId: string): Owner | null {
  const task = workspace.task.get(taskId);
  const rowFor = (type: string, id: string): Responsibility | undefined =>
    [...workspace.responsibility.values()].find(
      (row) => row.letter === 'A' && row.subjectType === type && row.subjectId === id,
    );
  const row =
    rowFor('task', taskId) ?? (task?.teamId ? undefined : task?.assetId ? rowFor('asset', task.assetId) : undefined);
  const teamId = row ? (row.holderType === 'team' ? row.holderId : (task?.teamId ?? null)) : (task?.teamId ?? null);
  let at: Team | undefined = teamId === null ? undefined : workspace.team.get(teamId);
  const name = row && row.holderType === 'person' ? workspace.person.get(row.holderId)?.name : at?.name;
  while (at?.parentId && workspace.team.has(at.parentId)) at = workspace.team.get(at.parentId);
  return name === undefined ? null : { name, outermostTeamId: at?.id ?? null };
}
