import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { Importing } from '../interchange/imported.ts';
import { Board } from './board.ts';

test('against a target, what leads to it has float to its finish; early dates and the critical path stay', () => {
  const into = new Importing();
  into.import({
    'tasks.csv': ['id,title,duration,predecessors', 'A,a,2,', 'B,b,1,A', 'C,c,9,', 'D,d,3,B', 'E,e,0.5,A'],
  });
  const floats = (targetId?: string) => {
    const { tasks, criticalPath } = scheduleOf(into.workspace, { targetId });
    const float = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E'].map((key) => [key, tasks.get(into.task(key).id)?.totalFloat]),
    );
    return { ...float, path: criticalPath.map((id) => into.workspace.task.get(id)?.key) };
  };
  expect(floats()).toEqual({ A: 3, B: 3, C: 0, D: 3, E: 6.5, path: ['C'] });
  expect(floats(into.task('D').id)).toEqual({ A: 0, B: 0, C: 0, D: 0, E: 6.5, path: ['C'] });
  expect(floats(into.task('B').id)).toEqual({ A: 0, B: 0, C: 0, D: 3, E: 6.5, path: ['C'] });
});

describe('the chain to a target and the share of tight work', () => {
  const board = new Board()
    .task('a', { days: 2 })
    .task('b', { days: 3 })
    .task('c', { days: 5 })
    .task('gate', { marker: true })
    .task('long', { days: 20 })
    .task('slack', { days: 1 })
    .task('again', { days: 1, repeatEveryDays: 5 })
    .link('a', 'b')
    .link('c', 'gate')
    .link('slack', 'gate')
    .link('b', 'gate');
  const of = (targetIds?: readonly string[]) => scheduleOf(board.workspace, { targetIds });

  test('ends in the target; of equal chains the one with more tasks counts', () => {
    expect(of(['gate'])).toMatchObject({ targetIds: ['gate'], targetPath: ['a', 'b', 'gate'], criticalPath: ['long'] });
    expect(of()).toMatchObject({ targetIds: [], targetPath: ['long'] });
  });

  test('of several targets the last to finish counts', () => {
    const { targetPath, tasks } = of(['a', 'c']);
    expect(targetPath).toEqual(['c']);
    expect(tasks.get('a')?.totalFloat).toBe(3);
  });

  test('an unknown or recurring target is the project finish', () => {
    expect(of(['nobody', 'again'])).toMatchObject({ targetIds: [], targetPath: ['long'] });
  });

  test('near-critical counts open work that leads to the target', () => {
    expect(of().nearCriticalShare).toBe(1 / 5);
    expect(of(['gate']).nearCriticalShare).toBe(3 / 4);
    expect(scheduleOf(new Board().workspace).nearCriticalShare).toBe(0);
  });
});

describe('float against a target', () => {
  test('is bounded by what leads to it alone: neither the project finish nor deadlines elsewhere', () => {
    const board = new Board()
      .task('i', { days: 1 })
      .task('U', { days: 3 })
      .task('T', { days: 1 })
      .task('after', { days: 1, deadline: '2027-03-01' })
      .task('k', { days: 10 })
      .link('i', 'T')
      .link('U', 'T')
      .link('T', 'after')
      .link('i', 'k');
    const { tasks, targetPath } = scheduleOf(board.workspace, { targetId: 'T' });
    const floatOf = (id: string) => [tasks.get(id)?.totalFloat, tasks.get(id)?.countsTo];
    expect(floatOf('i')).toEqual([2, 'target']);
    expect(floatOf('U')).toEqual([0, 'target']);
    expect(floatOf('T')).toEqual([0, 'target']);
    expect(floatOf('k')).toEqual([0, 'project']);
    expect(targetPath).toEqual(['U', 'T']);
  });

  test('is how late a task may start before the target finishes later', () => {
    const days = fc.integer({ min: 0, max: 4 });
    const links = fc.array(
      fc.tuple(fc.nat(7), fc.nat(7), fc.constantFrom('FS', 'SS', 'FF', 'SF'), fc.integer({ min: -1, max: 2 })),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(days, { minLength: 8, maxLength: 8 }), links, (durations, given) => {
        const board = (late: number, notBefore: string | null) => {
          const made = new Board();
          for (const [i, each] of durations.entries())
            made.task(`t${i}`, { days: each, notBefore: i === late ? notBefore : null });
          for (const [a, b, type, lag] of given) {
            if (a !== b) made.link(`t${Math.min(a, b)}`, `t${Math.max(a, b)}`, type, lag);
          }
          return made;
        };
        const plain = scheduleOf(board(-1, null).workspace, { targetId: 't7' });
        const finish = plain.tasks.get('t7')?.earlyFinish;
        for (let i = 0; i < 7; i++) {
          const dates = plain.tasks.get(`t${i}`);
          if (dates?.countsTo !== 'target') continue;
          const startAt = (day: number) =>
            scheduleOf(board(i, DAYS[day] ?? null).workspace).tasks.get('t7')?.earlyFinish;
          expect(startAt(dates.lateStart), `t${i}`).toBe(finish);
          expect(startAt(dates.lateStart + 1), `t${i}`).toBeGreaterThan(finish ?? 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Working days from Monday, 1 March 2027 on. */
const DAYS = Array.from({ length: 200 }, (_, day) =>
  new Date(Date.UTC(2027, 2, 1 + Math.floor(day / 5) * 7 + (day % 5))).toISOString().slice(0, 10),
);
