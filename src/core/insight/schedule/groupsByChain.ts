import type { Schedule } from '../../schedule/schedule.ts';

/**
 * Things told of tasks, in groups: those on one driving chain are one group, named by its earliest task. Worst group
 * first, and in each the worst first.
 */
export function groupsByChain<T>(
  schedule: Schedule,
  things: readonly T[],
  taskIdOf: (thing: T) => string,
  badness: (thing: T) => number,
): readonly (readonly T[])[] {
  const told = new Set(things.map(taskIdOf));
  const heads = new Map<string, string>();
  const headOf = (taskId: string): string => {
    let head = taskId;
    const seen = new Set<string>();
    for (let at: string | null = taskId; at !== null && !seen.has(at); at = schedule.tasks.get(at)?.drivenBy ?? null) {
      seen.add(at);
      if (told.has(at)) head = heads.get(at) ?? at;
    }
    heads.set(taskId, head);
    return head;
  };
  const groups = Map.groupBy(things, (thing) => headOf(taskIdOf(thing)));
  const worst = (group: readonly T[]): number => Math.max(...group.map(badness));
  return [...groups.values()]
    .map((group) => group.toSorted((a, b) => badness(b) - badness(a)))
    .sort((a, b) => worst(b) - worst(a));
}
