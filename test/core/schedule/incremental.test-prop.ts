import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticalPath } from '../../../src/core/schedule/criticalPath.ts';
import { createLiveSchedule, type LiveSchedule } from '../../../src/core/schedule/incremental.ts';
import { buildNetwork } from '../../../src/core/schedule/network.ts';
import { linksFrom, type Project } from '../../../src/core/schedule/project.ts';
import { toTicks } from '../../../src/core/schedule/ticks.ts';
import { calendarsOf, drawnProject, drawnTeams, inTicks, projectFrom } from './networks.ts';

const edit = fc.record({
  what: fc.constantFrom('duration', 'release', 'deadline', 'add', 'add', 'remove'),
  a: fc.nat({ max: 99 }),
  b: fc.nat({ max: 99 }),
  type: fc.nat({ max: 3 }),
  value: fc.integer({ min: -24, max: 48 }).map((quarters) => toTicks(quarters / 4)),
  elapsed: fc.boolean(),
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

/** After how many tasks a pass over all takes over: at once, in between, never. */
const followed = fc.constantFrom(0, 4, Number.POSITIVE_INFINITY);

function fromScratch(project: Project) {
  const network = buildNetwork(project);
  const dates = criticalPath(network);
  const byTask = (values: Float64Array | Uint8Array): number[] => [...network.position].map((p) => values[p] as number);
  return {
    finish: dates.finish,
    earlyStart: byTask(dates.earlyStart),
    lateStart: byTask(dates.lateStart),
    totalFloat: byTask(dates.totalFloat),
    freeFloat: byTask(dates.freeFloat),
    critical: byTask(dates.critical),
  };
}

/** A linear congruential generator: the same numbers in every run. */
function randomBelow(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor(state / 1_000) % below;
  };
}

const asLists = ({ dates }: LiveSchedule): ReturnType<typeof fromScratch> => ({
  finish: dates.finish,
  earlyStart: [...dates.earlyStart],
  lateStart: [...dates.lateStart],
  totalFloat: [...dates.totalFloat],
  freeFloat: [...dates.freeFloat],
  critical: [...dates.critical],
});

function perform(live: LiveSchedule, links: number[], count: number, { what, a, b, type, value, elapsed }: Edit) {
  const task = a % count;
  if (what === 'duration') return live.editTask(task, { duration: Math.abs(value) });
  if (what === 'release') return live.editTask(task, { release: Math.max(0, value) });
  if (what === 'deadline') return live.editTask(task, { deadline: b % 3 ? value : Number.POSITIVE_INFINITY });
  if (what === 'remove') {
    const [link] = links.splice(a % Math.max(1, links.length), 1);
    return link === undefined ? null : live.removeLink(link);
  }
  const added = live.addLink({ from: task, to: b % count, type, lag: value, elapsed });
  if (added) links.push(added.link);
  return added;
}

describe('a schedule that follows edits', () => {
  test('after each edit equals a pass from scratch, bit for bit, and tells exactly what changed', () => {
    fc.assert(
      fc.property(drawnProject, drawnTeams, fc.array(edit, { maxLength: 25 }), followed, (drawn, teams, edits, n) => {
        const project = { ...inTicks(projectFrom(drawn)), calendars: calendarsOf(teams) };
        const live = createLiveSchedule(project, n);
        const links = Array.from({ length: project.links.count }, (_, link) => link);
        expect(asLists(live)).toEqual(fromScratch(project));
        for (const each of edits) {
          const before = asLists(live);
          const done = perform(live, links, project.count, each);
          const now = asLists(live);
          const scratch = fromScratch(live.project());
          expect(now).toEqual(scratch);
          const fields = ['earlyStart', 'lateStart', 'totalFloat', 'freeFloat', 'critical'] as const;
          const differ = [...before.earlyStart.keys()].filter((i) => fields.some((f) => before[f][i] !== now[f][i]));
          expect(done?.changed ?? []).toEqual(differ);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('on a larger network an edit looks at no more than twice the tasks it changes, taken over many edits', () => {
    const count = 1_500;
    const random = randomBelow(11);
    const links = Array.from({ length: 3 * count }, (_, i) => {
      const to = 1 + (i % (count - 1));
      const lag = toTicks(random(8) - 2);
      return { from: Math.max(0, to - 1 - random(60)), to, type: random(4), lag, elapsed: false };
    });
    const ofTasks = (value: () => number) => Float64Array.from({ length: count }, value);
    const project: Project = {
      count,
      duration: ofTasks(() => toTicks(1 + random(20))),
      release: ofTasks(() => 0),
      deadline: ofTasks(() => Number.POSITIVE_INFINITY),
      links: linksFrom(links),
      elapsedLag: null,
    };
    const live = createLiveSchedule(project, Number.POSITIVE_INFINITY);
    const sums = { visited: 0, changed: 0 };
    for (let i = 0; i < 600; i++) {
      const task = random(count);
      const value = toTicks(random(24));
      const done =
        i % 3 === 0
          ? live.editTask(task, { duration: value })
          : i % 3 === 1
            ? live.editTask(task, { release: random(2) * value * 10 })
            : live.addLink({
                from: Math.max(0, task - 1 - random(60)),
                to: task,
                type: random(4),
                lag: value,
                elapsed: false,
              });
      if (done === null || done.visited === count) continue;
      sums.visited += done.visited;
      sums.changed += done.changed.length;
    }
    expect(asLists(live)).toEqual(fromScratch(live.project()));
    expect(sums.changed).toBeGreaterThan(500);
    expect(sums.visited).toBeLessThanOrEqual(2 * sums.changed);
  });

  test('an edit that would close a loop is refused and changes nothing', () => {
    const ring = { durations: [1, 2], releases: [0, 0], deadlines: [99, 99] };
    const live = createLiveSchedule(projectFrom({ ...ring, links: [{ from: 0, to: 1, type: 'FS', lag: 0 }] }));
    const before = asLists(live);
    expect(live.addLink({ from: 1, to: 0, type: 0, lag: 0, elapsed: false })).toBeNull();
    expect(asLists(live)).toEqual(before);
  });

  test('a change off the critical path visits only what it touches', () => {
    const count = 2_000;
    const chain = Array.from({ length: count - 2 }, (_, i) => ({ from: i, to: i + 1, type: 'FS' as const, lag: 0 }));
    const live = createLiveSchedule(
      projectFrom({
        durations: new Array(count).fill(1),
        releases: new Array(count).fill(0),
        deadlines: new Array(count).fill(Number.POSITIVE_INFINITY),
        links: chain,
      }),
    );
    const { changed, visited } = live.editTask(count - 1, { duration: 3 });
    expect(changed).toEqual([count - 1]);
    expect(visited).toBeLessThanOrEqual(2);
  });
});
