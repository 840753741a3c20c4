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

describe('team calendars', () => {
  test('a team’s days off stretch its tasks; day numbers, lags and others stay as they were', () => {
    const board = new Board()
      .team('data', { holidays: ['2027-03-03', '2027-03-04', '2027-03-06'] })
      .task('clean', { days: 4, teamId: 'data' })
      .task('train', { days: 2 })
      .task('other', { days: 3 })
      .link('clean', 'train', 'FS', 1);
    expect(datesOf(board, 'clean')).toMatchObject({
      ...{ earlyStart: 0, earlyFinish: 6, durationDays: 4, pausedDays: 2, allowedStart: 0 },
      ...{ startDate: '2027-03-01', finishDate: '2027-03-08', totalFloat: 0 },
    });
    expect(datesOf(board, 'train')).toMatchObject({ earlyStart: 7, startDate: '2027-03-10', pausedDays: 0 });
    expect(datesOf(board, 'other')).toMatchObject({ earlyStart: 0, earlyFinish: 3, totalFloat: 6 });
  });

  test('a start waits for the team, the link that leads there still drives it, and a marker does not wait', () => {
    const board = new Board()
      .team('data', { workingWeek: [4, 5] })
      .task('a', { days: 1 })
      .task('b', { days: 3, teamId: 'data' })
      .task('met', { marker: true, teamId: 'data' })
      .link('a', 'b')
      .link('a', 'met');
    expect(datesOf(board, 'b')).toMatchObject({
      ...{ earlyStart: 3, earlyFinish: 9, allowedStart: 1, pausedDays: 3, drivenBy: 'a', driver: 'task' },
      ...{ startDate: '2027-03-04', finishDate: '2027-03-11' },
    });
    // The days off before b's start are float of a that costs b nothing.
    expect(datesOf(board, 'a')).toMatchObject({ totalFloat: 2, freeFloat: 0 });
    expect(datesOf(board, 'met')).toMatchObject({ earlyStart: 1, finishDate: '2027-03-01' });
  });

  test('a finish that waits for the team takes the first day back', () => {
    const board = new Board()
      .team('docs', { holidays: ['2027-03-04', '2027-03-05'] })
      .task('build', { days: 4 })
      .task('docs', { days: 2, teamId: 'docs' })
      .link('build', 'docs', 'FF');
    expect(datesOf(board, 'docs')).toMatchObject({ earlyStart: 2, earlyFinish: 6, finishDate: '2027-03-08' });
    expect(datesOf(board, 'build')).toMatchObject({ totalFloat: 2, freeFloat: 2 });
  });

  test('week and holidays come from the teams around; a sub-team’s own week replaces theirs', () => {
    const days = (teamId: string): number => {
      const board = new Board()
        .team('company', { workingWeek: [1, 2, 3], holidays: ['2027-03-02'] })
        .team('platform', { parentId: 'company' })
        .team('support', { parentId: 'platform', workingWeek: [1, 2, 3, 4, 5, 6, 7], holidays: ['2027-03-04'] })
        .team('night', { workingWeek: [6, 7] })
        .task('a', { days: 4, teamId });
      return datesOf(board, 'a').earlyFinish;
    };
    expect([days('company'), days('platform'), days('support')]).toEqual([7, 7, 6]);
    // A team that never works when the workspace does would finish nothing: its week says nothing.
    expect(days('night')).toBe(4);
    expect(days('gone')).toBe(4);
  });

  test('teams in a ring around each other do not hang', () => {
    const board = new Board()
      .team('a', { parentId: 'b', holidays: ['2027-03-01'] })
      .team('b', { parentId: 'a' })
      .task('t', { days: 1, teamId: 'b' });
    expect(datesOf(board, 't').earlyStart).toBe(1);
  });

  test('a deadline in the team’s days off leaves the days before them', () => {
    const board = new Board()
      .team('data', { holidays: ['2027-03-04', '2027-03-05'] })
      .task('a', { days: 2, teamId: 'data', deadline: '2027-03-05' })
      .task('long', { days: 10 });
    expect(datesOf(board, 'a')).toMatchObject({ lateStart: 1, lateFinish: 3, totalFloat: 1 });
  });
});

