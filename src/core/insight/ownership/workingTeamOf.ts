import type { Task, Workspace } from '../../model/nouns.ts';
import type { Accountable } from './accountableOf.ts';

/** The team that works on a task, else a team that is accountable for it; null = none. */
export function workingTeamOf(
  { team }: Workspace,
  { teamId }: Task,
  accountable: () => Accountable | null,
): string | null {
  if (teamId !== null && team.has(teamId)) return teamId;
  return accountable()?.holders.find(({ type }) => type === 'team')?.id ?? null;
}
