import type { Task, Workspace } from '../../../model/nouns.ts';
import { criticalPath } from '../../criticalPath.ts';
import { buildNetwork } from '../../network.ts';
import type { Project } from '../../project.ts';
import { type Rows, rowsBy } from '../../rowsBy.ts';
import { isBegun } from '../../taskTimes.ts';
import { earliestStart, finishOf } from '../../taskWork.ts';
import { TICKS_PER_DAY } from '../../ticks.ts';
import { topologicalOrder } from '../../topologicalOrder.ts';
import { type WorkspaceProject, workspaceProject } from '../../workspaceProject.ts';
import { type Demands, demandsOf, type Use } from '../capacity/demands.ts';
import { type Limit, limitsOf } from '../capacity/limits.ts';
import { seatsOf } from '../capacity/seats.ts';
import type { Steps } from '../capacity/steps.ts';
import type { TeamOf } from '../levelOptions.ts';

/** What a task takes of one limit. */
export interface Take {
  readonly limit: number;
  readonly units: number;
}

/** The exact problem of levelling a workspace, in ticks. */
export interface LevelModel {
  readonly from: WorkspaceProject;
  readonly project: Project;
  /** Links by successor. */
  readonly linksIn: Rows;
  /** Task numbers along the links. */
  readonly order: Int32Array;
  /** Early starts without any levelling. */
  readonly freeStart: Float64Array;
  /** 1 = stays at its free start: work that has begun and fixed starts, unless they wait for something that does not. */
  readonly pinned: Uint8Array;
  readonly limits: readonly Limit[];
  /** By task. */
  readonly takes: readonly (readonly Take[])[];
  /** 1 = has begun, but waits for work that may move: it moves with that, and never waits for capacity. */
  readonly carried: Uint8Array;
  readonly demands: Demands;
  /** What no time could meet; it takes nothing. */
  readonly tooMuch: ReadonlySet<Use>;
  /** By task, in ticks: when it should be finished. Infinity = whenever. */
  readonly due: Float64Array;
  /** By task: how much a day of lateness counts; 0 = no due date. */
  readonly dueWeight: Float64Array;
}

/** A marker with a deadline is a promise to others, a deadline on a task a mark on the way to it. */
const MILESTONE_WEIGHT = 10;
const TASK_WEIGHT = 1;
/** Every day of the target counts more than all other deadlines together. */
const TARGET_WEIGHT = 1e6;

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
  const demands = demandsOf(workspace, from, seatsOf(workspace, calendar), teamOf);
  const tooMuch = new Set<Use>();
  const all = limitsOf(demands, { enough: true }).sort((a, b) => a.uses.length - b.uses.length);
  for (const limit of all) leaveOutTooMuch(limit, { project, freeStart, pinned }, tooMuch);
  const limits = all.map((limit) => ({ ...limit, uses: limit.uses.filter((use) => !tooMuch.has(use)) }));
  const takes: Take[][] = tasks.map(() => []);
  limits.forEach(({ uses }, limit) => {
    for (const [task, units] of unitsByTask(uses)) takes[task]?.push({ limit, units });
  });
  const due = project.deadline.slice();
  const dueWeight = Float64Array.from(tasks, ({ id, marker, fixedStart }, task) => {
    if (id === targetId) return TARGET_WEIGHT;
    if (due[task] === Number.POSITIVE_INFINITY) return 0;
    return marker || fixedStart !== null ? MILESTONE_WEIGHT : TASK_WEIGHT;
  });
  const target = tasks.findIndex(({ id }) => id === targetId);
  if (target >= 0) due[target] = finishOf(project, target, freeStart[target] as number);
  const carried = Uint8Array.from(tasks, (row, task) => (isBegun(row) && !pinned[task] ? 1 : 0));
  return {
    ...{ from, project, linksIn, order, freeStart, pinned, carried },
    ...{ limits, takes, demands, tooMuch, due, dueWeight },
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

export function unitsByTask(uses: readonly Use[]): Map<number, number> {
  const units = new Map<number, number>();
  for (const use of uses) units.set(use.task, (units.get(use.task) ?? 0) + use.units);
  return units;
}

/** Adds to `tooMuch` what of a limit a task asks for although no window has so much free, however empty it is. */
function leaveOutTooMuch(
  { uses, capacity }: Limit,
  { project, freeStart, pinned }: Pick<LevelModel, 'project' | 'freeStart' | 'pinned'>,
  tooMuch: Set<Use>,
): void {
  const byTask = new Map<number, Use[]>();
  for (const use of uses) {
    if (!pinned[use.task] && !tooMuch.has(use)) byTask.set(use.task, [...(byTask.get(use.task) ?? []), use]);
  }
  for (const [task, own] of byTask) {
    const earliest = freeStart[task] as number;
    let units = own.reduce((sum, use) => sum + use.units, 0);
    for (const use of own.reverse()) {
      if (
        fitsSomewhere(capacity, units, (moment) =>
          finishOf(project, task, earliestStart(project, task, Math.max(moment, earliest))),
        )
      )
        break;
      tooMuch.add(use);
      units -= use.units;
    }
  }
}

/** `finishFrom`: when a task ends that may not start before a moment. */
function fitsSomewhere({ from, amount }: Steps, units: number, finishFrom: (moment: number) => number): boolean {
  let wideFrom: number | null = null;
  for (let i = 0; i <= from.length; i++) {
    const isWide = i < from.length && (amount[i] as number) >= units;
    if (isWide) wideFrom ??= from[i] as number;
    if (isWide || wideFrom === null) continue;
    if (finishFrom(wideFrom) <= (i < from.length ? (from[i] as number) : Number.POSITIVE_INFINITY)) return true;
    wideFrom = null;
  }
  return false;
}

/** When everything that sets a finish is over, in ticks. */
export function lastFinish({ project }: LevelModel, start: Float64Array): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let task = 0; task < project.count; task++) {
    if (!project.load?.[task]) last = Math.max(last, finishOf(project, task, start[task] as number));
  }
  return last === Number.NEGATIVE_INFINITY ? 0 : last;
}

/** Lateness against due dates, weighted, in days. */
export function weightedLateness({ project, due, dueWeight }: LevelModel, start: Float64Array): number {
  let late = 0;
  for (let task = 0; task < project.count; task++) {
    const weight = dueWeight[task] as number;
    if (weight === 0) continue;
    const by = finishOf(project, task, start[task] as number) - (due[task] as number);
    if (by > 0) late += (by / TICKS_PER_DAY) * weight;
  }
  return late;
}
