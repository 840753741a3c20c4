import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadOf } from '../../../../src/core/schedule/plan/loadOf.ts';
import type { PoolLoad } from '../../../../src/core/schedule/plan/poolLoad.ts';
import { scheduleOf } from '../../../../src/core/schedule/scheduleOf.ts';
import { impossibleDays } from './assignment.ts';
import { levelled } from './levelled.ts';
import { ownTeam, TeamBoard } from './teamBoard.ts';
import { teamBoards } from './teamBoards.ts';

const board = () => new TeamBoard().type('x').type('y').team('A').team('B');
const TWO = { days: 4, teamId: 'A' } as const;
const two = () => board().task('a', TWO).task('b', TWO).asks('a', 'x').asks('b', 'x');
const load = (on: TeamBoard) => loadOf(on.workspace, scheduleOf(on.workspace), { teamOf: ownTeam });
const pool = (loads: readonly PoolLoad[], teamId: string, roleTypeId = 'x') =>
  loads.find((one) => one.teamId === teamId && one.roleTypeId === roleTypeId);

describe('the load of a pool', () => {
  it('is demand over capacity, step by step, with who causes an overload', () => {
    const on = two().staff('s', 'A', 'x').staff('t', 'A', 'x', { toDate: '2027-03-02' });
    expect(load(on)).toEqual([
      {
        teamId: 'A',
        roleTypeId: 'x',
        steps: [
          { fromDay: 0, demandFte: 2, capacityFte: 2, recurringFte: 0 },
          { fromDay: 2, demandFte: 2, capacityFte: 1, recurringFte: 0 },
        ],
        endDay: 4,
        overloads: [
          {
            ...{ fromDay: 2, toDay: 4, fromDate: '2027-03-03', toDate: '2027-03-04' },
            ...{ peakFte: 2, capacityFte: 1, taskIds: ['a', 'b'] },
          },
        ],
        doerOverloads: [],
      },
    ]);
  });

  it('follows the levelled plan', () => {
    const { workspace } = two().staff('s', 'A', 'x');
    const [only] = loadOf(workspace, levelled(workspace), { teamOf: ownTeam });
    expect(only?.steps).toEqual([{ fromDay: 0, demandFte: 1, capacityFte: 1, recurringFte: 0 }]);
    expect(only).toMatchObject({ endDay: 8, overloads: [] });
  });

  it('of recurring work stands apart and overloads nothing', () => {
    const on = two().staff('s', 'A', 'x').staff('t', 'A', 'x').task('c', { days: 1, teamId: 'A', repeatEveryDays: 2 });
    const [only] = load(on.asks('c', 'x', 0.5));
    expect(only?.steps.map(({ fromDay, recurringFte }) => [fromDay, recurringFte])).toEqual([
      [0, 0.5],
      [1, 0],
      [2, 0.5],
      [3, 0],
    ]);
    expect(only?.overloads).toEqual([]);
  });

  it('holds what teams inside it ask for, and what only its seats can serve of another type', () => {
    const on = board()
      .team('inner', { parentId: 'A' })
      .staff('s', 'A', 'x')
      .staff('t', 'inner', 'x', { covers: ['y'] });
    on.task('a', TWO).asks('a', 'x').task('b', { days: 4, teamId: 'inner' }).asks('b', 'x');
    const loads = load(on.task('c', { days: 2, teamId: 'inner' }).asks('c', 'y', 0.5));
    expect(pool(loads, 'A')?.steps[0]).toMatchObject({ demandFte: 2.5, capacityFte: 2 });
    expect(pool(loads, 'A')?.overloads).toMatchObject([{ fromDay: 0, toDay: 2, taskIds: ['a', 'b', 'c'] }]);
    expect(pool(loads, 'inner')?.overloads).toMatchObject([{ peakFte: 1.5, capacityFte: 1, taskIds: ['b', 'c'] }]);
    expect(pool(loads, 'inner', 'y')?.overloads).toMatchObject([{ peakFte: 1.5, capacityFte: 1 }]);
  });

  it('counts a task with a named doer where the doer sits, and their overload apart from the pool’s', () => {
    const on = two().staff('s', 'A', 'x').staff('lent', 'B', 'x').staff('spare', 'B', 'x');
    on.responsible('a', 'role', 'lent').responsible('b', 'person', 'person lent');
    const loads = load(on);
    expect(pool(loads, 'A')).toBeUndefined();
    expect(pool(loads, 'B')).toMatchObject({
      steps: [{ demandFte: 2, capacityFte: 2 }],
      overloads: [],
      doerOverloads: [{ peakFte: 2, capacityFte: 1, taskIds: ['a', 'b'] }],
    });
  });

  it('of a doer with seats in two teams is shared between them', () => {
    const on = board().staff('s', 'A', 'x', { personId: 'p' }).staff('t', 'B', 'x', { personId: 'p', fte: 0.5 });
    const loads = load(on.task('a', TWO).asks('a', 'x', 1.5).responsible('a', 'person', 'p'));
    expect(pool(loads, 'A')?.steps[0]).toMatchObject({ demandFte: 1, capacityFte: 1 });
    expect(pool(loads, 'B')?.steps[0]).toMatchObject({ demandFte: 0.5, capacityFte: 0.5 });
  });

  it('tells what pools cannot do together though each could alone', () => {
    // One seat for x, one for y, one for both: 1.5 of each is too much by one half.
    const on = board()
      .staff('s', 'A', 'x')
      .staff('t', 'A', 'y')
      .staff('u', 'A', 'x', { covers: ['y'], fte: 0.5 });
    const loads = load(on.task('a', TWO).asks('a', 'x', 1.5).task('b', TWO).asks('b', 'y', 1.5));
    const over = [{ peakFte: 3, capacityFte: 2.5, taskIds: ['a', 'b'] }];
    expect(pool(loads, 'A', 'x')).toMatchObject({ steps: [{ demandFte: 1.5, capacityFte: 1.5 }], overloads: over });
    expect(pool(loads, 'A', 'y')).toMatchObject({ overloads: over });
  });

  it('holds finished work where its actual dates have it, before day 0 too', () => {
    const done = { ...TWO, status: 'done', actualStart: '2027-02-25', actualFinish: '2027-03-02' } as const;
    const on = board().staff('s', 'A', 'x').task('a', done).asks('a', 'x', 0.5);
    on.task('unknown', { ...TWO, status: 'done' }).asks('unknown', 'x');
    const [only] = load(on);
    expect(only?.steps).toEqual([
      { fromDay: -2, demandFte: 0.5, capacityFte: 1, recurringFte: 0 },
      { fromDay: 2, demandFte: 0, capacityFte: 1, recurringFte: 0 },
    ]);
    // Of its estimate's length to the day it was finished.
    on.task('b', { days: 3, teamId: 'A', status: 'done', actualFinish: '2027-03-05' }).asks('b', 'x', 0.25);
    expect(load(on)[0]?.steps.map(({ fromDay, demandFte }) => [fromDay, demandFte])).toEqual([
      [-2, 0.5],
      [2, 0.25],
    ]);
  });

  it('that was too much for finished work alone is history; beside it unfinished work is over', () => {
    const done = { ...TWO, status: 'done', actualStart: '2027-03-01', actualFinish: '2027-03-04' } as const;
    const on = board().staff('s', 'A', 'x').task('a', done).task('b', done).asks('a', 'x').asks('b', 'x');
    expect(load(on)).toMatchObject([{ steps: [{ demandFte: 2, capacityFte: 1 }], overloads: [] }]);
    on.task('c', { days: 5, teamId: 'A', notBefore: '2027-03-03' }).asks('c', 'x');
    expect(load(on)[0]?.overloads).toMatchObject([{ fromDay: 2, toDay: 4, peakFte: 3, taskIds: ['a', 'b', 'c'] }]);
  });

  it('tells a shared overload that lasts longer than the pool’s own', () => {
    const on = board()
      .staff('s', 'A', 'x')
      .staff('t', 'A', 'y')
      .staff('u', 'A', 'x', { covers: ['y'], fte: 0.5 });
    on.task('a', TWO).asks('a', 'x', 1.5).task('b', TWO).asks('b', 'y', 1.5);
    const loads = load(on.task('c', { days: 2, teamId: 'A' }).asks('c', 'x'));
    expect(pool(loads, 'A', 'x')?.overloads).toMatchObject([
      { fromDay: 0, toDay: 2, peakFte: 2.5, capacityFte: 1.5 },
      { fromDay: 0, toDay: 4, peakFte: 4, capacityFte: 2.5 },
    ]);
  });

  it('is over, for pools or for doers, exactly when something cannot be assigned', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(fc.oneof(teamBoards(), teamBoards({ finished: true })), (workspace) => {
        const schedule = scheduleOf(workspace);
        const isDone = (id: string) => workspace.task.get(id)?.status === 'done';
        const loads = loadOf(workspace, schedule, { teamOf: ownTeam });
        const spans = [...schedule.tasks.values()].map(
          ({ taskId, earlyStart, earlyFinish }) => [taskId, [earlyStart, earlyFinish] as const] as const,
        );
        const beside = impossibleDays(workspace, new Map(spans), ownTeam, undefined, ({ id }) => isDone(id));
        const impossible = impossibleDays(workspace, new Map(spans), ownTeam);
        const over = loads.flatMap(({ overloads, doerOverloads }) => [...overloads, ...doerOverloads]);
        seen.add(over.length > 0);
        for (const day of beside) expect(over.some(({ fromDay, toDay }) => fromDay <= day && day < toDay)).toBe(true);
        for (const { fromDay, taskIds } of over) {
          expect(impossible).toContain(fromDay);
          expect(taskIds.every(isDone)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
    expect(seen.size).toBe(2);
  });
});
