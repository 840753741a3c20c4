import type { Task, Workspace } from '../../../model/nouns.ts';
import { criticalPath } from '../../criticalPath.ts';
import { buildNetwork } from '../../network.ts';
import type { Project } from '../../project.ts';
import { type Rows, rowsBy } from '../../rowsBy.ts';
import { isBegun } from '../../taskTimes.ts';
import { finishOf } from '../../taskWork.ts';
import { topologicalOrder } from '../../topologicalOrder.ts';
import { type WorkspaceProject, workspaceProject } from '../../workspaceProject.ts';
import { type Demands, demandsOf, type Use } from '../capacity/demands.ts';
import { type Limit, limitsOf } from '../capacity/limits.ts';
import { seatsOf } from '../capacity/seats.ts';
import type { TeamOf } from '../levelOptions.ts';
import { type DueDates, dueDates } from './dueDates.ts';
import { leaveOutTooMuch } from './leaveOutTooMuch.ts';

/** What a task takes of one limit. */
export interface Take {
  readonly limit: number;
  readonly units: number;
}

/** The exact problem of levelling a workspace, in ticks. */
export interface LevelModel extends DueDates {
  readonly from: WorkspaceProject;
  readonly project: Project;
  /** Links by successor. */
  readonly linksIn: Rows;
  /** Task numbers along the links. */
  readonly order: Int32Array;
  /** Early starts without any levelling. */
  readonly freeStart: Float64Array;
  /** 1 = stays at its free start: finished or begun work and fixed starts, unless they wait for something that does not. */
  readonly pinned: Uint8Array;
  readonly limits: readonly Limit[];
  /** By task. */
  readonly takes: readonly (readonly Take[])[];
  /** 1 = has begun, but waits for work that may move: it moves with that, and never waits for capacity. */
  readonly carried: Uint8Array;
  readonly demands: Demands;
  /** What no time could meet; it takes nothing. */
  readonly tooMuch: ReadonlySet<Use>;
}

export function levelModel(
  workspace: Workspace,
  { teamOf, targetId }: { readonly teamOf: TeamOf; readonly targetId?: string | undefined },
): LevelModel {
  const from = workspaceProject(workspace, { ignoreLevelling: true });
  const { project, tasks, calendar } = from;
  const { count, links } = project;
  const network = buildNetwork(project);
  const { earlyStart } = criticalPath(network);
  const freeStart = Float64Array.from(tasks, (_, task) => earlyStart[network.position[task] as number] as number);
  const order = topologicalOrder(count, links.to, rowsBy(links.from, count));
  const linksIn = rowsBy(links.to, count);
  const pinned = pinnedTasks(from, linksIn, order);
  // What was over before anything that can move takes nothing from it.
  const since = freeStart.reduce(
    (first, at, task) => (pinned[task] ? first : Math.min(first, at)),
    Number.POSITIVE_INFINITY,
  );
  const demands = demandsOf(workspace, from, seatsOf(workspace, calendar), teamOf, since);
  const tooMuch = new Set<Use>();
  const all = limitsOf(demands, { enough: true }).sort((a, b) => a.uses.length - b.uses.length);
  for (const limit of all) leaveOutTooMuch(limit, { project, freeStart, pinned }, tooMuch);
  const limits = all.map((limit) => ({ ...limit, uses: limit.uses.filter((use) => !tooMuch.has(use)) }));
  const takes: Take[][] = tasks.map(() => []);
  limits.forEach(({ uses }, limit) => {
    for (const [task, units] of unitsByTask(uses)) takes[task]?.push({ limit, units });
  });
  const carried = Uint8Array.from(tasks, (row, task) => (isBegun(row) && !pinned[task] ? 1 : 0));
  return {
    ...{ from, project, linksIn, order, freeStart, pinned, carried },
    ...{ limits, takes, demands, tooMuch },
    ...dueDates(from, freeStart, targetId),
  };
}

function pinnedTasks({ project, tasks }: WorkspaceProject, linksIn: Rows, order: Int32Array): Uint8Array {
  const pinned = new Uint8Array(project.count);
  for (const task of order) {
    const row = tasks[task] as Task;
    if (row.status !== 'done' && !isBegun(row) && row.fixedStart === null) continue;
    const incoming = linksIn.items.subarray(linksIn.start[task], linksIn.start[task + 1]);
    if (incoming.every((link) => pinned[project.links.from[link] as number] === 1)) pinned[task] = 1;
  }
  return pinned;
}

function unitsByTask(uses: readonly Use[]): Map<number, number> {
  const units = new Map<number, number>();
  for (const use of uses) units.set(use.task, (units.get(use.task) ?? 0) + use.units);
  return units;
}

/** When everything that sets a finish is over, in ticks. */
export function lastFinish({ project }: LevelModel, start: Float64Array): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let task = 0; task < project.count; task++) {
    if (!project.load?.[task]) last = Math.max(last, finishOf(project, task, start[task] as number));
  }
  return last === Number.NEGATIVE_INFINITY ? 0 : last;
}
