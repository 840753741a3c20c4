import { describe, expect, test } from 'vitest';
import type { TaskDates } from '../../../src/core/schedule/schedule.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { Board } from './board.ts';

// 1 March 2027 is a Monday.
const datesOf = (board: Board, task: string): TaskDates => {
  const dates = scheduleOf(board.workspace).tasks.get(task);
  if (!dates) throw new Error(`${task} is not scheduled`);
  return dates;
};

describe('links', () => {
  test.each([
    ['FS', 0, 4],
    ['FS', 2, 6],
    ['FS', -1, 3],
    ['SS', 1, 1],
    ['FF', 0, 1],
    ['FF', 3, 4],
    ['SF', 5, 2],
    ['SF', 0, 0],
    ['FS', -10, 0],
  ] as const)('4 days, then %s%d to 3 days: starts on day %d', (type, lag, start) => {
    const board = new Board().task('a', { days: 4 }).task('b', { days: 3 }).link('a', 'b', type, lag);
    expect(datesOf(board, 'b')).toMatchObject({ earlyStart: start, earlyFinish: start + 3 });
  });

  test('an elapsed lag runs over the weekend: 4 days from Monday, 2 calendar days later is Monday', () => {
    const board = new Board().task('a', { days: 4 }).task('b', { days: 1 });
    board.link('a', 'b', 'FS', 2, { lagUnit: 'elapsed' });
    expect(datesOf(board, 'b')).toMatchObject({ earlyStart: 5, startDate: '2027-03-08' });
    expect(datesOf(board, 'a')).toMatchObject({ finishDate: '2027-03-04', totalFloat: 1, freeFloat: 1 });
  });

  test.each([
    ['FS', 2, 5],
    ['SS', 3, 3],
    ['SS', 6, 5],
    ['FF', 2, 2],
    ['SF', 9, 4],
    ['FS', -2, 2],
  ] as const)('4 days from Monday, then %s and %d calendar days to 3 days: starts on day %d', (type, lag, start) => {
    const board = new Board().task('a', { days: 4 }).task('b', { days: 3 });
    expect(datesOf(board.link('a', 'b', type, lag, { lagUnit: 'elapsed' }), 'b').earlyStart).toBe(start);
  });

  test('a marker at the project start is met in the morning, one after work in the evening', () => {
    const board = new Board().task('kick-off', { marker: true }).task('first', { days: 1 });
    board.link('kick-off', 'first', 'FS', 2, { lagUnit: 'elapsed' });
    expect(datesOf(board, 'first').earlyStart).toBe(2);
    board.task('week', { days: 5 }).task('handover', { marker: true }).task('second', { days: 1 });
    board.link('week', 'handover').link('handover', 'second', 'FS', 1, { lagUnit: 'elapsed' });
    expect(datesOf(board, 'second').earlyStart).toBe(5);
  });

  test('ties are driven by the earliest-imported predecessor, in whatever order the links came', () => {
    const board = new Board().task('a', { days: 3 }).task('b', { days: 3 }).task('c').link('b', 'c').link('a', 'c');
    expect(datesOf(board, 'c')).toMatchObject({ driver: 'task', drivenBy: 'a', drivingLinkId: 'link-0001' });
  });

  test('a tenth and two tenths are three tenths, and the path stays critical', () => {
    const board = new Board().task('a', { days: 0.1 }).task('b', { days: 0.2 }).task('c', { days: 0.3 }).link('a', 'b');
    expect(datesOf(board, 'b')).toMatchObject({ earlyFinish: 0.3, totalFloat: 0, critical: true });
    expect(datesOf(board, 'c')).toMatchObject({ totalFloat: 0, critical: true });
  });
});

