import type { RiskEvent, Task, Workspace } from '../../model/nouns.ts';
import { assignedFte } from '../assignedFte.ts';
import { byId } from '../byId.ts';
import type { Project } from '../project.ts';
import type { TaskTimes } from '../taskTimes.ts';
import { TICKS_PER_DAY, toTicks } from '../ticks.ts';
import { type WorkspaceProject, workspaceProject } from '../workspaceProject.ts';
import type { ForecastOptions } from './forecastOptions.ts';
import { keyOf } from './keyOf.ts';
import { orderedProject } from './orderedProject.ts';
import type { RunsInput } from './runsInput.ts';
import { threePoints } from './threePoints.ts';

/**
 * How much of what makes a team's durations longer or shorter than likely its tasks have in common: the correlation
 * of their normal values. See docs/decisions/0008-forecast-method.md.
 */
export const TEAM_CORRELATION = 0.3;

/** A workspace as the runs take it, and the way back to rows. */
export interface ForecastProject {
  readonly from: WorkspaceProject;
  /** With the levelled order, if any. */
  readonly project: Project;
  readonly input: RunsInput;
  /** By group number. */
  readonly teamIds: readonly string[];
  /** By number of the risk event. */
  readonly risks: readonly RiskEvent[];
  /** Latest finish that keeps its deadline, by task number; Infinity = it has none, -Infinity = it cannot be kept. */
  readonly due: Float64Array;
  /** Is there anything to draw? */
  readonly ranges: boolean;
}

/** Does anything still happen to the task that could take longer or shorter? */
const isOpen = (task: Task, times: TaskTimes): boolean => task.status !== 'done' && times.occurrence === null;

/** A marker that its release holds at the start of a day after the deadline is late though no working time lies between. */
function dueOf(task: Task, { duration, release, heldBy }: TaskTimes, { calendar }: WorkspaceProject): number {
  if (task.deadline === null) return Number.POSITIVE_INFINITY;
  const bound = calendar.endOf(task.deadline) * TICKS_PER_DAY;
  return heldBy !== 'actual' && duration === 0 && release >= bound ? Number.NEGATIVE_INFINITY : bound;
}

/** What a row is known by where it has been imported, so that the same files give the same draws in every workspace. */
const wordOf = ({ id, key }: { readonly id: string; readonly key?: string | null }): string => key ?? id;

/** A risk is known by its task and title; of equal ones the n-th is the n-th. */
function riskKeys({ task }: Workspace, risks: readonly RiskEvent[]): Uint32Array {
  const equals = new Map<string, number>();
  return Uint32Array.from(risks, ({ taskId, title }) => {
    const word = `${wordOf(task.get(taskId) as Task)}\n${title}`;
    const n = (equals.get(word) ?? 0) + 1;
    equals.set(word, n);
    return keyOf(`${word}\n${n}`);
  });
}

export function forecastProject(workspace: Workspace, options: ForecastOptions): ForecastProject {
  const { over, seed, runs, taskIds = [], correlation = TEAM_CORRELATION } = options;
  const from = workspaceProject(workspace, { ignoreLevelling: over !== undefined });
  const { tasks, times } = from;
  const project = over ? orderedProject(from, over) : from.project;
  const fteOf = assignedFte(workspace);
  const timesOf = (task: number): TaskTimes => times[task] as TaskTimes;
  const points = tasks.map((task, number) => threePoints(task, timesOf(number), fteOf));

  const teamIds = [...new Set(tasks.flatMap(({ teamId }) => teamId ?? []))].sort();
  const groupOf = new Map(teamIds.map((teamId, group) => [teamId, group]));
  const numberOf = new Map(tasks.map(({ id }, number) => [id, number]));
  const risks = byId(workspace.risk_event.values()).filter(({ taskId, probability, delayDays }) => {
    const number = numberOf.get(taskId);
    return number !== undefined && probability * delayDays > 0 && isOpen(tasks[number] as Task, timesOf(number));
  });
  const asked = new Set(taskIds);
  const targets = tasks.flatMap(({ id, marker, deadline }, number) =>
    timesOf(number).occurrence === null && (marker || deadline !== null || asked.has(id)) ? [number] : [],
  );
  return {
    from,
    project,
    teamIds,
    risks,
    due: Float64Array.from(tasks, (task, number) => dueOf(task, timesOf(number), from)),
    ranges: risks.length > 0 || points.some(({ optimistic, pessimistic }) => pessimistic > optimistic),
    input: {
      project,
      optimistic: Float64Array.from(points, ({ optimistic }) => optimistic),
      likely: Float64Array.from(points, ({ likely }) => likely),
      pessimistic: Float64Array.from(points, ({ pessimistic }) => pessimistic),
      group: Int32Array.from(tasks, ({ teamId }) => (teamId === null ? -1 : (groupOf.get(teamId) as number))),
      groups: teamIds.length,
      correlation,
      key: Uint32Array.from(tasks, (task) => keyOf(wordOf(task))),
      groupKey: Uint32Array.from(teamIds, (teamId) => keyOf(wordOf(workspace.team.get(teamId) ?? { id: teamId }))),
      risks: {
        count: risks.length,
        task: Int32Array.from(risks, ({ taskId }) => numberOf.get(taskId) as number),
        probability: Float64Array.from(risks, ({ probability }) => probability),
        delay: Float64Array.from(risks, ({ delayDays }) => toTicks(delayDays)),
        key: riskKeys(workspace, risks),
      },
      targets: Int32Array.from(targets),
      seed,
      runs,
    },
  };
}
