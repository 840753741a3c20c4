import { LAYER_CHOICES } from '../../../core/catalogue/labels.ts';
import { LAYERS } from '../../../core/model/layer.ts';
import type { Task, Workspace } from '../../../core/model/nouns.ts';
import { byId } from '../../../core/schedule/byId.ts';
import type { Schedule, TaskDates } from '../../../core/schedule/schedule.ts';

export const GROUPINGS = ['team', 'layer', 'milestone', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Tasks that stand together, in the order they start, and the lanes inside. */
export interface Lane {
  /** Tells lanes of a grouping apart, also of two groupings. */
  readonly key: string;
  /** Null = the lane of what belongs to none of the others. */
  readonly name: string | null;
  /** What a task made in it gets. */
  readonly gives: Partial<Pick<Task, 'teamId' | 'layer'>>;
  readonly taskIds: readonly string[];
  readonly lanes: readonly Lane[];
}

interface Scheduled {
  readonly task: Task;
  readonly dates: TaskDates;
}

/** What starts together stays in import order, so that a new estimate moves no row. */
const byStart = (a: Scheduled, b: Scheduled): number =>
  a.dates.shownStart - b.dates.shownStart || (a.task.id < b.task.id ? -1 : 1);

function teamLanes(workspace: Workspace, tasks: readonly Scheduled[]): Lane[] {
  const ofTeam = Map.groupBy(tasks, ({ task }) =>
    task.teamId && workspace.team.has(task.teamId) ? task.teamId : null,
  );
  const teams = byId(workspace.team.values());
  const inside = Map.groupBy(teams, ({ parentId }) => (parentId && workspace.team.has(parentId) ? parentId : null));
  const lanesIn = (parentId: string | null): Lane[] =>
    (inside.get(parentId) ?? []).flatMap(({ id, name }): Lane[] => {
      const taskIds = (ofTeam.get(id) ?? []).map(({ task }) => task.id);
      const lanes = lanesIn(id);
      if (taskIds.length === 0 && lanes.length === 0) return [];
      return [{ key: `team:${id}`, name, gives: { teamId: id }, taskIds, lanes }];
    });
  const loose = (ofTeam.get(null) ?? []).map(({ task }) => task.id);
  const rest: Lane = { key: 'team:', name: null, gives: {}, taskIds: loose, lanes: [] };
  return [...lanesIn(null), ...(loose.length > 0 ? [rest] : [])];
}

function layerLanes(tasks: readonly Scheduled[]): Lane[] {
  const ofLayer = Map.groupBy(tasks, ({ task }) => task.layer);
  return [...LAYERS, null].flatMap((layer): Lane[] => {
    const taskIds = (ofLayer.get(layer) ?? []).map(({ task }) => task.id);
    if (taskIds.length === 0) return [];
    const name = layer === null ? null : LAYER_CHOICES[layer].label;
    return [{ key: `layer:${layer ?? ''}`, name, gives: layer === null ? {} : { layer }, taskIds, lanes: [] }];
  });
}

/** Which milestone each task leads to first; milestones lead to themselves. Links that close loops lead nowhere. */
export function firstMilestones(
  workspace: Workspace,
  schedule: Schedule,
  tasks: readonly Scheduled[],
): Map<string, string> {
  const leftOut = new Set(schedule.leftOut.map(({ dependencyId }) => dependencyId));
  const before = new Map<string, string[]>();
  for (const { id, fromId, toId } of workspace.dependency.values()) {
    if (leftOut.has(id)) continue;
    const known = before.get(toId);
    if (known) known.push(fromId);
    else before.set(toId, [fromId]);
  }
  const first = new Map<string, string>();
  // The earliest milestone takes everything before it, the next one what is left.
  for (const { task } of tasks.filter(({ task: { marker } }) => marker)) {
    first.set(task.id, task.id);
    const open = [task.id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      for (const from of before.get(at) ?? []) {
        if (first.has(from) || workspace.task.get(from)?.marker) continue;
        first.set(from, task.id);
        open.push(from);
      }
    }
  }
  return first;
}

function milestoneLanes(workspace: Workspace, schedule: Schedule, tasks: readonly Scheduled[]): Lane[] {
  const first = firstMilestones(workspace, schedule, tasks);
  const groups = Map.groupBy(tasks, ({ task }) => first.get(task.id) ?? null);
  const lanes = tasks.flatMap(({ task }): Lane[] => {
    const members = groups.get(task.id);
    return members
      ? [
          {
            key: `milestone:${task.id}`,
            name: task.title,
            gives: {},
            taskIds: members.map((each) => each.task.id),
            lanes: [],
          },
        ]
      : [];
  });
  const rest = (groups.get(null) ?? []).map(({ task }) => task.id);
  return rest.length > 0 ? [...lanes, { key: 'milestone:', name: null, gives: {}, taskIds: rest, lanes: [] }] : lanes;
}

/** The scheduled tasks of a workspace in lanes. Grouped by none they stand in one lane without a name. */
export function lanesOf(workspace: Workspace, schedule: Schedule, grouping: Grouping): Lane[] {
  const tasks: Scheduled[] = [];
  for (const dates of schedule.tasks.values()) {
    const task = workspace.task.get(dates.taskId);
    if (task) tasks.push({ task, dates });
  }
  tasks.sort(byStart);
  if (grouping === 'team') return teamLanes(workspace, tasks);
  if (grouping === 'layer') return layerLanes(tasks);
  if (grouping === 'milestone') return milestoneLanes(workspace, schedule, tasks);
  return tasks.length > 0
    ? [{ key: 'none:', name: null, gives: {}, taskIds: tasks.map(({ task }) => task.id), lanes: [] }]
    : [];
}

/** The tasks of a lane and of the lanes inside. */
export function tasksIn({ taskIds, lanes }: Lane): string[] {
  return [...taskIds, ...lanes.flatMap(tasksIn)];
}