describe('dates', () => {
  test('day 0 is the next working day; holidays and weekends are skipped', () => {
    const board = new Board({ projectStart: '2027-02-27', holidays: ['2027-03-03'] }).task('a', { days: 3 });
    const { startDate, finishDate, durationDays } = scheduleOf(board.workspace);
    expect({ startDate, finishDate, durationDays }).toEqual({
      startDate: '2027-03-01',
      finishDate: '2027-03-04',
      durationDays: 3,
    });
  });

  test('an empty board starts and finishes on day 0', () => {
    const { startDate, finishDate, durationDays, criticalPath } = scheduleOf(new Board().workspace);
    expect([startDate, finishDate, durationDays, criticalPath]).toEqual(['2027-03-01', '2027-03-01', 0, []]);
  });

  test('not before a Saturday is the Monday after', () => {
    const board = new Board().task('a', { days: 1, notBefore: '2027-03-06' });
    expect(datesOf(board, 'a')).toMatchObject({ earlyStart: 5, startDate: '2027-03-08', driver: 'not-before' });
  });

  test('a marker is met on the last day worked before it, but never before its own not-before', () => {
    const board = new Board().task('a', { days: 5 }).task('done', { marker: true, days: 9 }).link('a', 'done');
    expect(datesOf(board, 'done')).toMatchObject({ earlyStart: 5, earlyFinish: 5, finishDate: '2027-03-05' });
    board.task('gate', { marker: true, notBefore: '2027-03-08' }).task('start', { marker: true });
    expect(datesOf(board, 'gate')).toMatchObject({ earlyFinish: 5, finishDate: '2027-03-08' });
    expect(datesOf(board, 'start')).toMatchObject({ earlyFinish: 0, finishDate: '2027-03-01' });
  });

  test.each([
    ['2027-03-05', 0],
    ['2027-03-06', 0],
    ['2027-03-04', -1],
    ['2027-03-08', 1],
    ['2027-02-26', -5],
  ])('5 days from Monday 1 March with a deadline on %s: float %d, early dates untouched', (deadline, float) => {
    const board = new Board().task('a', { days: 5, deadline }).task('long', { days: 6 });
    const dates = datesOf(board, 'a');
    expect(dates).toMatchObject({ earlyStart: 0, totalFloat: Math.min(float, 1), critical: float <= 0 });
    expect(dates.totalFloat >= 0).toBe(dates.finishDate <= deadline);
  });

  test('a marker held at the start of the day after its deadline is late', () => {
    const board = new Board().task('m', { marker: true, notBefore: '2027-03-05', deadline: '2027-03-04' });
    expect(datesOf(board, 'm')).toMatchObject({ finishDate: '2027-03-05', totalFloat: -1 });
  });

  test('finished work keeps its actual dates and unfinished work starts no earlier than the status date', () => {
    const board = new Board({ statusDate: '2027-03-10' })
      .task('a', { days: 9 })
      .task('b', { days: 3, status: 'done', actualStart: '2027-03-02', actualFinish: '2027-03-03' })
      .task('c', { days: 1 })
      .link('a', 'b')
      .link('b', 'c');
    expect(datesOf(board, 'b')).toMatchObject({
      ...{ earlyStart: 1, earlyFinish: 3, durationDays: 2, driver: 'actual', drivenBy: null },
      ...{ startDate: '2027-03-02', finishDate: '2027-03-03' },
    });
    expect(datesOf(board, 'c')).toMatchObject({ earlyStart: 7, startDate: '2027-03-10', driver: 'status-date' });
  });
});

test('a finished marker ends the project on its actual finish, not the morning after', () => {
  const board = new Board().task('m', { marker: true, status: 'done', actualFinish: '2027-03-05' });
  expect(scheduleOf(board.workspace)).toMatchObject({ durationDays: 5, finishDate: '2027-03-05' });
  expect(datesOf(board, 'm')).toMatchObject({ earlyFinish: 5, finishDate: '2027-03-05' });
});

