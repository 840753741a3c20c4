import { describe, expect, test } from 'vitest';
import { handOffsOf } from '../../../src/core/insight/schedule/handOffsOf.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { type Organisation, organisation } from './organisation.ts';

const handOffs = (board: Organisation, targetId?: string) => {
  const workspace = board.workspace();
  return handOffsOf(workspace, scheduleOf(workspace, { targetId }));
};
const steps = (board: Organisation, targetId?: string) =>
  handOffs(board, targetId).crossings.map(({ fromTaskId, toTaskId }) => `${fromTaskId} → ${toTaskId}`);

/** a and b of A, c of B, d of A again, in a chain; side of C is off the path. */
const board = () =>
  organisation()
    .team('A')
    .team('A inside', { parentId: 'A' })
    .team('B')
    .team('C')
    .task('a', 5, { teamId: 'A' })
    .task('b', 5, { teamId: 'A inside' })
    .task('c', 5, { teamId: 'B' })
    .task('d', 5, { teamId: 'A' })
    .task('side', 1, { teamId: 'C' })
    .link('a', 'b')
    .link('b', 'c')
    .link('c', 'd');

describe('hand-offs of the critical path', () => {
  test('in order, with their dates; sub-teams count as their outermost team', () => {
    const { crossings, workCount } = handOffs(board());
    expect(workCount).toBe(4);
    expect(crossings).toMatchObject([
      { fromTaskId: 'b', toTaskId: 'c', fromTeamId: 'A', toTeamId: 'B', date: '2027-03-15', waitingDays: 0 },
      { fromTaskId: 'c', toTaskId: 'd', fromTeamId: 'B', toTeamId: 'A', date: '2027-03-22', waitingDays: 0 },
    ]);
    // Two links join A and B, one in each direction.
    expect(crossings.map(({ otherLinks }) => otherLinks)).toEqual([1, 1]);
    expect(crossings.every(({ onlyConnection }) => onlyConnection)).toBe(false);
  });

  test('teams with nothing else in common are marked; a person in both is something', () => {
    const lone = () =>
      organisation().team('A').team('B').task('a', 5, { teamId: 'A' }).task('b', 5, { teamId: 'B' }).link('a', 'b');
    expect(handOffs(lone()).crossings).toMatchObject([{ otherLinks: 0, sharedPeople: 0, onlyConnection: true }]);
    const shared = lone().seat('A', 'Ann').seat('B', 'Ann').seat('B', 'Bo');
    expect(handOffs(shared).crossings).toMatchObject([{ sharedPeople: 1, onlyConnection: false }]);
  });

  test('a milestone between two teams is no stop, and a lag is waiting', () => {
    const gate = board().team('D').task('gate', null, { marker: true, teamId: 'C' }).task('e', 5, { teamId: 'D' });
    expect(steps(gate.link('d', 'gate').link('gate', 'e'))).toEqual(['b → c', 'c → d', 'd → e']);
    const late = board().task('e', 5, { teamId: 'B', notBefore: '2027-04-05' }).task('f', 3, { teamId: 'C' });
    // e starts by itself: nothing is handed over to it.
    expect(steps(late.link('d', 'e').link('e', 'f'))).toEqual(['e → f']);
  });

  test('counted to the target where there is one', () => {
    expect(steps(board(), 'c')).toEqual(['b → c']);
  });

  test('what has begun or is done is handed over already', () => {
    const begun = organisation()
      .team('A')
      .team('B')
      .task('a', 5, { teamId: 'A', status: 'done' })
      .task('b', 5, { teamId: 'B', status: 'in-progress' })
      .task('c', 5, { teamId: 'A' })
      .link('a', 'b')
      .link('b', 'c');
    expect(steps(begun)).toEqual(['b → c']);
  });
});

describe('many-hand-offs', () => {
  /** A chain of tasks by team, such as 'ABAB'. */
  const chain = (teams: string) => {
    const made = organisation().team('A').team('B').team('C');
    [...teams].forEach((teamId, i) => {
      made.task(`t${i}`, 2 + i, { teamId });
      if (i > 0) made.link(`t${i - 1}`, `t${i}`);
    });
    return made;
  };

  test('a path that changes hands at most steps is a note with every crossing', () => {
    const [finding, ...others] = chain('ABCABC').findings('many-hand-offs');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'info',
      title: 'The critical path changes hands 5 times among 3 teams',
    });
    expect(finding?.inputs.map(({ name }) => name)).toEqual(['A → B', 'B → C', 'C → A', 'A → B', 'B → C']);
  });

  test('few crossings, or few for its length, are none', () => {
    expect(chain('ABCAB').findings('many-hand-offs')).toEqual([]);
    expect(chain('AABBAABBAABBAA').findings('many-hand-offs')).toEqual([]);
  });
});
