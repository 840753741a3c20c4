import type { Facts } from '../facts.ts';

/** How much open work and how many live assets a team is accountable for. */
export interface AnswersFor {
  readonly tasks: readonly string[];
  readonly assets: readonly string[];
}

/** What each team is accountable for, itself; teams that answer for nothing are not in it. */
export function answersFor({ openTasks, liveAssets, accountable }: Facts): ReadonlyMap<string, AnswersFor> {
  const found = new Map<string, { tasks: string[]; assets: string[] }>();
  const add = (list: 'tasks' | 'assets', type: 'task' | 'asset', id: string) => {
    for (const holder of accountable(type, id)?.holders ?? []) {
      if (holder.type !== 'team') continue;
      const of = found.get(holder.id) ?? { tasks: [], assets: [] };
      of[list].push(id);
      found.set(holder.id, of);
    }
  };
  for (const { id } of openTasks) add('tasks', 'task', id);
  for (const { id } of liveAssets) add('assets', 'asset', id);
  return found;
}
