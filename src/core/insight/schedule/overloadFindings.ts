import type { Role } from '../../model/nouns.ts';
import { daysInWords } from '../../schedule/words.ts';
import { type CausedFinding, findingOf, seatCause } from '../cause.ts';
import type { Facts } from '../facts.ts';
import type { Subject } from '../finding.ts';
import { fteInWords } from '../fteInWords.ts';
import { worstOf } from '../ownership/worstOf.ts';
import { countOf, namesInWords, subjectOf } from '../subject.ts';
import type { NeverMet } from './neverMet.ts';
import type { OverloadedPool } from './overloadedPools.ts';
import { seatsOfPool } from './seatsOfPool.ts';

interface Shown {
  readonly team: Subject;
  /** The team, and those that it shares the seats with. */
  readonly teams: readonly Subject[];
  /** The role types that are asked for, and of which teams. */
  readonly what: string;
  /** Who is asked for how much. */
  readonly clause: string;
  readonly tasks: readonly Subject[];
  readonly names: string;
}

const typeNames = ({ workspace }: Facts, ids: readonly string[]): string =>
  namesInWords(ids.map((id) => workspace.role_type.get(id)?.name ?? 'a role'));

/** The role types that the seats which are short are asked for at the worst time, the pool's own first. */
function typesOf(facts: Facts, { load, worst }: OverloadedPool): string[] {
  if (worst.shared) return [...worst.shared.roleTypeIds];
  const { covers } = facts;
  const seats = seatsOfPool(facts, load.teamId, load.roleTypeId);
  const others = worst.taskIds.flatMap((taskId) => {
    const types = facts.demandsOf(taskId).map(({ roleTypeId }) => roleTypeId);
    if (types.includes(load.roleTypeId)) return [];
    return types.filter((type) => seats.some((seat) => covers(seat, type)));
  });
  return [...new Set([load.roleTypeId, ...others])];
}

function shown(facts: Facts, pool: OverloadedPool): Shown {
  const { workspace } = facts;
  const { load, worst, taskIds } = pool;
  const tasks = taskIds.map((id) => subjectOf(workspace, 'task', id));
  const teams = teamIdsOf(facts, pool).map((id) => subjectOf(workspace, 'team', id));
  const team = subjectOf(workspace, 'team', load.teamId);
  const types = typeNames(facts, typesOf(facts, pool));
  const whose = namesInWords(teams.map(({ name }) => name));
  const asked = `asked for ${fteInWords(worst.peakFte)} FTE of ${types}`;
  const had = worst.capacityFte > 0 ? fteInWords(worst.capacityFte) : 'none';
  return {
    team,
    teams,
    what: `${types} in ${whose}`,
    // Others of the same teams may have time: only these seats have too little together.
    clause: worst.shared
      ? `Some seats of ${whose} are ${asked} and have ${had}`
      : `${team.name} is ${asked} and has ${had}`,
    tasks,
    names: namesInWords(tasks.map(({ name }) => name)),
  };
}

function teamIdsOf({ workspace }: Facts, { load, worst }: OverloadedPool): string[] {
  const seatIds = worst.shared?.seatIds ?? [];
  const teams = seatIds.map((id) => (workspace.role.get(id) ?? workspace.capacity.get(id))?.teamId);
  return worst.shared ? [...new Set(teams.filter((id) => id !== undefined))] : [load.teamId];
}

const inputsOf = ({ overloads, days }: OverloadedPool) => [
  ...overloads.slice(0, 10).map(({ fromDate, toDate, peakFte, capacityFte }) => ({
    name: fromDate === toDate ? fromDate : `${fromDate} to ${toDate}`,
    value: `asked for ${fteInWords(peakFte)} FTE, has ${fteInWords(capacityFte)} FTE`,
  })),
  { name: 'Working days with too much', value: fteInWords(days) },
];

/** It cannot move the finish by more than the work that is too much, nor by more than the tasks have no float for. */
const riskOf = (facts: Facts, { taskIds, excessDays }: OverloadedPool): number =>
  Math.min(
    excessDays,
    worstOf(
      facts,
      taskIds.map((id) => ({ id })),
    ),
  );

const causeOf = ({ load }: OverloadedPool): string => `pool:${load.teamId} ${load.roleTypeId}`;

