import fc from 'fast-check';
import type {
  CapacityProfile,
  LevellingProblem,
  SlotCalendar,
} from '../../../../src/core/schedule/levelling/problem.ts';
import { LINK_CODE, linksFrom } from '../../../../src/core/schedule/project.ts';

export interface GivenTask {
  readonly days: number;
  readonly release?: number;
  readonly isFixed?: boolean;
  /** By resource. */
  readonly needs?: readonly number[];
  readonly due?: number;
  readonly weight?: number;
  readonly planned?: number;
  /** Works only where (slot mod length) is listed. */
  readonly week?: readonly number[] | null;
}

export interface GivenLink {
  readonly from: number;
  readonly to: number;
  readonly type?: keyof typeof LINK_CODE;
  readonly lag?: number;
  /** Counts weekends: of 7 slots the last two do not exist, see `elapsedAfter`. */
  readonly elapsed?: boolean;
}

export interface Given {
  readonly tasks: readonly GivenTask[];
  readonly links?: readonly GivenLink[];
  /** By resource: amounts from slots on. */
  readonly capacities?: readonly (readonly (readonly [number, number])[])[];
}

const WEEK = 5;

/** A team that works on some slots of a week of five. */
export function weekCalendar(works: readonly number[]): SlotCalendar {
  const isOn = (slot: number): boolean => works.includes(slot % WEEK);
  return {
    next(slot) {
      let at = slot;
      while (!isOn(at)) at++;
      return at;
    },
    finish(start, work) {
      let at = start;
      for (let left = work; left > 0; at++) if (isOn(at)) left--;
      return at;
    },
  };
}

/** Working slots five to a week of seven calendar days: the first working slot at or after `days` days later. */
function afterDays(slot: number, days: number): number {
  const clock = Math.floor(slot / WEEK) * 7 + (((slot % WEEK) + WEEK) % WEEK) + days;
  return Math.floor(clock / 7) * WEEK + Math.min(WEEK, ((clock % 7) + 7) % 7);
}

export function problemFrom({ tasks, links = [], capacities = [] }: Given): LevellingProblem {
  const count = tasks.length;
  const demandStart = new Int32Array(count + 1);
  const demandResource: number[] = [];
  const demandAmount: number[] = [];
  tasks.forEach(({ needs = [] }, task) => {
    needs.forEach((amount, resource) => {
      if (amount === 0) return;
      demandResource.push(resource);
      demandAmount.push(amount);
    });
    demandStart[task + 1] = demandResource.length;
  });
  const duration = Int32Array.from(tasks, ({ days }) => days);
  const calendars = tasks.map(({ week }) => (week ? weekCalendar(week) : null));
  const allLinks = linksFrom(
    links.map(({ from, to, type = 'FS', lag = 0, elapsed = false }) => ({
      ...{ from, to, lag, elapsed },
      type: LINK_CODE[type],
    })),
  );
  return {
    count,
    duration,
    release: Int32Array.from(tasks, ({ release = 0 }) => release),
    fixed: Uint8Array.from(tasks, ({ isFixed }) => (isFixed ? 1 : 0)),
    links: allLinks,
    elapsedAfter: links.some(({ elapsed }) => elapsed)
      ? (link, fromStart) => {
          const { from, to, type = 'FS', lag = 0 } = links[link] as GivenLink;
          const finish =
            calendars[from]?.finish(fromStart, duration[from] as number) ?? fromStart + Number(duration[from]);
          const bound = afterDays(type === 'FS' || type === 'FF' ? finish : fromStart, lag);
          return type === 'FF' || type === 'SF' ? bound - Number(duration[to]) : bound;
        }
      : null,
    calendars: calendars.some((calendar) => calendar !== null) ? calendars : null,
    capacities: capacities.map(
      (steps): CapacityProfile => ({
        from: Int32Array.from(steps, ([from]) => from),
        amount: Int32Array.from(steps, ([, amount]) => amount),
      }),
    ),
    demandStart,
    demandResource: Int32Array.from(demandResource),
    demandAmount: Int32Array.from(demandAmount),
    due: Int32Array.from(tasks, ({ due = 0 }) => due),
    dueWeight: Float64Array.from(tasks, ({ weight = 0 }) => weight),
    plannedStart: Int32Array.from(tasks, ({ planned = 0 }) => planned),
  };
}

export interface Extras {
  readonly mostTasks: number;
  readonly withLags?: boolean;
  readonly withReleases?: boolean;
  readonly withFixed?: boolean;
  readonly withCalendars?: boolean;
  readonly withElapsed?: boolean;
  readonly withDueDates?: boolean;
  /** Capacity that comes and goes; `'ends'`: perhaps for ever. */
  readonly capacity?: 'steady' | 'changes' | 'ends';
}

const TYPES = ['FS', 'SS', 'FF', 'SF'] as const;
const CAPACITY = 4;

/** Small problems without loops whose task numbers say nothing about the order of work. */
export const drawnProblem = (extras: Extras): fc.Arbitrary<Given> =>
  fc.integer({ min: 1, max: extras.mostTasks }).chain((count) => {
    const order = fc.shuffledSubarray([...Array(count).keys()], { minLength: count, maxLength: count });
    const task = fc.record({
      days: fc.integer({ min: 0, max: 4 }),
      needs: fc.tuple(fc.nat({ max: CAPACITY }), fc.nat({ max: 2 })),
      planned: fc.nat({ max: 8 }),
      ...(extras.withReleases ? { release: fc.nat({ max: 5 }) } : {}),
      ...(extras.withFixed ? { isFixed: fc.nat({ max: 4 }).map((n) => n === 0) } : {}),
      ...(extras.withDueDates ? { due: fc.nat({ max: 12 }), weight: fc.nat({ max: 3 }) } : {}),
      ...(extras.withCalendars ? { week: fc.constantFrom(null, null, [0, 1, 2, 4], [1, 3], [2, 3, 4]) } : {}),
    });
    const link = fc.record({
      a: fc.nat({ max: count - 1 }),
      b: fc.nat({ max: count - 1 }),
      type: extras.withLags ? fc.constantFrom(...TYPES) : fc.constant('FS' as const),
      lag: extras.withLags ? fc.integer({ min: -4, max: 3 }) : fc.constant(0),
      elapsed: extras.withElapsed ? fc.boolean() : fc.constant(false),
    });
    const least = extras.capacity === 'ends' ? 0 : CAPACITY;
    const changing = fc
      .tuple(fc.nat({ max: 6 }), fc.integer({ min: 1, max: 6 }), fc.nat({ max: CAPACITY }), fc.nat({ max: CAPACITY }))
      .chain(([first, length, before, between]) =>
        fc.integer({ min: least, max: CAPACITY }).map((last): [number, number][] => [
          [0, before],
          [first + 1, between],
          [first + 1 + length, last],
        ]),
      );
    const steady = fc.constant<[number, number][]>([[0, CAPACITY]]);
    return fc
      .record({
        order,
        tasks: fc.array(task, { minLength: count, maxLength: count }),
        links: fc.array(link, { maxLength: 2 * count }),
        first: (extras.capacity ?? 'steady') === 'steady' ? steady : changing,
        second: fc.integer({ min: 2, max: 3 }),
      })
      .map(({ order: places, tasks, links, first, second }) => ({
        tasks,
        links: links
          .filter(({ a, b }) => a !== b)
          .map(({ a, b, ...rest }) => {
            const forward = (places[a] as number) < (places[b] as number);
            return { from: forward ? a : b, to: forward ? b : a, ...rest };
          }),
        capacities: [first, [[0, second]] as [number, number][]],
      }));
  });
