import type { Dependency } from '../../core/model/nouns.ts';
import type { Schedule } from '../../core/schedule/schedule.ts';
import { type LinkLook, linkLook } from '../canvas/roadmap/linkLook.ts';

/** A dependency as the timeline draws it. */
export interface DrawnLink extends LinkLook {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  /** It sets the start of the task it leads to. */
  readonly drives: boolean;
}

/** The dependencies between scheduled tasks, as they look. */
export function drawnLinks(dependencies: ReadonlyMap<string, Dependency>, schedule: Schedule | null): DrawnLink[] {
  if (!schedule) return [];
  const facts = {
    leftOut: new Set(schedule.leftOut.map(({ dependencyId }) => dependencyId)),
    path: new Set(schedule.targetPath),
  };
  const links: DrawnLink[] = [];
  for (const link of dependencies.values()) {
    const { id, fromId, toId } = link;
    const to = schedule.tasks.get(toId);
    if (!to || !schedule.tasks.has(fromId)) continue;
    links.push({ id, fromId, toId, drives: to.drivingLinkId === id, ...linkLook(link, schedule, facts) });
  }
  return links;
}
