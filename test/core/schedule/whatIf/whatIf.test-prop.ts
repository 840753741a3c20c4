import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../../../src/core/schedule/scheduleOf.ts';
import { latestStarts } from '../../../../src/core/schedule/whatIf/latestStarts.ts';
import { sharedFloat } from '../../../../src/core/schedule/whatIf/sharedFloat.ts';
import { shortenByADay } from '../../../../src/core/schedule/whatIf/shortenByADay.ts';
import { Board } from '../board.ts';
import { type DrawnProject, drawnProject } from '../networks.ts';

const name = (task: number): string => `t${String(task).padStart(2, '0')}`;

/** A drawn project as a board; `days` replaces the durations. */
function boardOf(drawn: DrawnProject, days: readonly number[] = drawn.durations): Board {
  const board = new Board().team('team', { holidays: ['2027-03-04', '2027-03-09', '2027-03-17'] });
  days.forEach((duration, task) => {
    const release = drawn.releases[task] as number;
    const teamId = task % 3 === 0 ? 'team' : null;
    board.task(name(task), { days: duration, teamId, levelledStartDay: release > 0 ? release : null });
  });
  for (const { from, to, type, lag } of drawn.links) board.link(name(from), name(to), type, lag);
  return board;
}

describe('which task shortened by a day helps most', () => {
  test('each gain is what a schedule with that task shorter shows, and no other task has one', () => {
    fc.assert(
      fc.property(drawnProject, (drawn) => {
        const { workspace } = boardOf(drawn);
        const { durationDays } = scheduleOf(workspace);
        const gains = new Map(shortenByADay(workspace).map((each) => [each.taskId, each]));
        drawn.durations.forEach((duration, task) => {
          const days = drawn.durations.map((other, i) => (i === task ? Math.max(0, duration - 1) : other));
          const shorter = scheduleOf(boardOf(drawn, days).workspace).durationDays;
          expect(gains.get(name(task))?.finishDays ?? 0).toBe(Math.max(0, durationDays - shorter));
        });
      }),
      { numRuns: 150 },
    );
  });

  test('best first: by the target’s finish, by lateness where one is missed', () => {
    const board = new Board()
      .task('a', { days: 3 })
      .task('b', { days: 0.5 })
      .task('c', { days: 2, deadline: '2027-03-01' })
      .task('long', { days: 20 })
      .task('done', { days: 30, status: 'done', actualStart: '2027-03-01', actualFinish: '2027-03-02' })
      .link('a', 'b');
    const { workspace } = board;
    expect(shortenByADay(workspace)).toEqual([
      { taskId: 'c', shortenedDays: 1, finishDays: 0, latenessDays: 1 },
      { taskId: 'long', shortenedDays: 1, finishDays: 1, latenessDays: 0 },
    ]);
    expect(shortenByADay(workspace, { targetId: 'b' })).toEqual([
      { taskId: 'a', shortenedDays: 1, finishDays: 1, latenessDays: 0 },
      { taskId: 'b', shortenedDays: 0.5, finishDays: 0.5, latenessDays: 0 },
      { taskId: 'c', shortenedDays: 1, finishDays: 0, latenessDays: 1 },
    ]);
  });

  test('two equal chains: neither alone helps', () => {
    const board = new Board().task('a', { days: 3 }).task('b', { days: 3 });
    expect(shortenByADay(board.workspace)).toEqual([]);
  });
});

describe('tasks that share one float', () => {
  test('a chain without gaps shares; a gap, another float or the critical path ends it', () => {
    const board = new Board()
      .task('a', { days: 1 })
      .task('b', { days: 2 })
      .task('c', { days: 1 })
      .task('apart', { days: 1, levelledStartDay: 9 })
      .task('x', { days: 2 })
      .task('y', { days: 1 })
      .task('long', { days: 12 })
      .link('a', 'b')
      .link('b', 'c', 'SS', 1)
      .link('b', 'apart')
      .link('x', 'y');
    const { workspace } = board;
    expect(sharedFloat(workspace, scheduleOf(workspace))).toEqual([
      { taskIds: ['a', 'b'], floatDays: 8 },
      { taskIds: ['x', 'y'], floatDays: 9 },
    ]);
    const joined = board.link('c', 'apart').workspace;
    expect(sharedFloat(joined, scheduleOf(joined))).toEqual([
      { taskIds: ['a', 'b', 'c'], floatDays: 8 },
      { taskIds: ['x', 'y'], floatDays: 9 },
    ]);
  });

  test('what one task of a chain uses up, the tasks after it do not have any more', () => {
    fc.assert(
      fc.property(drawnProject, (drawn) => {
        const { workspace } = boardOf(drawn);
        const schedule = scheduleOf(workspace);
        for (const { taskIds, floatDays } of sharedFloat(workspace, schedule)) {
          expect(taskIds.map((id) => schedule.tasks.get(id)?.totalFloat)).toEqual(taskIds.map(() => floatDays));
          const [first, ...others] = taskIds as [string, ...string[]];
          const task = workspace.task.get(first);
          const start = schedule.tasks.get(first)?.earlyStart as number;
          if (!task) throw new Error('a chain of tasks that are not there');
          const moved = new Map(workspace.task).set(first, { ...task, levelledStartDay: start + floatDays });
          const after = scheduleOf({ ...workspace, task: moved });
          const left = others.map((id) => after.tasks.get(id)?.totalFloat as number);
          expect(Math.min(...left)).toBeLessThan(floatDays);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('latest starts', () => {
  test('of what leads to the target, the most urgent first, with dates', () => {
    const board = new Board()
      .task('a', { days: 1 })
      .task('b', { days: 2 })
      .task('gate', { marker: true })
      .task('long', { days: 8 })
      .task('again', { days: 1, repeatEveryDays: 5 })
      .task('done', { days: 1, status: 'done' })
      .link('a', 'b')
      .link('b', 'gate', 'FS', 1)
      .link('done', 'gate');
    const { workspace } = board;
    expect(latestStarts(workspace, { targetId: 'gate' })).toEqual([
      { taskId: 'a', latestStartDay: 0, latestStart: '2027-03-01', totalFloat: 0 },
      { taskId: 'b', latestStartDay: 1, latestStart: '2027-03-02', totalFloat: 0 },
      { taskId: 'gate', latestStartDay: 4, latestStart: '2027-03-05', totalFloat: 0 },
    ]);
    expect(latestStarts(workspace).map(({ taskId, latestStartDay }) => [taskId, latestStartDay])).toEqual([
      ['long', 0],
      ['a', 4],
      ['b', 5],
      ['gate', 8],
    ]);
  });
});
