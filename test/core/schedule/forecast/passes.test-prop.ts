import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createCalendar } from '../../../../src/core/schedule/calendar.ts';
import { criticalPath } from '../../../../src/core/schedule/criticalPath.ts';
import { finishAt } from '../../../../src/core/schedule/drivers.ts';
import { BLOCK_RUNS } from '../../../../src/core/schedule/forecast/blockRuns.ts';
import { createPasses, finishRow, type Passes, startRow } from '../../../../src/core/schedule/forecast/passes.ts';
import { createPausedPasses } from '../../../../src/core/schedule/forecast/pausedPasses.ts';
import { buildNetwork } from '../../../../src/core/schedule/network.ts';
import type { Project } from '../../../../src/core/schedule/project.ts';
import { createTeamCalendar } from '../../../../src/core/schedule/teamCalendar.ts';
import { toTicks } from '../../../../src/core/schedule/ticks.ts';
import { drawnProject, inTicks, projectFrom } from '../networks.ts';

const runDurations = (count: number) =>
  fc.array(
    fc.array(
      fc.integer({ min: 0, max: 48 }).map((quarters) => quarters / 4),
      { minLength: count, maxLength: count },
    ),
    {
      minLength: 3,
      maxLength: 3,
    },
  );

const drawnRuns = drawnProject.chain((drawn) =>
  fc.record({ drawn: fc.constant(drawn), runs: runDurations(drawn.durations.length), loads: fc.boolean() }),
);

/** Each run's durations, given to the schedule instead, must give the same dates and the same tasks without float. */
function expectSameAsSchedule(project: Project, passes: Passes, runs: readonly (readonly number[])[]): void {
  const network = buildNetwork(project);
  for (let r = 0; r < BLOCK_RUNS; r++) {
    const durations = runs[r % runs.length] as readonly number[];
    for (let task = 0; task < project.count; task++) {
      passes.durations[(network.position[task] as number) * BLOCK_RUNS + r] = durations[task] as number;
    }
  }
  passes.work();
  runs.forEach((durations, r) => {
    const alone = buildNetwork({
      ...project,
      duration: Float64Array.from(durations),
      deadline: project.deadline.map(() => Number.POSITIVE_INFINITY),
    });
    const dates = criticalPath(alone);
    expect(passes.last[r]).toBe(dates.finish);
    for (let p = 0; p < project.count; p++) {
      const start = dates.earlyStart[p] as number;
      expect(passes.moments[startRow(p) + r]).toBe(start);
      if (!project.load?.[network.order[p] as number]) {
        expect(passes.moments[finishRow(p) + r]).toBe(finishAt(alone, p, start));
      }
      expect(((passes.critical[p] as number) >>> r) & 1).toBe(dates.critical[p]);
    }
  });
}

/** Recurring load has no duration. */
function withLoads(project: Project, runs: readonly (readonly number[])[]): [Project, number[][]] {
  const load = Uint8Array.from({ length: project.count }, (_, task) => (task % 4 === 3 ? 1 : 0));
  return [
    { ...project, load, duration: project.duration.map((days, task) => (load[task] ? 0 : days)) },
    runs.map((durations) => durations.map((days, task) => (load[task] ? 0 : days))),
  ];
}

test('each run of a block is the schedule with its durations: all four link types, lags, releases, load', () => {
  fc.assert(
    fc.property(drawnRuns, ({ drawn, runs, loads }) => {
      const plain = { ...inTicks(projectFrom(drawn)), elapsedLag: null };
      plain.links.elapsed.fill(0);
      const ticks = runs.map((durations) => durations.map(toTicks));
      const [project, durations] = loads ? withLoads(plain, ticks) : [plain, ticks];
      expectSameAsSchedule(project, createPasses(buildNetwork(project)), durations);
    }),
    { numRuns: 300 },
  );
});

test('the same with elapsed lags and teams that have days off', () => {
  const workspace = { projectStart: '2027-03-03', workingWeek: [1, 2, 4, 5], holidays: ['2027-03-11'] };
  const calendar = createCalendar(workspace);
  const team = createTeamCalendar(calendar, createCalendar({ ...workspace, workingWeek: [1, 2, 5] }));
  fc.assert(
    fc.property(drawnRuns, ({ drawn, runs, loads }) => {
      const plain = inTicks(projectFrom(drawn));
      const ticks = runs.map((durations) => durations.map(toTicks));
      const [loaded, durations] = loads ? withLoads(plain, ticks) : [plain, ticks];
      const project = { ...loaded, calendars: Array.from(loaded.duration, (_, task) => (task % 2 ? team : null)) };
      expectSameAsSchedule(project, createPausedPasses(buildNetwork(project)), durations);
    }),
    { numRuns: 150 },
  );
});
