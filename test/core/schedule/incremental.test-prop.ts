import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criticalPath } from '../../../src/core/schedule/criticalPath.ts';
import { createLiveSchedule, type LiveSchedule } from '../../../src/core/schedule/incremental.ts';
import { buildNetwork } from '../../../src/core/schedule/network.ts';
import type { Project } from '../../../src/core/schedule/project.ts';
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
      fc.property(drawnProject, drawnTeams, fc.array(edit, { maxLength: 25 }), (drawn, teams, edits) => {
        const project = { ...inTicks(projectFrom(drawn)), calendars: calendarsOf(teams) };
        const live = createLiveSchedule(project);
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
      { numRuns: 200 },
    );
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