describe('progress', () => {
  const status = { statusDate: '2027-03-10' };

  test('of begun work what remains starts at the status date; it is shown from its actual start', () => {
    const begun = { status: 'in-progress', actualStart: '2027-03-02' } as const;
    const board = new Board(status)
      .task('a', { days: 8, remainingDays: 2, ...begun })
      .task('b', { days: 1 })
      .task('c', { days: 8, ...begun })
      .link('a', 'b');
    expect(datesOf(board, 'a')).toMatchObject({
      ...{ earlyStart: 7, earlyFinish: 9, durationDays: 2, progress: 0.75, driver: 'status-date' },
      ...{ startDate: '2027-03-02', shownStart: 1, finishDate: '2027-03-11' },
    });
    expect(datesOf(board, 'b')).toMatchObject({ earlyStart: 9, progress: 0 });
    expect(datesOf(board, 'c')).toMatchObject({ durationDays: 8, progress: 0, startDate: '2027-03-02' });
  });

  test('links still hold for what remains, and what held only the start holds no more', () => {
    const board = new Board(status)
      .task('a', { days: 9 })
      .task('b', { days: 4, remainingDays: 1, status: 'in-progress', fixedStart: '2027-03-02', levelledStartDay: 20 })
      .link('a', 'b');
    expect(datesOf(board, 'b')).toMatchObject({ earlyStart: 16, drivenBy: 'a', totalFloat: 0 });
  });

  test('links from the start of begun work are measured from its actual start', () => {
    const board = new Board(status)
      .task('a', { days: 20, remainingDays: 10, status: 'in-progress', actualStart: '2027-03-02' })
      .task('b', { days: 2 })
      .task('c', { days: 2 })
      .task('d', { days: 2 })
      .link('a', 'b', 'SS', 8)
      .link('a', 'c', 'SF', 12)
      .link('a', 'd', 'SS', 3);
    expect(datesOf(board, 'b')).toMatchObject({ earlyStart: 9, driver: 'task', drivenBy: 'a' });
    expect(datesOf(board, 'c')).toMatchObject({ earlyStart: 11, drivenBy: 'a' });
    expect(datesOf(board, 'd')).toMatchObject({ earlyStart: 7, driver: 'status-date', drivenBy: null });
    expect(datesOf(board, 'a')).toMatchObject({ earlyStart: 7, totalFloat: 0, freeFloat: 0 });
  });

  test('what remains of an effort is divided like the effort', () => {
    const board = new Board(status)
      .task('a', { days: 12, remainingDays: 6, basis: 'effort', status: 'in-progress' })
      .demand('a', 3);
    expect(datesOf(board, 'a')).toMatchObject({ durationDays: 2, progress: 0.5 });
  });

  test('without a status date begun work does not start before its actual start', () => {
    const board = new Board().task('a', { days: 3, status: 'in-progress', actualStart: '2027-03-04' });
    expect(datesOf(board, 'a')).toMatchObject({ earlyStart: 3, earlyFinish: 6, driver: 'started' });
  });

  test('remaining work of a task that has not begun says nothing; nothing left is done at the status date', () => {
    const board = new Board(status)
      .task('a', { days: 3, remainingDays: 1 })
      .task('b', { days: 3, remainingDays: 0, status: 'in-progress' })
      .task('c', { days: 3, status: 'done', actualStart: '2027-03-01', actualFinish: '2027-03-01' });
    expect(datesOf(board, 'a')).toMatchObject({ durationDays: 3, progress: 0 });
    expect(datesOf(board, 'b')).toMatchObject({ durationDays: 0, progress: 1, finishDate: '2027-03-10' });
    expect(datesOf(board, 'c')).toMatchObject({ durationDays: 1, progress: 1 });
  });

  test('three thirds of a day end on that day', () => {
    const board = new Board();
    for (const name of ['a', 'b', 'c']) board.task(name, { days: 2, basis: 'effort' }).demand(name, 3);
    board.link('a', 'b').link('b', 'c').task('d', { days: 2 });
    expect(datesOf(board, 'c')).toMatchObject({ finishDate: '2027-03-02', critical: true });
    expect(datesOf(board, 'd')).toMatchObject({ totalFloat: 0, critical: true });
  });
});

describe('fixed and levelled starts', () => {
  test('a fixed start holds the task, and bounds the float of what leads to it', () => {
    const board = new Board()
      .task('a', { days: 2 })
      .task('b', { days: 1, fixedStart: '2027-03-08' })
      .task('long', { days: 20 })
      .link('a', 'b');
    expect(datesOf(board, 'b')).toMatchObject({ earlyStart: 5, lateStart: 5, totalFloat: 0, driver: 'fixed' });
    expect(datesOf(board, 'a')).toMatchObject({ totalFloat: 3 });
  });

  test('neither deadline nor fixed start of finished work takes float from what leads to it', () => {
    const board = new Board()
      .task('open', { days: 10 })
      .task('done', { days: 2, status: 'done', deadline: '2027-03-05', fixedStart: '2027-03-03' })
      .link('open', 'done');
    expect(datesOf(board, 'open').totalFloat).toBe(0);
  });

  test('links are never broken for it: pushed past, its float and that of its predecessors is negative', () => {
    const board = new Board().task('a', { days: 8 }).task('b', { days: 1, fixedStart: '2027-03-08' }).link('a', 'b');
    expect(datesOf(board, 'b')).toMatchObject({ earlyStart: 8, totalFloat: -3, drivenBy: 'a' });
    expect(datesOf(board, 'a')).toMatchObject({ totalFloat: -3, critical: true });
    const late = new Board({ statusDate: '2027-03-09' }).task('b', { days: 1, fixedStart: '2027-03-08' });
    expect(datesOf(late, 'b')).toMatchObject({ earlyStart: 6, totalFloat: -1, driver: 'status-date' });
  });

  test('on a day off of its team the next day worked counts', () => {
    const board = new Board()
      .team('data', { holidays: ['2027-03-08'] })
      .task('b', { days: 2, fixedStart: '2027-03-08', teamId: 'data' })
      .task('long', { days: 20 });
    expect(datesOf(board, 'b')).toMatchObject({ earlyStart: 6, totalFloat: 0, driver: 'fixed' });
  });

  test('a levelled start holds the task unless it is to be left out', () => {
    const board = new Board().task('a', { days: 1, levelledStartDay: 4.5 }).task('b', { days: 1 }).link('a', 'b');
    expect(datesOf(board, 'a')).toMatchObject({ earlyStart: 4.5, driver: 'levelling' });
    const without = scheduleOf(board.workspace, { ignoreLevelling: true });
    expect(without.tasks.get('a')).toMatchObject({ earlyStart: 0, driver: 'project-start' });
    expect(without.durationDays).toBe(2);
  });
});
