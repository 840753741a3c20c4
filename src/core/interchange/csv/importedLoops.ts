import type { Workspace } from '../../model/nouns.ts';
import { findLoops } from '../../schedule/loops.ts';
import { inOrder } from '../inOrder.ts';

/**
 * The dependency loops that pass through a task of the import: the titles in order, the first one again at the end,
 * and the latest row of the import in it.
 */
export function importedLoops<E extends { readonly line: number }>(
  { task, dependency }: Pick<Workspace, 'task' | 'dependency'>,
  entries: ReadonlyMap<string, E>,
): { readonly at: E; readonly titles: readonly string[] }[] {
  if (entries.size === 0) return [];
  const tasks = inOrder(task);
  const numberOf = new Map(tasks.map(({ id }, number) => [id, number]));
  const links = inOrder(dependency);
  const end = (field: 'fromId' | 'toId') => Int32Array.from(links, (link) => numberOf.get(link[field]) as number);
  return findLoops(tasks.length, end('fromId'), end('toId')).cycles.flatMap((cycle) => {
    const members = cycle.flatMap((number) => tasks[number] ?? []);
    let at: E | undefined;
    for (const { id } of members) {
      const entry = entries.get(id);
      if (entry && (!at || entry.line > at.line)) at = entry;
    }
    const titles = [...members, ...members.slice(0, 1)].map(({ title, id }) => title || id);
    return at ? [{ at, titles }] : [];
  });
}
