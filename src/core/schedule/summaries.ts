import type { Task, Workspace } from '../model/nouns.ts';
import { assignedFte } from './assignedFte.ts';
import { byId } from './byId.ts';
import { likelyDays } from './likelyDays.ts';
import { predecessorsOf } from './predecessors.ts';
import type { Schedule, TaskDates } from './schedule.ts';

/** What tasks are taken together by: `milestone` = a marker with everything that leads to it. */
export type SummaryBy = 'team' | 'asset' | 'layer' | 'milestone';

/** Tasks as one bar. Days are working days from the project start, dates ISO. */
export interface Summary {
  /** Id of the team, asset or marker, or the layer. */
  readonly id: string;
  /** Markers and recurring work too, earliest imported first. */
  readonly taskIds: readonly string[];
  /** Tasks that are work to be done once: no markers, no recurring work. */
  readonly taskCount: number;
  /** First start as shown and last early finish, recurring work apart. */
  readonly startDay: number;
  readonly finishDay: number;
  readonly startDate: string;
  readonly finishDate: string;
  /** Least total float of what is not done; null = all is. */
  readonly leastFloat: number | null;
  /** Done by estimate, 0 to 1; by number where nothing is estimated. */
  readonly doneShare: number;
  /** Estimated work, done or not: an effort as it is, elapsed days times the FTE on it. */
  readonly personDays: number;
  /** Something not done is critical. */
  readonly critical: boolean;
}

/** The groups a task is in: with teams around its team, since those count their subtree. */
function teamsAround({ team: teams }: Workspace, teamId: string | null): string[] {
  const around: string[] = [];
  for (let at = teamId; at !== null && !around.includes(at) && teams.has(at); at = teams.get(at)?.parentId ?? null)
    around.push(at);
  return around;
}

function groupsOf(workspace: Workspace, schedule: Schedule, by: SummaryBy): Map<string, Task[]> {
  const tasks = byId(workspace.task.values()).filter(({ id }) => schedule.tasks.has(id));
  if (by === 'milestone') {
    const before = predecessorsOf(workspace, schedule);
    return new Map(
      tasks
        .filter(({ marker }) => marker)
        .map(({ id }) => {
          const leading = before(id);
          return [id, tasks.filter((task) => leading.has(task.id))];
        }),
    );
  }
  const groups = new Map<string, Task[]>();
  for (const task of tasks) {
    const ids = by === 'team' ? teamsAround(workspace, task.teamId) : [by === 'asset' ? task.assetId : task.layer];
    for (const id of ids) {
      if (id === null) continue;
      const group = groups.get(id);
      if (group) group.push(task);
      else groups.set(id, [task]);
    }
  }
  return groups;
}

interface Measured {
  readonly task: Task;
  readonly dates: TaskDates;
  readonly personDays: number;
}

const least = (values: readonly number[]): number | null => (values.length === 0 ? null : Math.min(...values));
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function summaryOf(id: string, members: readonly Measured[]): Summary | null {
  const once = members.filter(({ dates }) => !dates.recurring);
  const [first] = once;
  if (!first) return null;
  const starts = once.reduce((a, b) => (b.dates.shownStart < a.dates.shownStart ? b : a), first).dates;
  const finishes = once.reduce((a, b) => (b.dates.earlyFinish > a.dates.earlyFinish ? b : a), first).dates;
  const work = once.filter(({ task }) => !task.marker);
  const open = once.filter(({ task }) => task.status !== 'done');
  const personDays = sumOf(work.map((each) => each.personDays));
  const weightOf = (each: Measured): number => (personDays > 0 ? each.personDays : 1);
  const weight = sumOf(work.map(weightOf));
  const done = sumOf(work.map((each) => each.dates.progress * weightOf(each)));
  return {
    id,
    taskIds: members.map(({ task }) => task.id),
    taskCount: work.length,
    startDay: starts.shownStart,
    finishDay: finishes.earlyFinish,
    startDate: starts.startDate,
    finishDate: finishes.finishDate,
    leastFloat: least(open.map(({ dates }) => dates.totalFloat)),
    doneShare: weight > 0 ? done / weight : open.length === 0 ? 1 : 0,
    personDays,
    critical: open.some(({ dates }) => dates.critical),
  };
}

/**
 * The schedule in bars of teams (each with the teams inside it), assets, layers or milestones, in the order of their
 * first tasks. What has no task, or only recurring ones, has no bar.
 */
export function summariesOf(workspace: Workspace, schedule: Schedule, by: SummaryBy): Summary[] {
  const fteOf = assignedFte(workspace);
  const personDaysOf = (task: Task): number => {
    const days = likelyDays(task) ?? 0;
    return days === 0 || task.basis === 'effort' ? days : days * fteOf(task);
  };
  return [...groupsOf(workspace, schedule, by)].flatMap(([id, tasks]) => {
    const members = tasks.map((task) => ({
      ...{ task, personDays: personDaysOf(task) },
      dates: schedule.tasks.get(task.id) as TaskDates,
    }));
    return summaryOf(id, members) ?? [];
  });
}
