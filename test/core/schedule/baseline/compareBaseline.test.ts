import { describe, expect, test } from 'vitest';
import { takeBaseline } from '../../../../src/core/change/commands/takeBaseline.ts';
import type { Workspace } from '../../../../src/core/model/nouns.ts';
import { type BaselineComparison, compareBaseline } from '../../../../src/core/schedule/baseline/compareBaseline.ts';
import { slipInWords } from '../../../../src/core/schedule/baseline/slipInWords.ts';
import { scheduleOf } from '../../../../src/core/schedule/scheduleOf.ts';
import { applied } from '../../../support/blankWorkspace.ts';
import { sequentialIds } from '../../../support/sequentialIds.ts';
import { type Organisation, organisation } from '../../insight/organisation.ts';

/** What `now` shows against a baseline of `then`. */
function since(then: Organisation, now: Organisation): BaselineComparison {
  const before = then.workspace();
  const context = { newId: sequentialIds() };
  const kept = applied(before, takeBaseline(before, { name: 'Kick-off', takenAtMs: 0, id: 'b' }, context));
  const workspace: Workspace = { ...now.workspace(), baseline: kept.baseline, baseline_task: kept.baseline_task };
  return compareBaseline(workspace, scheduleOf(workspace), 'b') as BaselineComparison;
}

const plan = (days: number) =>
  organisation().task('a', days).task('b', 2).task('goal', null, { marker: true }).link('a', 'b').link('b', 'goal');
const slips = ({ tasks }: BaselineComparison) =>
  tasks.map(({ taskId, startSlipDays, finishSlipDays }) => [taskId, startSlipDays, finishSlipDays]);

describe('since a baseline', () => {
  test('an unchanged plan has not moved', () => {
    const same = since(plan(3), plan(3));
    expect(slips(same)).toEqual([
      ['goal', 0, 0],
      ['a', 0, 0],
      ['b', 0, 0],
    ]);
    expect([same.added, same.gone]).toEqual([[], []]);
    expect(slipInWords(same)).toBe('Finish has not moved since Kick-off.');
  });

  test('a longer task moves what follows by working days, weekends apart; milestones come first', () => {
    // 1 March 2027 is a Monday: a was Monday to Wednesday and now ends on the next Tuesday.
    const longer = since(plan(3), plan(7));
    expect(slips(longer)).toEqual([
      ['goal', 4, 4],
      ['a', 0, 4],
      ['b', 4, 4],
    ]);
    expect(longer.finish).toEqual({ before: '2027-03-05', now: '2027-03-11', slipDays: 4 });
    expect(longer.tasks[2]).toMatchObject({
      before: { startDate: '2027-03-04', finishDate: '2027-03-05' },
      now: { startDate: '2027-03-10', finishDate: '2027-03-11' },
    });
    expect(slipInWords(longer)).toBe('Finish slipped 4 working days since Kick-off; 1 milestone slipped.');
    expect(slipInWords(since(plan(7), plan(6)))).toBe('Finish came forward 1 working day since Kick-off.');
  });

  test('slips are days of today’s calendar', () => {
    const holiday = plan(3).settings({ holidays: ['2027-03-04'] });
    expect(since(plan(3), holiday).finish).toEqual({ before: '2027-03-05', now: '2027-03-08', slipDays: 1 });
    // b was Thursday and Friday; from what was a Thursday it now starts on Friday, the same day of today's calendar.
    expect(slips(since(plan(3), holiday))).toContainEqual(['b', 0, 1]);
  });

  test('tasks that came and went are listed by name, and recurring work is neither', () => {
    const changed = since(
      plan(3).task('old', 1).task('weekly', 1, { repeatEveryDays: 5 }),
      plan(3).task('old', 1, { status: 'dropped' }).task('x', 1).task('y', 1).task('daily', 1, { repeatEveryDays: 1 }),
    );
    expect(changed.added.map(({ title }) => title)).toEqual(['x', 'y']);
    expect(changed.gone).toEqual([{ taskId: 'old', title: 'old' }]);
    expect(slipInWords(changed)).toBe('Finish has not moved since Kick-off; 2 tasks are new; 1 task is gone.');
  });

  test('slips that move no finish are told too', () => {
    const side = (days: number) => plan(9).task('side', days);
    expect(slipInWords(since(side(1), side(4)))).toBe('Finish has not moved since Kick-off; 1 task finishes later.');
  });

  test('finished work is held against what was planned for it', () => {
    const done = plan(3).task('d', 2, { status: 'done', actualStart: '2027-03-02', actualFinish: '2027-03-08' });
    expect(slips(since(plan(3).task('d', 2), done)).find(([id]) => id === 'd')).toEqual(['d', 1, 4]);
  });
});

test('no such baseline, no comparison', () => {
  const workspace = plan(3).workspace();
  expect(compareBaseline(workspace, scheduleOf(workspace), 'b')).toBeNull();
});

test('2,000 tasks are kept in one change and compared in little time', () => {
  const board = organisation();
  for (let i = 0; i < 2_000; i++) board.task(`t${String(i).padStart(4, '0')}`, 1 + (i % 9));
  const compared = since(board, board);
  expect(compared.tasks).toHaveLength(2_000);
  expect(slipInWords(compared)).toBe('Finish has not moved since Kick-off.');
});
