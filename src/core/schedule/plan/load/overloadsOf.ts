import type { Calendar } from '../../calendar.ts';
import { TICKS_PER_DAY, toDays } from '../../ticks.ts';
import type { DemandClass, Demands } from '../capacity/demands.ts';
import type { Limit } from '../capacity/limits.ts';
import { type Interval, sumOf } from '../capacity/steps.ts';
import { toFte } from '../capacity/units.ts';
import type { Overload, PoolLoad } from '../poolLoad.ts';
import type { Pool } from './poolsOf.ts';
import type { Span } from './span.ts';

type Overloads = Pick<PoolLoad, 'overloads' | 'doerOverloads'>;

/**
 * Where limits are broken, by pool. A limit is told with the pool whose seats it is about; one about seats of several
 * pools with each of them, unless that pool is over by itself; one about named doers alone with the pools they sit in.
 */
export function overloadsOf(
  pools: readonly Pool[],
  demands: Demands,
  limits: readonly Limit[],
  spans: ReadonlyMap<number, Span>,
  calendar: Calendar,
  idOf: (task: number) => string,
): Overloads[] {
  const found = pools.map(() => ({ overloads: [] as Overload[], doerOverloads: [] as Overload[] }));
  const shared: { readonly own: readonly Pool[]; readonly overloads: readonly Overload[] }[] = [];
  for (const limit of limits) {
    const overloads = brokenTimes(limit, spans, calendar, idOf);
    if (overloads.length === 0) continue;
    const isDoers = ({ classNumber }: Limit['uses'][number]): boolean =>
      (demands.classes[classNumber] as DemandClass).ofDoers;
    const inPools = pools.filter((pool) => isAbout(pool, limit));
    const doersOnly = limit.uses.every(isDoers);
    if (inPools.length > 0) for (const pool of inPools) found[pools.indexOf(pool)]?.overloads.push(...overloads);
    else if (doersOnly) {
      for (const pool of pools.filter(
        ({ roleTypeId, has }) =>
          limit.uses.some((use) => use.roleTypeId === roleTypeId) && limit.seats.some((seat) => has.has(seat)),
      ))
        found[pools.indexOf(pool)]?.doerOverloads.push(...overloads);
    } else {
      const own = pools.filter(({ teamId, roleTypeId }) =>
        limit.uses.some((use) => !isDoers(use) && use.teamId === teamId && use.roleTypeId === roleTypeId),
      );
      shared.push({ own, overloads });
    }
  }
  for (const { own, overloads } of shared) {
    for (const pool of own) {
      const there = found[pools.indexOf(pool)]?.overloads;
      const isKnown = (one: Overload): boolean =>
        there?.some(({ fromDay, toDay }) => fromDay < one.toDay && one.fromDay < toDay) ?? false;
      there?.push(...overloads.filter((one) => !isKnown(one)));
    }
  }
  const byTime = (list: readonly Overload[]): Overload[] => [...list].sort((a, b) => a.fromDay - b.fromDay);
  return found.map((own) => ({ overloads: byTime(own.overloads), doerOverloads: byTime(own.doerOverloads) }));
}

function isAbout(pool: Pool, { seats, uses }: Limit): boolean {
  if (seats.length === 0) {
    return uses.some((use) => use.teamId === pool.teamId && use.roleTypeId === pool.roleTypeId);
  }
  return seats.length === pool.seats.length && seats.every((seat) => pool.has.has(seat));
}

function brokenTimes(
  { uses, capacity }: Limit,
  spans: ReadonlyMap<number, Span>,
  calendar: Calendar,
  idOf: (task: number) => string,
): Overload[] {
  const asked = uses.flatMap(({ task, units }) => {
    const span = spans.get(task);
    return span ? [{ ...span, amount: units, task }] : [];
  });
  const demand = sumOf(asked);
  const moments = [...new Set([...demand.from, ...capacity.from])].sort((a, b) => a - b);
  const valueAt = ({ from, amount }: { from: readonly number[]; amount: readonly number[] }, moment: number): number =>
    amount[from.findLastIndex((step) => step <= moment)] as number;
  const broken: { from: number; to: number; peak: number; capacity: number }[] = [];
  moments.forEach((from, i) => {
    const to = moments[i + 1];
    const peak = valueAt(demand, from);
    const has = valueAt(capacity, from);
    if (peak <= has || to === undefined) return;
    const last = broken.at(-1);
    if (last?.to !== from) broken.push({ from, to, peak, capacity: has });
    else {
      const worse = peak - has > last.peak - last.capacity ? { peak, capacity: has } : {};
      broken[broken.length - 1] = { ...last, to, ...worse };
    }
  });
  return broken.map((time) => overloadAt(time, asked, calendar, idOf));
}

function overloadAt(
  { from, to, peak, capacity }: { from: number; to: number; peak: number; capacity: number },
  asked: readonly (Interval & { readonly task: number })[],
  calendar: Calendar,
  idOf: (task: number) => string,
): Overload {
  const during = asked.filter((one) => one.from < to && from < one.to);
  const byStart = [...during].sort((a, b) => a.from - b.from || a.task - b.task);
  return {
    fromDay: toDays(from),
    toDay: toDays(to),
    fromDate: calendar.dateOf(Math.floor(from / TICKS_PER_DAY)),
    toDate: calendar.dateOf(Math.ceil(to / TICKS_PER_DAY) - 1),
    peakFte: toFte(peak),
    capacityFte: toFte(capacity),
    taskIds: [...new Set(byStart.map(({ task }) => idOf(task)))],
  };
}