describe('durations', () => {
  test.each([
    [{ likelyDays: 4, optimisticDays: 1, pessimisticDays: 20 }, 4],
    [{ optimisticDays: 2 }, 2],
    [{ pessimisticDays: 7 }, 7],
    [{ optimisticDays: 2, pessimisticDays: 8 }, 5],
  ])('%o counts %d days', (points, days) => {
    expect(datesOf(new Board().task('a', points), 'a')).toMatchObject({ durationDays: days, missingEstimate: false });
  });

  test('a missing estimate counts 0 days and says so; a marker misses nothing', () => {
    const board = new Board().task('a').task('m', { marker: true });
    expect(datesOf(board, 'a')).toMatchObject({ durationDays: 0, missingEstimate: true });
    expect(datesOf(board, 'm')).toMatchObject({ durationDays: 0, missingEstimate: false });
  });

  test('effort is divided by the demand, else by the seats of the responsible in the working team, else by 1', () => {
    const effort = { days: 12, basis: 'effort', teamId: 'core' } as const;
    const board = new Board().task('demanded', effort).task('named', effort).task('nobody', effort);
    board.seat('core', 'ann', 0.5).seat('core', 'bob', 1).seat('other', 'ann', 1).seat('core', null, 3);
    board.demand('demanded', 1.5).demand('demanded', 0.5).responsible('demanded', 'person', 'ann');
    board
      .responsible('named', 'person', 'ann')
      .responsible('named', 'role', 'seat-1')
      .responsible('named', 'role', 'seat-0');
    board.responsible('nobody', 'role', 'seat-3').responsible('nobody', 'team', 'core');
    expect(datesOf(board, 'demanded').durationDays).toBe(6);
    expect(datesOf(board, 'named').durationDays).toBe(8);
    expect(datesOf(board, 'nobody').durationDays).toBe(12);
  });
});

describe('the whole', () => {
  test('the critical path runs to the project finish even where a deadline makes others negative', () => {
    const board = new Board()
      .task('kick-off', { marker: true })
      .task('a', { days: 5 })
      .task('b', { days: 5 })
      .task('c', { days: 3, deadline: '2027-03-01' })
      .task('late', { days: 2, notBefore: '2027-03-11' })
      .task('release', { marker: true })
      .link('kick-off', 'a')
      .link('a', 'b')
      .link('b', 'release')
      .link('kick-off', 'c');
    const schedule = scheduleOf(board.workspace);
    expect(schedule.criticalPath).toEqual(['kick-off', 'a', 'b', 'release']);
    expect(schedule.tasks.get('c')).toMatchObject({ totalFloat: -2, critical: true });
    expect(schedule.tasks.get('kick-off')).toMatchObject({ totalFloat: -2, critical: true });
    expect(schedule.durationDays).toBe(10);
  });

  test('near-critical is float up to the workspace’s threshold, critical tasks apart', () => {
    const board = new Board({ nearCriticalDays: 2 });
    board.task('a', { days: 10 }).task('b', { days: 8 }).task('c', { days: 7.5 });
    const { tasks } = scheduleOf(board.workspace);
    expect([...tasks.values()].map(({ nearCritical }) => nearCritical)).toEqual([false, true, false]);
  });

  test('dropped tasks are left out with their links', () => {
    const board = new Board().task('a', { days: 3 }).task('b', { days: 9, status: 'dropped' }).task('c', { days: 1 });
    board.link('a', 'b').link('b', 'c').link('b', 'a');
    const { tasks, loops, leftOut, durationDays } = scheduleOf(board.workspace);
    expect([...tasks.keys()]).toEqual(['a', 'c']);
    expect([loops, leftOut, durationDays]).toEqual([[], [], 3]);
  });

  test('loops of an import are named, the latest link that closes each is left out, the rest is scheduled', () => {
    const board = new Board();
    for (const name of ['a', 'b', 'c', 'd']) board.task(name, { days: 2 });
    board.link('b', 'c').link('a', 'b').link('c', 'a').link('c', 'd').link('d', 'd');
    const { loops, leftOut, durationDays } = scheduleOf(board.workspace);
    expect(loops).toEqual([['a', 'b', 'c'], ['d']]);
    expect(leftOut.map(({ fromId, toId }) => [fromId, toId])).toEqual([
      ['c', 'a'],
      ['d', 'd'],
    ]);
    expect(durationDays).toBe(8);
  });

  test('the order of rows in memory does not matter, only the order of their ids', () => {
    const board = new Board().task('a', { days: 3 }).task('b', { days: 3 }).task('c').link('a', 'c').link('b', 'c');
    const { workspace } = board;
    const reversed = {
      ...workspace,
      task: new Map([...workspace.task].reverse()),
      dependency: new Map([...workspace.dependency].reverse()),
    };
    expect(scheduleOf(reversed)).toEqual(scheduleOf(workspace));
  });
});
