import type { Finding } from '../../../core/insight/finding.ts';
import type { Dependency, Task, Workspace } from '../../../core/model/nouns.ts';
import { type Prominence, prominenceOf } from '../../../core/schedule/prominence.ts';
import type { LeftOutLink, Schedule, TaskDates } from '../../../core/schedule/schedule.ts';
import { ownerOf } from './ownerOf.ts';

export interface TaskFacts {
  readonly task: Task;
  readonly dates: TaskDates;
  readonly prominence: Prominence;
  /** Name of who is accountable; null = nobody. */
  readonly owner: string | null;
  /** The outermost team the owner belongs to; null = nobody. */
  readonly groupId: string | null;
  readonly findingCount: number;
}

export type LinkTone = 'plain' | 'critical' | 'tight' | 'near-critical' | 'left-out';

export interface LinkFacts {
  readonly link: Dependency;
  readonly tone: LinkTone;
}

export interface RoadmapFacts {
  readonly schedule: Schedule;
  /** In the order they were made. */
  readonly tasks: ReadonlyMap<string, TaskFacts>;
  readonly links: readonly LinkFacts[];
  readonly teamName: (groupId: string | null) => string | null;
}

/** What the roadmap pages show of each task and link. */
export function roadmapFactsOf(workspace: Workspace, schedule: Schedule, findings: readonly Finding[]): RoadmapFacts {
  const found = new Map<string, number>();
  for (const { subjects } of findings) {
    for (const id of new Set(subjects.filter(({ type }) => type === 'task').map((subject) => subject.id))) {
      found.set(id, (found.get(id) ?? 0) + 1);
    }
  }
  const path = new Set(schedule.criticalPath);
  const tasks = new Map<string, TaskFacts>();
  for (const task of [...workspace.task.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const dates = schedule.tasks.get(task.id);
    if (!dates) continue;
    const owner = ownerOf(workspace, task.id);
    tasks.set(task.id, {
      task,
      dates,
      prominence: prominenceOf(dates, path.has(task.id)),
      owner: owner?.name ?? null,
      groupId: owner?.outermostTeamId ?? null,
      findingCount: found.get(task.id) ?? 0,
    });
  }
  const leftOut = new Set(schedule.leftOut.map(({ dependencyId }: LeftOutLink) => dependencyId));
  const onPath = new Set(schedule.criticalPath.slice(1).map((id, index) => `${schedule.criticalPath[index]}>${id}`));
  const links = [...workspace.dependency.values()]
    .filter(({ fromId, toId }) => tasks.has(fromId) && tasks.has(toId))
    .map((link): LinkFacts => ({ link, tone: toneOf(link) }));
  return { schedule, tasks, links, teamName: (id) => (id === null ? null : (workspace.team.get(id)?.name ?? null)) };

  function toneOf({ id, fromId, toId }: Dependency): LinkTone {
    if (leftOut.has(id)) return 'left-out';
    if (onPath.has(`${fromId}>${toId}`)) return 'critical';
    const from = schedule.tasks.get(fromId);
    const to = schedule.tasks.get(toId);
    if (!from || !to || to.drivenBy !== fromId) return 'plain';
    if (from.critical && to.critical) {
      const strong = [from, to].every((dates) => prominenceOf(dates, path.has(dates.taskId)) === 'critical');
      return strong ? 'critical' : 'tight';
    }
    return (from.critical || from.nearCritical) && (to.critical || to.nearCritical) ? 'near-critical' : 'plain';
  }
}
