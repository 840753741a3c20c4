import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticalPath } from '../../../src/core/schedule/criticalPath.ts';
import { drivingLinks } from '../../../src/core/schedule/drivers.ts';
import { buildNetwork } from '../../../src/core/schedule/network.ts';
import type { Project } from '../../../src/core/schedule/project.ts';
import type { TaskCalendar } from '../../../src/core/schedule/taskCalendar.ts';
import { toDays } from '../../../src/core/schedule/ticks.ts';
import {
  calendarsOf,
  type DrawnLink,
  type DrawnProject,
  drawnProject,
  drawnTeams,
  inTicks,
  projectFrom,
  worksOn,
} from './networks.ts';

const wholeDays = ({ durations, links, ...rest }: DrawnProject): DrawnProject => ({
  ...rest,
  durations: durations.map(Math.ceil),
  links: links.map((link) => ({ ...link, lag: Math.round(link.lag) })),
});

const DAYS = 600;

/** On which days team `i - 1` works; the first is a team without days off. */
const WORKS = [new Array<boolean>(DAYS).fill(true), ...[0, 1, 2].map((team) => worksOn(team, DAYS))];

/** A task's work day by day, by the words of the contract alone. */
class Team {
  readonly #works: readonly boolean[];
  constructor(team: number) {
    this.#works = WORKS[team + 1] as readonly boolean[];
  }
  start(day: number, duration: number): number {
    let at = day;
    while (duration > 0 && at >= 0 && !this.#works[at]) at++;
    return at;
  }
  finish(start: number, duration: number): number {
    let at = start;
    for (let left = duration; left > 0; at++) if (at < 0 || this.#works[at]) left--;
    return at;
  }
}

/** Early starts of a project of whole days: each task tries one day after the other until every link holds. */
function earlyStarts({ durations, releases, links }: DrawnProject, teams: readonly number[]): number[] {
  const team = durations.map((_, i) => new Team(teams[i] as number));
  const finish = (i: number, start: number): number => (team[i] as Team).finish(start, durations[i] as number);
  const start = releases.map((day, i) => (team[i] as Team).start(day, durations[i] as number));
  const holds = ({ from, to, type, lag }: DrawnLink): boolean => {
    const [a, b] = [start[from] as number, start[to] as number];
    const anchor = type === 'FS' || type === 'FF' ? finish(from, a) : a;
    return (type === 'FF' || type === 'SF' ? finish(to, b) : b) >= anchor + lag;
  };
  for (let broken = links.find((link) => !holds(link)); broken; broken = links.find((link) => !holds(link))) {
    const { to } = broken;
    start[to] = (team[to] as Team).start((start[to] as number) + 1, durations[to] as number);
  }
  return start;
}

const byTask = (project: Project) => {
  const network = buildNetwork(project);
  const dates = criticalPath(network);
  const at = (values: Float64Array, task: number): number => values[network.position[task] as number] as number;
  return { network, dates, at };
};

describe('tasks that pause on their team’s days off', () => {
  test('start on the first day on which every link holds', () => {
    fc.assert(
      fc.property(drawnProject.map(wholeDays), drawnTeams, (drawn, teams) => {
        const project = { ...inTicks(projectFrom(drawn)), calendars: calendarsOf(teams) };
        project.links.elapsed.fill(0);
        const { dates, at } = byTask(project);
        const ours = drawn.durations.map((_, task) => toDays(at(dates.earlyStart, task)));
        expect(ours).toEqual(earlyStarts(drawn, teams));
      }),
      { numRuns: 400 },
    );
  });

  test('floats hold to the tick: moved by them nothing gives, moved by a tick more something does', () => {
    fc.assert(
      fc.property(drawnProject, drawnTeams, (given, teams) => {
        const drawn = { ...given, durations: given.durations.map((days) => days + 0.5) };
        const deadline = new Float64Array(drawn.durations.length).fill(Number.POSITIVE_INFINITY);
        const project: Project = { ...inTicks(projectFrom(drawn)), deadline, calendars: calendarsOf(teams) };
        const { dates, at } = byTask(project);
        const { from, to } = project.links;
        const movedTo = (task: number, start: number) => {
          const release = project.release.slice();
          release[task] = start;
          return byTask({ ...project, release });
        };
        for (let task = 0; task < project.count; task++) {
          const start = at(dates.earlyStart, task);
          const total = at(dates.totalFloat, task);
          const free = at(dates.freeFloat, task);
          expect(free).toBeGreaterThanOrEqual(0);
          expect(total).toBeGreaterThanOrEqual(0);
          expect(movedTo(task, start + total).dates.finish).toBe(dates.finish);
          expect(movedTo(task, start + total + 1).dates.finish).toBeGreaterThan(dates.finish);
          const next = [...from.keys()].filter((link) => from[link] === task).map((link) => to[link] as number);
          const starts = (computed: ReturnType<typeof byTask>) =>
            next.map((other) => computed.at(computed.dates.earlyStart, other));
          expect(starts(movedTo(task, start + free))).toEqual(starts(byTask(project)));
          if (next.length > 0) expect(starts(movedTo(task, start + free + 1))).not.toEqual(starts(byTask(project)));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('the driving link alone, or without one the release, holds a task where it is', () => {
    fc.assert(
      fc.property(drawnProject, drawnTeams, (drawn, teams) => {
        const project = { ...inTicks(projectFrom(drawn)), calendars: calendarsOf(teams) };
        const { network, dates, at } = byTask(project);
        const driving = drivingLinks(network, dates);
        for (let task = 0; task < project.count; task++) {
          const link = driving[network.position[task] as number] as number;
          const alone = byTask(withoutLinks(project, (other) => other !== link && project.links.to[other] === task));
          expect(alone.at(alone.dates.earlyStart, task)).toBe(at(dates.earlyStart, task));
        }
      }),
      { numRuns: 150 },
    );
  });

  test('one more link never makes anything earlier', () => {
    fc.assert(
      fc.property(drawnProject, drawnTeams, fc.nat(), (drawn, teams, pick) => {
        const project = { ...inTicks(projectFrom(drawn)), calendars: calendarsOf(teams) };
        const all = byTask(project);
        const fewer = byTask(withoutLinks(project, (link) => link === pick % Math.max(1, project.links.count)));
        for (let task = 0; task < project.count; task++) {
          const without = fewer.at(fewer.dates.earlyStart, task);
          expect(without).toBeLessThanOrEqual(all.at(all.dates.earlyStart, task));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('calendars without a day off change nothing', () => {
    const always: TaskCalendar = {
      next: (moment) => moment,
      finish: (start, work) => start + work,
      latestStart: (finish, work) => finish - work,
    };
    fc.assert(
      fc.property(drawnProject, (drawn) => {
        const project = inTicks(projectFrom(drawn));
        const paused = byTask({ ...project, calendars: drawn.durations.map(() => always) });
        expect(paused.dates).toEqual(byTask(project).dates);
      }),
      { numRuns: 200 },
    );
  });
});

function withoutLinks(project: Project, drop: (link: number) => boolean): Project {
  const kept = [...project.links.from.keys()].filter((link) => !drop(link));
  const { from, to, type, lag, elapsed } = project.links;
  const pick = <A extends Int32Array | Float64Array | Uint8Array>(values: A): A =>
    values.filter((_, link) => !drop(link)) as A;
  const links = {
    count: kept.length,
    ...{ from: pick(from), to: pick(to), type: pick(type), lag: pick(lag), elapsed: pick(elapsed) },
  };
  return { ...project, links };
}
