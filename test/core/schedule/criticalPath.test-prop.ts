import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticalPath } from '../../../src/core/schedule/criticalPath.ts';
import { drivingLinks, longestDrivingChain } from '../../../src/core/schedule/drivers.ts';
import { buildNetwork } from '../../../src/core/schedule/network.ts';
import { type DrawnProject, drawnProject, inTicks, projectFrom } from './networks.ts';
import { bound, earlyStarts, oracle } from './oracle.ts';

function compute(drawn: DrawnProject) {
  const network = buildNetwork(projectFrom(drawn));
  const dates = criticalPath(network);
  const byTask = (values: Float64Array | Uint8Array): number[] =>
    drawn.durations.map((_, task) => values[network.position[task] as number] as number);
  return {
    network,
    dates,
    es: byTask(dates.earlyStart),
    ls: byTask(dates.lateStart),
    totalFloat: byTask(dates.totalFloat),
    freeFloat: byTask(dates.freeFloat),
    critical: byTask(dates.critical),
  };
}

describe('critical path method', () => {
  test('agrees with relaxing the definitions until nothing changes', () => {
    fc.assert(
      fc.property(drawnProject, (drawn) => {
        const ours = compute(drawn);
        const theirs = oracle(drawn);
        expect(ours.es).toEqual(theirs.es);
        expect(ours.ls).toEqual(theirs.ls);
        expect(ours.dates.finish).toBe(theirs.finish);
        expect(ours.totalFloat).toEqual(theirs.ls.map((late, i) => late - (theirs.es[i] as number)));
        expect(ours.critical).toEqual(theirs.ls.map((late, i) => (late <= (theirs.es[i] as number) ? 1 : 0)));
      }),
      { numRuns: 400 },
    );
  });

  test('free float: moved by it no successor moves, moved by a little more one does', () => {
    fc.assert(
      fc.property(drawnProject, (drawn) => {
        const { es, freeFloat, dates } = compute(drawn);
        for (let task = 0; task < es.length; task++) {
          const start = es[task] as number;
          const free = freeFloat[task] as number;
          const successors = [...new Set(drawn.links.filter(({ from }) => from === task).map(({ to }) => to))];
          if (successors.length === 0) {
            expect(start + (drawn.durations[task] as number) + free).toBe(dates.finish);
            continue;
          }
          const startsWhenMovedBy = (days: number): number[] => {
            const moved = earlyStarts(drawn, task, start + days);
            return successors.map((to) => moved[to] as number);
          };
          const unmoved = successors.map((to) => es[to] as number);
          expect(free).toBeGreaterThanOrEqual(0);
          expect(startsWhenMovedBy(free)).toEqual(unmoved);
          expect(startsWhenMovedBy(free + 0.125)).not.toEqual(unmoved);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('total float: moved by it the finish and every deadline kept before hold, moved by more one does not', () => {
    fc.assert(
      fc.property(drawnProject, (given) => {
        // Deadlines that the early dates already miss have no "kept before".
        const early = oracle(given);
        const deadlines = given.deadlines.map((deadline, i) => Math.max(deadline, early.ef[i] as number));
        const drawn = { ...given, deadlines };
        const { es, totalFloat, dates } = compute(drawn);
        const holds = (task: number, days: number): boolean => {
          const moved = earlyStarts(drawn, task, (es[task] as number) + days);
          return moved.every((start, i) => {
            const finish = start + (drawn.durations[i] as number);
            return finish <= dates.finish && finish <= (drawn.deadlines[i] as number);
          });
        };
        for (let task = 0; task < es.length; task++) {
          expect(holds(task, totalFloat[task] as number)).toBe(true);
          expect(holds(task, (totalFloat[task] as number) + 0.125)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the driving link is a tight one, of the earliest-imported predecessor', () => {
    fc.assert(
      fc.property(drawnProject, (drawn) => {
        const { network, dates, es } = compute(drawn);
        const driving = drivingLinks(network, dates);
        for (let task = 0; task < es.length; task++) {
          const tight = drawn.links
            .map((link, number) => ({ ...link, number }))
            .filter((link) => link.to === task && bound(drawn, link, es[link.from] as number) === es[task])
            .sort((a, b) => a.from - b.from || a.number - b.number);
          expect(driving[network.position[task] as number]).toBe(tight[0]?.number ?? -1);
          if (tight.length === 0) expect(es[task]).toBe(drawn.releases[task]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the critical path is a driving chain from a release to the project finish, and none is longer', () => {
    fc.assert(
      fc.property(drawnProject, (drawn) => {
        const { network, dates, es } = compute(drawn);
        const driving = drivingLinks(network, dates);
        const driverOf = (task: number): number => {
          const link = driving[network.position[task] as number] as number;
          return link < 0 ? -1 : (drawn.links[link]?.from as number);
        };
        const chain = longestDrivingChain(network, dates, driving).map((p) => network.order[p] as number);
        const finishOf = (task: number): number => (es[task] as number) + (drawn.durations[task] as number);
        expect(finishOf(chain.at(-1) as number)).toBe(dates.finish);
        chain.forEach((task, i) => {
          expect(driverOf(task)).toBe(i === 0 ? -1 : chain[i - 1]);
        });
        for (let last = 0; last < es.length; last++) {
          if (finishOf(last) !== dates.finish) continue;
          let first = last;
          while (driverOf(first) >= 0) first = driverOf(first);
          expect(es[chain[0] as number] as number).toBeLessThanOrEqual(es[first] as number);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('floats hold to the tick where lags are elapsed days', () => {
    fc.assert(
      fc.property(drawnProject, (given) => {
        const project = inTicks(projectFrom({ ...given, durations: given.durations.map((days) => days + 1) }));
        const withoutDeadlines = { ...project, deadline: project.deadline.map(() => Number.POSITIVE_INFINITY) };
        const network = buildNetwork(withoutDeadlines);
        const dates = criticalPath(network);
        const { from, to } = project.links;
        const movedTo = (task: number, start: number) => {
          const release = project.release.slice();
          release[task] = start;
          return criticalPath(buildNetwork({ ...withoutDeadlines, release }));
        };
        for (let task = 0; task < project.count; task++) {
          const p = network.position[task] as number;
          const start = dates.earlyStart[p] as number;
          const total = dates.totalFloat[p] as number;
          const free = dates.freeFloat[p] as number;
          expect(total).toBeGreaterThanOrEqual(0);
          expect(movedTo(task, start + total).finish).toBe(dates.finish);
          expect(movedTo(task, start + total + 1).finish).toBeGreaterThan(dates.finish);
          const next = [...from.keys()].filter((link) => from[link] === task).map((link) => to[link] as number);
          const starts = ({ earlyStart }: typeof dates) =>
            next.map((other) => earlyStart[network.position[other] as number]);
          expect(starts(movedTo(task, start + free))).toEqual(starts(dates));
          if (next.length > 0) expect(starts(movedTo(task, start + free + 1))).not.toEqual(starts(dates));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('a loop is refused, not computed', () => {
    const links = [
      { from: 0, to: 1, type: 'FS', lag: 0 },
      { from: 1, to: 0, type: 'FS', lag: 0 },
    ] as const;
    const looped = { durations: [1, 1], releases: [0, 0], deadlines: [99, 99], links };
    expect(() => buildNetwork(projectFrom(looped))).toThrow('loop');
  });
});
