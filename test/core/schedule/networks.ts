import fc from 'fast-check';
import { createCalendar } from '../../../src/core/schedule/calendar.ts';
import { createElapsedLag } from '../../../src/core/schedule/elapsedLag.ts';
import { LINK_CODE, type Project } from '../../../src/core/schedule/project.ts';
import type { TaskCalendar } from '../../../src/core/schedule/taskCalendar.ts';
import { createTeamCalendar } from '../../../src/core/schedule/teamCalendar.ts';
import { toTicks } from '../../../src/core/schedule/ticks.ts';

export interface DrawnLink {
  readonly from: number;
  readonly to: number;
  readonly type: keyof typeof LINK_CODE;
  readonly lag: number;
}

export interface DrawnProject {
  readonly durations: readonly number[];
  readonly releases: readonly number[];
  readonly deadlines: readonly number[];
  readonly links: readonly DrawnLink[];
}

/** Quarters are exact in binary, so that an oracle that adds in another order gets the same numbers. */
const quarters = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: min * 4, max: max * 4 }).map((value) => value / 4);

const TYPES = ['FS', 'SS', 'FF', 'SF'] as const;

/** Random projects without loops whose task numbers say nothing about the order of work. */
export const drawnProject: fc.Arbitrary<DrawnProject> = fc.integer({ min: 1, max: 14 }).chain((count) =>
  fc
    .record({
      places: fc.shuffledSubarray(
        Array.from({ length: count }, (_, i) => i),
        { minLength: count, maxLength: count },
      ),
      durations: fc.array(fc.oneof(fc.constant(0), quarters(0, 12)), { minLength: count, maxLength: count }),
      releases: fc.array(fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 20 })), {
        minLength: count,
        maxLength: count,
      }),
      deadlines: fc.array(
        fc.oneof({ weight: 4, arbitrary: fc.constant(Number.POSITIVE_INFINITY) }, fc.integer({ min: -3, max: 40 })),
        { minLength: count, maxLength: count },
      ),
      links: fc.array(
        fc.record({
          a: fc.nat({ max: count - 1 }),
          b: fc.nat({ max: count - 1 }),
          type: fc.constantFrom(...TYPES),
          lag: fc.oneof(fc.constant(0), quarters(-8, 8)),
        }),
        { maxLength: 3 * count },
      ),
    })
    .map(({ places, durations, releases, deadlines, links }) => ({
      durations,
      releases,
      deadlines,
      links: links
        .filter(({ a, b }) => a !== b)
        .map(({ a, b, type, lag }) => {
          const forward = (places[a] as number) < (places[b] as number);
          return { from: forward ? a : b, to: forward ? b : a, type, lag };
        }),
    })),
);

export function projectFrom({ durations, releases, deadlines, links }: DrawnProject): Project {
  return {
    count: durations.length,
    duration: Float64Array.from(durations),
    release: Float64Array.from(releases),
    deadline: Float64Array.from(deadlines),
    links: {
      count: links.length,
      from: Int32Array.from(links, ({ from }) => from),
      to: Int32Array.from(links, ({ to }) => to),
      type: Uint8Array.from(links, ({ type }) => LINK_CODE[type]),
      lag: Float64Array.from(links, ({ lag }) => lag),
      elapsed: new Uint8Array(links.length),
    },
    elapsedLag: null,
  };
}

const WORKSPACE = { projectStart: '2027-03-03', workingWeek: [1, 2, 4, 5], holidays: ['2027-03-11'] };

/** Teams inside that week: part-time, away for a while, and off now and then. */
const TEAMS = [
  { workingWeek: [1, 2], daysOff: [] },
  { workingWeek: [1, 2, 4, 5], daysOff: ['2027-03-04', '2027-03-05', '2027-03-08', '2027-03-09', '2027-03-12'] },
  { workingWeek: [2, 4, 5], daysOff: ['2027-03-05', '2027-03-09', '2027-03-16', '2027-03-18', '2027-03-19'] },
];

/** For each team, on which workspace days it works; by dates, without the code under test. */
export function worksOn(team: number, days: number): boolean[] {
  const { workingWeek, daysOff } = TEAMS[team] as (typeof TEAMS)[number];
  const works: boolean[] = [];
  for (let at = Date.parse(WORKSPACE.projectStart); works.length < days; at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10);
    const weekday = new Date(at).getUTCDay() || 7;
    if (!WORKSPACE.workingWeek.includes(weekday) || WORKSPACE.holidays.includes(date)) continue;
    works.push(workingWeek.includes(weekday) && !daysOff.includes(date));
  }
  return works;
}

/** A team for each of up to 14 tasks, -1 = no calendar of its own. */
export const drawnTeams = fc.array(fc.integer({ min: -1, max: TEAMS.length - 1 }), { minLength: 14, maxLength: 14 });

/** Calendars by task. */
export function calendarsOf(teams: readonly number[]): (TaskCalendar | null)[] {
  const workspace = createCalendar(WORKSPACE);
  const calendars = TEAMS.map(({ workingWeek, daysOff }) => {
    const holidays = [...WORKSPACE.holidays, ...daysOff];
    return createTeamCalendar(workspace, createCalendar({ ...WORKSPACE, workingWeek, holidays }));
  });
  return teams.map((team) => calendars[team] ?? null);
}

/** The same project in ticks, with a calendar, and elapsed lags on every third link. */
export function inTicks(project: Project): Project {
  return {
    ...project,
    duration: project.duration.map(toTicks),
    release: project.release.map(toTicks),
    deadline: project.deadline.map(toTicks),
    links: {
      ...project.links,
      lag: project.links.lag.map(toTicks),
      elapsed: project.links.elapsed.map((_, i) => (i % 3) & 1),
    },
    elapsedLag: createElapsedLag(createCalendar(WORKSPACE)),
  };
}
