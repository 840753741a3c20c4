import { createCalendar } from '../../../src/core/schedule/calendar.ts';
import { type Link, linksFrom, type Project } from '../../../src/core/schedule/project.ts';
import type { TaskCalendar } from '../../../src/core/schedule/taskCalendar.ts';
import { createTeamCalendar } from '../../../src/core/schedule/teamCalendar.ts';
import { toTicks } from '../../../src/core/schedule/ticks.ts';

/** xorshift32: the same graph in every run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Tasks of 1 to 20 days with three links each from among the 200 before them, all four types, lags of -2 to 5 days. */
export function drawProject(count: number): Project {
  const next = numbers(20_270_301);
  const links: Link[] = [];
  for (let to = 1; to < count; to++) {
    for (let k = 0; k < 3; k++) {
      const from = Math.max(0, to - 1 - next(200));
      links.push({ from, to, type: next(4), lag: toTicks(next(8) - 2), elapsed: false });
    }
  }
  const ofTasks = (value: () => number): Float64Array => Float64Array.from({ length: count }, value);
  return {
    count,
    duration: ofTasks(() => toTicks(1 + next(20))),
    release: ofTasks(() => toTicks(next(20) === 0 ? next(60) : 0)),
    deadline: ofTasks(() => (next(20) === 0 ? toTicks(count / 2 + next(100_000)) : Number.POSITIVE_INFINITY)),
    links: linksFrom(links),
    elapsedLag: null,
  };
}

const START = '2027-03-01';
const WEEK = [1, 2, 3, 4, 5];
/** Four teams: three with forty days off now and then, two of them part-time as well, and one with a four-day week. */
const TEAMS = [
  { workingWeek: WEEK, everyDays: 17 },
  { workingWeek: [1, 2, 3, 4], everyDays: 23 },
  { workingWeek: WEEK, everyDays: 31 },
  { workingWeek: [2, 3, 4, 5], everyDays: null },
];

/** The same project with every other task, by chance, in one of four teams that have their own calendars. */
export function withCalendars(project: Project): Project {
  const workspace = createCalendar({ projectStart: START, workingWeek: WEEK, holidays: [] });
  const dateAfter = (days: number): string =>
    new Date(Date.parse(START) + days * 86_400_000).toISOString().slice(0, 10);
  const teams = TEAMS.map(({ workingWeek, everyDays }) => {
    const holidays = everyDays === null ? [] : Array.from({ length: 40 }, (_, i) => dateAfter(i * everyDays));
    return createTeamCalendar(workspace, createCalendar({ projectStart: START, workingWeek, holidays }));
  });
  const next = numbers(5);
  const calendarOf = (): TaskCalendar | null => (next(2) === 0 ? null : (teams[next(teams.length)] as TaskCalendar));
  return { ...project, calendars: Array.from({ length: project.count }, calendarOf) };
}
