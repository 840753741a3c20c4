import type { Asset, Role, Task, TaskDemand, Workspace } from '../model/nouns.ts';
import { settingsOf } from '../model/nouns.ts';
import type { SubjectType } from '../model/responsibility.ts';
import { type Calendar, createCalendar } from '../schedule/calendar.ts';
import { type Seat, seatsOf } from '../schedule/plan/capacity/seats.ts';
import { loadOf } from '../schedule/plan/loadOf.ts';
import type { PoolLoad } from '../schedule/plan/poolLoad.ts';
import type { Schedule } from '../schedule/schedule.ts';
import { dateInWords } from '../schedule/words.ts';
import type { Computed } from './computed.ts';
import { type Accountable, accountableOf } from './ownership/accountableOf.ts';
import { teamOfIn } from './ownership/teamOfIn.ts';
import { type TeamTree, teamTree } from './ownership/teamTree.ts';

/** What every rule looks at, worked out once per judgement. */
export interface Facts {
  readonly workspace: Workspace;
  readonly schedule: Schedule;
  readonly computed: Computed;
  /** Demand and capacity of every team and role type over time. */
  readonly loads: () => readonly PoolLoad[];
  /** What every task asks for. */
  readonly demandsOf: (taskId: string) => readonly TaskDemand[];
  /** What teams have, over time. */
  readonly seats: () => readonly Seat[];
  readonly calendar: Calendar;
  readonly tree: TeamTree;
  /** Neither done nor dropped, earliest imported first. */
  readonly openTasks: readonly Task[];
  readonly liveAssets: readonly Asset[];
  readonly accountable: (type: SubjectType, id: string) => Accountable | null;
  /** The team that works on a task, else a team that is accountable for it; null = none. */
  readonly workingTeam: (task: Task) => string | null;
  /**
   * How many working days the project's finish, or a deadline, moves when the task takes twice as long:
   * its duration less its total float, never below 0. 0 where estimates are placeholders.
   */
  readonly daysAtRisk: (taskId: string) => number;
  /** Critical, near-critical, or neither; `none` where estimates are placeholders. */
  readonly urgency: (taskId: string) => 'critical' | 'near' | 'none';
  /** Almost all open tasks have the same estimate: dates mean nothing yet. */
  readonly placeholderEstimates: boolean;
  /** The seat is of the role type, or its holder can stand in for it. */
  readonly covers: (seat: Role, roleTypeId: string) => boolean;
  /** Some team has a seat or a capacity of its own. */
  readonly capacityKnown: boolean;
  readonly say: (isoDate: string) => string;
}

export const isOpen = ({ status }: Task): boolean => status !== 'done' && status !== 'dropped';

export function factsOf(
  workspace: Workspace,
  schedule: Schedule,
  placeholders: PlaceholderLimits,
  computed: Computed = {},
): Facts {
  const openTasks = [...workspace.task.values()].filter(isOpen).sort((a, b) => (a.id < b.id ? -1 : 1));
  const liveAssets = [...workspace.asset.values()]
    .filter(({ status }) => status === 'live')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const placeholderEstimates = sameEstimates(openTasks, placeholders);
  const years = schedule.startDate.slice(0, 4) !== schedule.finishDate.slice(0, 4);
  const covered = new Set(
    [...workspace.role_cover.values()].map(({ roleId, roleTypeId }) => `${roleId} ${roleTypeId}`),
  );
  const known = new Map<string, Accountable | null>();
  const accountable = (type: SubjectType, id: string): Accountable | null => {
    const key = `${type}:${id}`;
    let found = known.get(key);
    if (found === undefined) {
      found = accountableOf(workspace, type, id);
      known.set(key, found);
    }
    return found;
  };
  const workingTeam = teamOfIn(workspace);
  const calendar = createCalendar(settingsOf(workspace));
  let loads: readonly PoolLoad[] | null = null;
  let seats: readonly Seat[] | null = null;
  let demands: ReadonlyMap<string, readonly TaskDemand[]> | null = null;
  return {
    workspace,
    schedule,
    computed,
    loads: () => {
      loads ??= computed.loads?.() ?? loadOf(workspace, schedule, { teamOf: workingTeam });
      return loads;
    },
    demandsOf: (taskId) => {
      demands ??= Map.groupBy(workspace.task_demand.values(), (row) => row.taskId);
      return demands.get(taskId) ?? [];
    },
    seats: () => {
      seats ??= seatsOf(workspace, calendar);
      return seats;
    },
    calendar,
    tree: teamTree(workspace),
    openTasks,
    liveAssets,
    accountable,
    workingTeam,
    daysAtRisk: (taskId) => {
      const dates = schedule.tasks.get(taskId);
      return !dates || placeholderEstimates ? 0 : Math.max(0, dates.durationDays - dates.totalFloat);
    },
    urgency: (taskId) => {
      const dates = schedule.tasks.get(taskId);
      if (!dates || placeholderEstimates) return 'none';
      return dates.critical ? 'critical' : dates.nearCritical ? 'near' : 'none';
    },
    placeholderEstimates,
    covers: ({ id, roleTypeId: own }, roleTypeId) => own === roleTypeId || covered.has(`${id} ${roleTypeId}`),
    capacityKnown: workspace.role.size > 0 || workspace.capacity.size > 0,
    say: (isoDate) => dateInWords(isoDate, years),
  };
}

export interface PlaceholderLimits {
  readonly atLeast: number;
  readonly share: number;
}

/** Is one value so common among many that nobody can have meant it? */
export function isPlaceholder(values: readonly string[], { atLeast, share }: PlaceholderLimits): boolean {
  if (values.length < atLeast) return false;
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(...counts.values()) >= share * values.length;
}

const sameEstimates = (tasks: readonly Task[], limits: PlaceholderLimits): boolean =>
  isPlaceholder(
    tasks.flatMap(({ marker, optimisticDays, likelyDays, pessimisticDays }) =>
      marker || likelyDays === null ? [] : [`${optimisticDays} ${likelyDays} ${pessimisticDays}`],
    ),
    limits,
  );
