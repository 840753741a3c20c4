/** What is needed to tell whether a link is in sight. */
interface Joined {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
}

/** The links that touch each task. */
export function linksByTask<L extends Joined>(links: readonly L[]): Map<string, L[]> {
  const byTask = new Map<string, L[]>();
  for (const link of links) {
    for (const id of [link.fromId, link.toId]) {
      const known = byTask.get(id);
      if (known) known.push(link);
      else byTask.set(id, [link]);
    }
  }
  return byTask;
}

/** The links to draw: those that touch one of the tasks, where both of their tasks have a row. */
export function visibleLinks<L extends Joined>(
  byTask: ReadonlyMap<string, readonly L[]>,
  rowAt: ReadonlyMap<string, number>,
  taskIds: Iterable<string>,
): L[] {
  const visible = new Map<string, L>();
  for (const id of taskIds) {
    for (const link of byTask.get(id) ?? []) {
      if (rowAt.has(link.fromId) && rowAt.has(link.toId)) visible.set(link.id, link);
    }
  }
  return [...visible.values()];
}