/** Too much for a while: levelling finds dates that the team can keep. */
export function passes(facts: Facts, pool: OverloadedPool): CausedFinding {
  const { teams, clause, tasks, names } = shown(facts, pool);
  const when = `from ${facts.say(pool.overloads[0]?.fromDate ?? pool.worst.fromDate)} on, ${daysInWords(pool.days)} in all`;
  const why =
    tasks.length === 1
      ? `${names} asks for more than there is ${when}: it will come later than planned.`
      : `${names} ask for it at the same time ${when}: some of it will come later than planned.`;
  return findingOf('overallocated-role', causeOf(pool), {
    severity: 'warning',
    title: clause,
    why,
    subjects: [...tasks, ...teams],
    inputs: inputsOf(pool),
    fix: { verb: 'level' },
    daysAtRisk: riskOf(facts, pool),
  });
}

/** One levelling cures them all. */
export function manyPassing(facts: Facts, pools: readonly OverloadedPool[]): CausedFinding {
  const all = pools.map((pool) => ({ pool, ...shown(facts, pool) }));
  const taskIds = new Set(pools.flatMap((pool) => pool.taskIds));
  const teamIds = new Set(all.flatMap(({ teams }) => teams.map(({ id }) => id)));
  return findingOf('overallocated-role', 'pools', {
    severity: 'warning',
    title: `${pools.length} roles are asked for more than their teams have`,
    why: `Worst are ${namesInWords(all.map(({ what }) => what))}: some of the work will come later than planned.`,
    subjects: [...taskIds]
      .map((id): Subject => subjectOf(facts.workspace, 'task', id))
      .concat([...teamIds].map((id) => subjectOf(facts.workspace, 'team', id))),
    inputs: all.map(({ pool: { worst, days }, what }) => ({
      name: what,
      value: `asked for ${fteInWords(worst.peakFte)} FTE, has ${fteInWords(worst.capacityFte)}, on ${daysInWords(days)}`,
    })),
    fix: { verb: 'level' },
    daysAtRisk: Math.max(...pools.map((pool) => riskOf(facts, pool))),
  });
}

/** Too much at any time. */
export function neverFits(facts: Facts, pool: OverloadedPool): CausedFinding {
  const { team } = shown(facts, pool);
  const [worst] = pool.never as readonly [NeverMet, ...NeverMet[]];
  const tasks = pool.never.map(({ taskId }) => subjectOf(facts.workspace, 'task', taskId));
  const inWords = ({ mostFte, demandFte, days }: NeverMet) =>
    mostFte >= demandFte - 1e-6
      ? `never has that for ${daysInWords(days)}`
      : `has ${mostFte > 0 ? `${fteInWords(mostFte)} at most` : 'none'}`;
  const type = typeNames(facts, worst.roleTypeIds);
  return findingOf('overallocated-role', causeOf(pool), {
    title:
      tasks.length === 1
        ? `${tasks[0]?.name} needs ${fteInWords(worst.demandFte)} FTE of ${type}, and ${team.name} ${inWords(worst)}`
        : `${countOf(tasks.length, 'task')} need up to ${fteInWords(worst.demandFte)} FTE of ${type}, and ${team.name} ${inWords(worst)}`,
    why: `No date helps ${namesInWords(tasks.map(({ name }) => name))}: that takes more people, another team, or less at a time.`,
    subjects: [...tasks, team],
    inputs: [
      ...pool.never.map(({ demandFte, mostFte, days }, i) => ({
        name: tasks[i]?.name ?? '',
        value: `needs ${fteInWords(demandFte)} FTE for ${daysInWords(days)}, the team has ${fteInWords(mostFte)} FTE at most`,
      })),
      ...inputsOf(pool),
    ],
    fix: { verb: 'addSeat', teamId: team.id },
    daysAtRisk: worstOf(facts, tasks),
  });
}

/** Too much until a vacant seat is filled: one of that seat's consequences. */
export function waitsForSeat(facts: Facts, pool: OverloadedPool, seat: Role): CausedFinding {
  const { teams, clause: consequence, tasks, names } = shown(facts, pool);
  const expected = seat.expectedFillDate;
  return findingOf('overallocated-role', seatCause(seat.id), {
    // Filled some day, the seat meets it: then it is a matter of dates.
    ...(pool.never.length > 0 ? {} : { severity: 'warning' as const }),
    title: `${consequence} until a vacant seat is filled`,
    why: `${names} ${tasks.length === 1 ? 'waits' : 'wait'} for it${expected ? `; it is expected to be filled by ${facts.say(expected)}` : ''}.`,
    consequence,
    subjects: [...tasks, ...teams, subjectOf(facts.workspace, 'role', seat.id)],
    inputs: inputsOf(pool),
    fix: { verb: 'fillSeat', roleId: seat.id },
    daysAtRisk: riskOf(facts, pool),
  });
}
