import { describe, expect, test } from 'vitest';
import { occurrencesOf } from '../../../src/core/schedule/occurrences.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { Board } from './board.ts';

const weekly = { days: 2, repeatEveryDays: 5 } as const;

describe('recurring work', () => {
  test('takes its place by its links and sets no finish, no critical path and no float of others', () => {
    const board = new Board()
      .task('launch', { days: 3 })
      .task('review', { ...weekly, days: 50 })
      .task('after', { days: 1 })
      .link('launch', 'review')
      .link('review', 'after');
    const { tasks, durationDays, finishDate, criticalPath } = scheduleOf(board.workspace);
    expect([durationDays, finishDate, criticalPath]).toEqual([4, '2027-03-04', ['launch', 'review', 'after']]);
    expect(tasks.get('review')).toMatchObject({ earlyStart: 3, durationDays: 50, recurring: true });
    expect(tasks.get('after')).toMatchObject({ earlyStart: 3, recurring: false });
  });

  test('begun at the project finish it is not critical, nor is what leads only to it', () => {
    const board = new Board()
      .task('launch', { days: 3 })
      .task('setup', { days: 1 })
      .task('operate', { ...weekly, deadline: '2027-03-01' })
      .task('watch', weekly)
      .link('launch', 'operate')
      .link('setup', 'watch', 'FS', 30)
      .link('setup', 'operate', 'FF', 2, { lagUnit: 'elapsed' });
    const { tasks, criticalPath, durationDays, nearCriticalShare } = scheduleOf(board.workspace);
    expect([criticalPath, durationDays]).toEqual([['launch'], 3]);
    expect(tasks.get('operate')).toMatchObject({ totalFloat: 0, freeFloat: 0, critical: false, nearCritical: false });
    expect(tasks.get('watch')).toMatchObject({ earlyStart: 31, totalFloat: 0, critical: false });
    expect(tasks.get('setup')).toMatchObject({ totalFloat: 2 });
    expect(nearCriticalShare).toBe(1);
  });

  test('its occurrences run to the project finish, or from the first on to its last day', () => {
    const board = new Board()
      .task('build', { days: 12 })
      .task('review', weekly)
      .task('drill', { days: 1, repeatEveryDays: 2.5, repeatUntil: '2027-03-05', notBefore: '2027-03-02' })
      .task('late', { days: 1, repeatEveryDays: 1, repeatUntil: '2027-03-01', notBefore: '2027-03-03' })
      .task('once', { days: 1 });
    const { workspace } = board;
    const starts = (task: string) => occurrencesOf(workspace, scheduleOf(workspace), task).map((o) => o.startDay);
    expect([starts('review'), starts('drill'), starts('late'), starts('once')]).toEqual([
      [0, 5, 10],
      [1, 3.5],
      [2],
      [],
    ]);
  });

  test('an occurrence on a day off of its team comes on the next day worked', () => {
    const board = new Board()
      .team('ops', { holidays: ['2027-03-08', '2027-03-09'] })
      .task('build', { days: 8 })
      .task('review', { ...weekly, teamId: 'ops' });
    const { workspace } = board;
    expect(occurrencesOf(workspace, scheduleOf(workspace), 'review')).toEqual([
      { startDay: 0, finishDay: 2, durationDays: 2 },
      { startDay: 7, finishDay: 9, durationDays: 2 },
    ]);
  });

  test('a board of nothing but recurring work finishes on day 0', () => {
    const { durationDays, finishDate, criticalPath } = scheduleOf(new Board().task('review', weekly).workspace);
    expect([durationDays, finishDate, criticalPath]).toEqual([0, '2027-03-01', []]);
  });
});
