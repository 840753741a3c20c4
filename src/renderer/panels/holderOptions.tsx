import { UserRound, UsersRound } from 'lucide-react';
import type { Holder } from '../../core/change/commands/assign.ts';
import { accountableOf } from '../../core/insight/ownership/accountableOf.ts';
import type { Workspace } from '../../core/model/nouns.ts';
import type { HolderType } from '../../core/model/responsibility.ts';
import type { ComboboxOption } from '../ui/ComboboxList.tsx';
import { strings } from '../ui/strings/index.ts';

const byLabel = (a: ComboboxOption, b: ComboboxOption) => a.label.localeCompare(b.label);

export function teamOptions(workspace: Workspace): ComboboxOption[] {
  return [...workspace.team.values()]
    .map(({ id, name, parentId }) => ({
      value: `team:${id}`,
      label: name || strings.inspector.unnamedTeam,
      meta: parentId === null ? undefined : workspace.team.get(parentId)?.name,
      group: strings.inspector.teams,
      icon: <UsersRound />,
    }))
    .sort(byLabel);
}

/** The teams that answer for some tasks: who does these is most often found there. */
export function teamsOfTasks(workspace: Workspace, taskIds: readonly string[]): ReadonlySet<string> {
  return new Set(
    taskIds.flatMap((id) => {
      const holders = accountableOf(workspace, 'task', id)?.holders ?? [];
      return [
        workspace.task.get(id)?.teamId ?? [],
        holders.flatMap((holder) => (holder.type === 'team' ? holder.id : [])),
      ].flat();
    }),
  );
}

/** Everybody, those with a seat in `nearTeamIds` first. */
export function personOptions(workspace: Workspace, nearTeamIds: ReadonlySet<string> = new Set()): ComboboxOption[] {
  const near = new Set<string>();
  const teamsOf = new Map<string, Set<string>>();
  for (const { personId, teamId } of workspace.role.values()) {
    if (personId === null) continue;
    const teams = teamsOf.get(personId) ?? new Set();
    if (nearTeamIds.has(teamId)) near.add(`person:${personId}`);
    teams.add(workspace.team.get(teamId)?.name ?? '');
    teamsOf.set(personId, teams);
  }
  return [...workspace.person.values()]
    .map(({ id, name }) => ({
      value: `person:${id}`,
      label: name,
      meta: [...(teamsOf.get(id) ?? [])].join(', ') || undefined,
      group: strings.inspector.people,
      icon: <UserRound />,
    }))
    .sort((a, b) => Number(near.has(b.value)) - Number(near.has(a.value)) || byLabel(a, b));
}

/** The holder an option of these stands for. */
export function holderOf(value: string): Holder {
  const colon = value.indexOf(':');
  return { type: value.slice(0, colon) as HolderType, id: value.slice(colon + 1) };
}

/** Vacant seats too: they can be responsible for what somebody will do once they are filled. */
export function seatOptions(workspace: Workspace): ComboboxOption[] {
  return [...workspace.role.values()]
    .filter(({ personId }) => personId === null)
    .map(({ id, roleTypeId, teamId }) => ({
      value: `role:${id}`,
      label: strings.inspector.vacantAs(workspace.role_type.get(roleTypeId)?.name ?? ''),
      meta: workspace.team.get(teamId)?.name,
      group: strings.inspector.vacantSeats,
      icon: <UserRound />,
    }))
    .sort(byLabel);
}
