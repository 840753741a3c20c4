import type { Task, Workspace } from '../../../model/nouns.ts';
import { byId } from '../../byId.ts';
import type { TaskTimes } from '../../taskTimes.ts';
import type { WorkspaceProject } from '../../workspaceProject.ts';
import type { TeamOf } from '../levelOptions.ts';
import type { Seat } from './seats.ts';
import { demandUnits } from './units.ts';

/** Seats that a demand may be met from: those of a pool, or those of named doers. */
export interface DemandClass {
  /** Numbers of seats, ascending. */
  readonly seats: readonly number[];
  /** Only the seats of named doers. */
  readonly ofDoers: boolean;
}

/** What a task takes of a role type for its whole duration. */
export interface Use {
  /** Task number in the project. */
  readonly task: number;
  /** The pool it is shown in: the team whose seats it takes; of named doers that of their first seat. */
  readonly teamId: string;
  readonly roleTypeId: string;
  /** Number of its class. */
  readonly classNumber: number;
  readonly fte: number;
  readonly units: number;
  /** It is over: it stays where it happened. */
  readonly finished: boolean;
}

export interface Demands {
  readonly seats: readonly Seat[];
  readonly classes: readonly DemandClass[];
  /** Of work that takes time and does not recur, in import order of tasks, then of demands. */
  readonly uses: readonly Use[];
  /** The same of recurring work, which is never levelled. */
  readonly recurring: readonly Use[];
  /** Numbers of the seats of a role type in a team and the teams inside it, ascending. */
  readonly poolSeats: (teamId: string, roleTypeId: string) => readonly number[];
}

/**
 * Who asks for what. A task with a named doer (an R of its own that is a person or a seat) takes its demand from the
 * doers' seats of that role type, wherever they are; where they have none, and without named doers, from the pool of
 * its team. A task without a team has no pool: what it needs of others than its doers is not limited by anything.
 * Finished work takes its demand where its actual dates have it, without any it takes nothing; what was over by `since`
 * (ticks) is left out.
 */
export function demandsOf(
  workspace: Workspace,
  { tasks, times }: WorkspaceProject,
  seats: readonly Seat[],
  teamOf: TeamOf,
  since = Number.NEGATIVE_INFINITY,
): Demands {
  const poolSeats = poolSeatsOf(workspace, seats);
  const doerSeats = doerSeatsOf(workspace, seats);
  const classes: DemandClass[] = [];
  const classNumbers = new Map<string, number>();
  const classOf = (numbers: readonly number[], ofDoers: boolean, pool: string): number => {
    // Pools without a seat have nothing in common.
    const key = numbers.length > 0 ? `${ofDoers}:${numbers.join()}` : pool;
    const known = classNumbers.get(key);
    if (known !== undefined) return known;
    classNumbers.set(key, classes.length);
    return classes.push({ seats: numbers, ofDoers }) - 1;
  };
  const rows = new Map<string, { roleTypeId: string; fte: number }[]>();
  for (const { taskId, roleTypeId, fte } of byId(workspace.task_demand.values())) {
    if (fte > 0) rows.set(taskId, [...(rows.get(taskId) ?? []), { roleTypeId, fte }]);
  }
  const uses: Use[] = [];
  const recurring: Use[] = [];
  tasks.forEach((row, task) => {
    const own = times[task] as WorkspaceProject['times'][number];
    const takesTime = own.occurrence === null ? own.duration > 0 : own.occurrence > 0;
    const demanded = rows.get(row.id);
    const finished = row.status === 'done';
    if (!demanded || !takesTime || (finished && !(happened(row, own) && own.release + own.duration > since))) return;
    const teamId = teamOf(row);
    for (const { roleTypeId, fte } of demanded) {
      const named = doerSeats(row, roleTypeId);
      const firstNamed = seats[named[0] ?? -1];
      if (!firstNamed && teamId === null) continue;
      const from = firstNamed ? named : poolSeats(teamId as string, roleTypeId);
      (own.occurrence === null ? uses : recurring).push({
        task,
        teamId: firstNamed?.teamId ?? (teamId as string),
        roleTypeId,
        classNumber: classOf(from, firstNamed !== undefined, `${teamId} ${roleTypeId}`),
        fte,
        units: demandUnits(fte),
        finished,
      });
    }
  });
  return { seats, classes, uses, recurring, poolSeats };
}

/** Is it known when this finished work was done? Of what came again and again only when it came last. */
const happened = ({ repeatEveryDays, marker }: Task, { heldBy }: TaskTimes): boolean =>
  heldBy === 'actual' && repeatEveryDays === null && !marker;

function poolSeatsOf(workspace: Workspace, seats: readonly Seat[]): Demands['poolSeats'] {
  const inside = new Map<string, string[]>();
  for (const { id, parentId } of workspace.team.values()) {
    if (parentId !== null) inside.set(parentId, [...(inside.get(parentId) ?? []), id]);
  }
  const pools = new Map<string, readonly number[]>();
  return (teamId, roleTypeId) => {
    const key = `${teamId} ${roleTypeId}`;
    const known = pools.get(key);
    if (known) return known;
    // A set that grows while it is walked: teams that are inside each other end it too.
    const teams = new Set([teamId]);
    for (const team of teams) for (const child of inside.get(team) ?? []) teams.add(child);
    const found = numbersOf(seats, (seat) => teams.has(seat.teamId) && seat.roleTypeIds.includes(roleTypeId));
    pools.set(key, found);
    return found;
  };
}

function doerSeatsOf(
  workspace: Workspace,
  seats: readonly Seat[],
): (task: Task, roleTypeId: string) => readonly number[] {
  const holders = new Map<string, Set<string>>();
  for (const { subjectType, subjectId, letter, holderType, holderId } of workspace.responsibility.values()) {
    if (subjectType !== 'task' || letter !== 'R' || holderType === 'team') continue;
    const named = holders.get(subjectId) ?? new Set();
    holders.set(subjectId, named.add(`${holderType} ${holderId}`));
  }
  return ({ id }, roleTypeId) => {
    const named = holders.get(id);
    if (!named) return [];
    return numbersOf(
      seats,
      (seat) =>
        seat.roleTypeIds.includes(roleTypeId) &&
        (named.has(`role ${seat.id}`) || (seat.personId !== null && named.has(`person ${seat.personId}`))),
    );
  };
}

const numbersOf = (seats: readonly Seat[], isMeant: (seat: Seat) => boolean): number[] =>
  seats.flatMap((seat, number) => (isMeant(seat) ? [number] : []));
