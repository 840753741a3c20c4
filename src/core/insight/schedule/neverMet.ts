import type { DemandClass, Use } from '../../schedule/plan/capacity/demands.ts';
import { fteOfSeats, type Limit, limitsOf } from '../../schedule/plan/capacity/limits.ts';
import { mostFrom } from '../../schedule/plan/capacity/steps.ts';
import { capacityUnits, toFte } from '../../schedule/plan/capacity/units.ts';
import { leaveOutTooMuch } from '../../schedule/plan/exact/leaveOutTooMuch.ts';
import { type LevelModel, levelModel } from '../../schedule/plan/exact/levelModel.ts';
import type { PoolLoad } from '../../schedule/plan/poolLoad.ts';
import type { Facts } from '../facts.ts';

/** What a task asks for and no time could meet, even if nothing else were to do. */
export interface NeverMet {
  readonly taskId: string;
  /** The pool that is overloaded with it; of named doers that of their first seat. */
  readonly teamId: string;
  readonly roleTypeId: string;
  /** What the task asks the same seats for, in all. */
  readonly roleTypeIds: readonly string[];
  readonly demandFte: number;
  /** Working days it is needed for. */
  readonly days: number;
  /** The most there is on any day; enough where it only never lasts so long. */
  readonly mostFte: number;
  /** Only the named doers have too little: the pool has more, or their seats are not all in it. */
  readonly ofDoers: boolean;
  /** What levelling leaves out of it, as role types of `teamId`. */
  readonly leftOut: readonly { readonly teamId: string; readonly roleTypeId: string }[];
}

/** All of them, the greatest demand first: what levelling leaves out as too much, and the same of work it may not move. */
export function neverMet(facts: Facts): NeverMet[] {
  const { workspace, workingTeam, loads } = facts;
  if (loads().every(({ overloads, doerOverloads }) => overloads.length + doerOverloads.length === 0)) return [];
  const model = levelModel(workspace, { teamOf: workingTeam });
  const tooMuch = new Set<Use>();
  const movable = { ...model, pinned: finishedTasks(model) };
  return limitsOf(model.demands, { enough: true })
    .sort((a, b) => a.uses.length - b.uses.length)
    .flatMap((limit) => {
      const counted = limit.uses.filter((use) => !tooMuch.has(use));
      leaveOutTooMuch(limit, movable, tooMuch);
      const left = counted.filter((use) => tooMuch.has(use));
      return [...new Set(left.map(({ task }) => task))].map((task) => {
        const isOwn = (use: Use): boolean => use.task === task;
        return toldOf(facts, model, { limit, uses: counted.filter(isOwn), left: left.filter(isOwn) });
      });
    })
    .sort((a, b) => b.demandFte - a.demandFte);
}

/** History: it is what it was. */
function finishedTasks({ from }: LevelModel): Uint8Array {
  return Uint8Array.from(from.tasks, ({ status }) => (status === 'done' ? 1 : 0));
}

/** What one task asks of a limit that never has so much. */
interface Excess {
  readonly limit: Limit;
  readonly uses: readonly Use[];
  /** Those of them that levelling leaves out. */
  readonly left: readonly Use[];
}

function toldOf(facts: Facts, model: LevelModel, { limit, uses, left }: Excess): NeverMet {
  const { from, freeStart, demands } = model;
  const [first] = uses as readonly [Use, ...Use[]];
  const taskId = from.tasks[first.task]?.id as string;
  const own = uses.filter(({ classNumber }) => !(demands.classes[classNumber] as DemandClass).ofDoers);
  const isTold = (use: Use): boolean =>
    facts.loads().some((load) => isPool(load, use) && load.overloads.some(({ taskIds }) => taskIds.includes(taskId)));
  const { teamId, roleTypeId } = own.find(isTold) ?? own[0] ?? first;
  const pool = demands.poolSeats(teamId, roleTypeId);
  const poolFte = fteOfSeats(demands.seats, pool);
  const ofPool = { uses, seats: pool, capacity: { from: poolFte.from, amount: poolFte.amount.map(capacityUnits) } };
  // Of doers who are all in a pool that has too little as well, the pool is what is short.
  const poolIsShort = limit.seats.every((seat) => pool.includes(seat)) && isTooMuch(ofPool, model);
  const earliest = freeStart[first.task] as number;
  const dates = facts.schedule.tasks.get(taskId);
  return {
    ...{ taskId, teamId, roleTypeId },
    roleTypeIds: [...new Set(uses.map((use) => use.roleTypeId))],
    demandFte: toFte(uses.reduce((sum, { units }) => sum + units, 0)),
    days: dates ? dates.earlyFinish - dates.earlyStart : 0,
    mostFte: poolIsShort ? mostFrom(poolFte, earliest) : toFte(mostFrom(limit.capacity, earliest)),
    ofDoers: own.length === 0 && !poolIsShort,
    leftOut: left.map((use) => ({ teamId: use.teamId, roleTypeId: use.roleTypeId })),
  };
}

const isPool = (load: PoolLoad, { teamId, roleTypeId }: Use): boolean =>
  load.teamId === teamId && load.roleTypeId === roleTypeId;

function isTooMuch(limit: Limit, { project, freeStart }: LevelModel): boolean {
  const found = new Set<Use>();
  leaveOutTooMuch(limit, { project, freeStart, pinned: new Uint8Array(project.count) }, found);
  return found.size > 0;
}
