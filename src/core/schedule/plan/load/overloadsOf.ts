import type { Calendar } from '../../calendar.ts';
import { TICKS_PER_DAY, toDays } from '../../ticks.ts';
import type { DemandClass, Demands, Use } from '../capacity/demands.ts';
import { fteOfSeats, type Limit, limitsOf } from '../capacity/limits.ts';
import type { Seat } from '../capacity/seats.ts';
import { type Interval, sumOf, valuesOf } from '../capacity/steps.ts';
import { capacityUnits, toFte } from '../capacity/units.ts';
import type { Overload, PoolLoad } from '../poolLoad.ts';
import type { Pool } from './poolsOf.ts';
import type { Span } from './span.ts';

type Overloads = Pick<PoolLoad, 'overloads' | 'doerOverloads'>;

/**
 * Where seats are asked for more than they have, by pool: its own seats by all that only they can serve; what seats of
 * several pools cannot serve together, told with each of those that is not over all that time by itself; and apart from
 * both, where named doers are asked for too much. Only while unfinished work is part of it: the rest is history.
 */
export function overloadsOf(
  pools: readonly Pool[],
  demands: Demands,
  spanOf: (task: number) => Span | undefined,
  calendar: Calendar,
  idOf: (task: number) => string,
): Overloads[] {
  const isOfDoers = ({ classNumber }: Use): boolean => (demands.classes[classNumber] as DemandClass).ofDoers;
  const limits = limitsOf(demands, { enough: false }).flatMap((limit) => {
    const onlyDoers = limit.uses.every(isOfDoers);
    if (!onlyDoers && pools.some((pool) => hasExactly(pool, limit.seats))) return [];
    const overloads = brokenTimes(limit, spanOf, calendar, idOf);
    if (overloads.length === 0) return [];
    return [{ ...limit, overloads, onlyDoers, byType: Map.groupBy(limit.uses, (use) => use.roleTypeId) }];
  });
  return pools.map((pool) => {
    const overloads = brokenTimes(limitOfPool(pool, demands), spanOf, calendar, idOf);
    const doerOverloads: Overload[] = [];
    for (const limit of limits) {
      const ofPool = limit.byType.get(pool.roleTypeId);
      if (!ofPool) continue;
      if (limit.onlyDoers) {
        if (limit.seats.some((seat) => pool.has.has(seat))) doerOverloads.push(...limit.overloads);
      } else if (
        ofPool.some((use) => !isOfDoers(use) && use.teamId === pool.teamId) &&
        !limit.seats.every((seat) => pool.has.has(seat))
      ) {
        const shared = {
          seatIds: limit.seats.map((seat) => (demands.seats[seat] as Seat).id),
          roleTypeIds: [...limit.byType.keys()],
        };
        const untold = limit.overloads.filter((one) => !overloads.some((known) => covers(known, one)));
        overloads.push(...untold.map((one) => ({ ...one, shared })));
      }
    }
    return { overloads: overloads.sort(byStart), doerOverloads: doerOverloads.sort(byStart) };
  });
}

/** All that only seats of the pool can serve. */
function limitOfPool(pool: Pool, demands: Demands): Limit {
  const fte = fteOfSeats(demands.seats, pool.seats);
  return {
    uses: demands.uses.filter((use) => pool.shareOf(use) === 1),
    seats: pool.seats,
    capacity: { from: fte.from, amount: fte.amount.map(capacityUnits) },
  };
}

const hasExactly = ({ seats, has }: Pool, others: readonly number[]): boolean =>
  seats.length === others.length && others.every((seat) => has.has(seat));

const covers = (a: Overload, b: Overload): boolean => a.fromDay <= b.fromDay && b.toDay <= a.toDay;

const byStart = (a: Overload, b: Overload): number => a.fromDay - b.fromDay;

function brokenTimes(
  { uses, capacity }: Limit,
  spanOf: (task: number) => Span | undefined,
  calendar: Calendar,
  idOf: (task: number) => string,
): Overload[] {
  const asked = uses.flatMap(({ task, units, finished }) => {
    const span = spanOf(task);
    return span ? [{ from: span.from, to: span.to, amount: units, task, finished }] : [];
  });
  const demand = sumOf(asked);
  const moments = [...new Set([...demand.from, ...capacity.from])].sort((a, b) => a - b);
  const peakAt = valuesOf(demand);
  const openAt = valuesOf(sumOf(asked.filter(({ finished }) => !finished)));
  const capacityAt = valuesOf(capacity);
  const broken: { from: number; to: number; peak: number; capacity: number }[] = [];
  moments.forEach((from, i) => {
    const to = moments[i + 1];
    const peak = peakAt(from);
    const has = capacityAt(from);
    if (peak <= has || openAt(from) === 0 || to === undefined) return;
    const last = broken.at(-1);
    if (last?.to !== from) broken.push({ from, to, peak, capacity: has });
    else {
      const worse = peak - has > last.peak - last.capacity ? { peak, capacity: has } : {};
      broken[broken.length - 1] = { ...last, to, ...worse };
    }
  });
  if (broken.length > 0) asked.sort((a, b) => a.from - b.from || a.task - b.task);
  return broken.map((time) => overloadAt(time, asked, calendar, idOf));
}

/** `asked` by start. */
function overloadAt(
  { from, to, peak, capacity }: { from: number; to: number; peak: number; capacity: number },
  asked: readonly (Interval & { readonly task: number })[],
  calendar: Calendar,
  idOf: (task: number) => string,
): Overload {
  const during = asked.filter((one) => one.from < to && from < one.to);
  return {
    fromDay: toDays(from),
    toDay: toDays(to),
    fromDate: calendar.dateOf(Math.floor(from / TICKS_PER_DAY)),
    toDate: calendar.dateOf(Math.ceil(to / TICKS_PER_DAY) - 1),
    peakFte: toFte(peak),
    capacityFte: toFte(capacity),
    taskIds: [...new Set(during.map(({ task }) => idOf(task)))],
  };
}
