import { accountableOf } from '../../../core/insight/ownership/accountableOf.ts';
import type { Workspace } from '../../../core/model/nouns.ts';
import type { HolderType } from '../../../core/model/responsibility.ts';

/** Who answers for a task, as the card says it. */
export interface TaskOwner {
  /** Shown in the round mark: the person, or the team's lead, or the team. */
  readonly initialsOf: string;
  /** Shown beside it. */
  readonly name: string;
}

/** How cards show the accountable holder of every task that has one. */
export function ownersOf(workspace: Workspace): Map<string, TaskOwner> {
  const leads = new Map<string, string>();
  for (const seat of workspace.role.values()) {
    const name = seat.lead && seat.personId !== null ? workspace.person.get(seat.personId)?.name : undefined;
    if (name && !leads.has(seat.teamId)) leads.set(seat.teamId, name);
  }
  const named = (type: HolderType, id: string): TaskOwner | null => {
    if (type === 'team') {
      const team = workspace.team.get(id);
      return team ? { initialsOf: leads.get(id) ?? team.name, name: team.name } : null;
    }
    const seat = type === 'role' ? workspace.role.get(id) : undefined;
    const personId = type === 'person' ? id : (seat?.personId ?? null);
    const name = personId === null ? undefined : workspace.person.get(personId)?.name;
    if (name) return { initialsOf: name, name };
    const roleType = seat ? workspace.role_type.get(seat.roleTypeId)?.name : undefined;
    return roleType ? { initialsOf: roleType, name: roleType } : null;
  };
  const owners = new Map<string, TaskOwner>();
  for (const { id } of workspace.task.values()) {
    const [holder] = accountableOf(workspace, 'task', id)?.holders ?? [];
    const owner = holder ? named(holder.type, holder.id) : null;
    if (owner) owners.set(id, owner);
  }
  return owners;
}
