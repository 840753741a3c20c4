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
