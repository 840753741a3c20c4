import { describe, expect, it } from 'vitest';
import { type AddedFte, addFte } from '../../../../src/core/schedule/plan/whatIf/addFte.ts';
import { resultOf } from './levelled.ts';
import { ownTeam, TeamBoard } from './teamBoard.ts';

const gains = (on: TeamBoard, targetId?: string): AddedFte[] =>
  resultOf(addFte(on.workspace, { teamOf: ownTeam, budgetSchedules: 100, targetId }));

/** Team A has three tasks of 4 days for one seat, team B two of 3. */
function board(statusDate: string | null = null): TeamBoard {
  const on = new TeamBoard({ statusDate }).type('x', { dayRate: 500 }).type('y').team('A').team('B');
  on.staff('s', 'A', 'x').staff('t', 'B', 'y');
  for (const id of ['a', 'b', 'c']) on.task(id, { days: 4, teamId: 'A' }).asks(id, 'x');
  for (const id of ['d', 'e']) on.task(id, { days: 3, teamId: 'B' }).asks(id, 'y');
  return on;
}

describe('one more FTE', () => {
  it('is tried in every pool, the best first, with its cost', () => {
    expect(gains(board())).toEqual([
      {
        ...{ teamId: 'A', roleTypeId: 'x', finishDay: 8, finishDate: '2027-03-10' },
        ...{ daysWon: 4, demandsMet: 0, personDays: 8, cost: 4_000 },
      },
      {
        ...{ teamId: 'B', roleTypeId: 'y', finishDay: 12, finishDate: '2027-03-16' },
        ...{ daysWon: 0, demandsMet: 0, personDays: 12, cost: null },
      },
    ]);
  });

  it('is paid from the status date on', () => {
    const [best] = gains(board('2027-03-03'));
    expect(best).toMatchObject({ finishDay: 10, daysWon: 4, personDays: 8 });
  });

  it('helps named doers too', () => {
    const on = board().responsible('a', 'role', 's').responsible('b', 'role', 's').responsible('c', 'role', 's');
    expect(gains(on)[0]).toMatchObject({ teamId: 'A', daysWon: 4 });
  });

  it('adds to what a capacity row says', () => {
    expect(gains(board().capacity('A', 'x', 1))[0]).toMatchObject({ teamId: 'A', daysWon: 4 });
  });

  it('meets demands nobody could, at the price of their time', () => {
    const on = board().task('f', { days: 20, teamId: 'A' }).asks('f', 'y');
    expect(gains(on).find(({ teamId, roleTypeId }) => teamId === 'A' && roleTypeId === 'y')).toMatchObject({
      ...{ demandsMet: 1, daysWon: 0 },
    });
  });

  it('counts for a target', () => {
    const on = board().task('end', { marker: true }).link('d', 'end').link('e', 'end');
    const [best, other] = gains(on, 'end');
    expect(best).toMatchObject({ teamId: 'B', finishDay: 3, daysWon: 3 });
    expect(other).toMatchObject({ teamId: 'A', daysWon: 0 });
  });

  it('is asked of no pool where nothing waits', () => {
    const on = new TeamBoard()
      .type('x')
      .team('A')
      .staff('s', 'A', 'x')
      .task('a', { days: 4, teamId: 'A' })
      .asks('a', 'x');
    expect(gains(on)).toEqual([]);
    // Nor where only finished work was short of somebody.
    const done = { status: 'done', actualStart: '2027-03-01', actualFinish: '2027-03-04' } as const;
    on.type('y').task('b', { days: 4, teamId: 'A', ...done });
    expect(gains(on.asks('b', 'y'))).toEqual([]);
  });
});
