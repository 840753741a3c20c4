import { findLoops } from '../loops.ts';
import type { LevelledOrder } from '../plan/levelledPlan.ts';
import { LINK_CODE, type Link, linkAt, linksFrom, type Project } from '../project.ts';
import { toTicks } from '../ticks.ts';
import type { WorkspaceProject } from '../workspaceProject.ts';

/**
 * The project with a levelled order on top: arcs as finish-to-start links, and releases. The order may be older than
 * the workspace: what it says about tasks that are gone or finished, and arcs that would close a loop, are left out.
 */
export function orderedProject({ project, tasks, times }: WorkspaceProject, order: LevelledOrder): Project {
  const numberOf = new Map(tasks.map(({ id }, number) => [id, number]));
  const isOpen = (task: number): boolean => times[task]?.heldBy !== 'actual';
  const links: Link[] = Array.from({ length: project.links.count }, (_, link) => linkAt(project.links, link));
  for (const { fromId, toId } of order.arcs) {
    const [from, to] = [numberOf.get(fromId), numberOf.get(toId)];
    if (from === undefined || to === undefined || !isOpen(to)) continue;
    links.push({ from, to, type: LINK_CODE.FS, lag: 0, elapsed: false });
  }
  const all = linksFrom(links);
  const closing = new Set(findLoops(project.count, all.from, all.to).leftOut);
  const release = project.release.slice();
  for (const { taskId, startDay } of order.releases) {
    const task = numberOf.get(taskId);
    if (task !== undefined && isOpen(task)) release[task] = Math.max(release[task] as number, toTicks(startDay));
  }
  return { ...project, release, links: linksFrom(links.filter((_, link) => !closing.has(link))) };
}
