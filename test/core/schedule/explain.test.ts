import { describe, expect, test } from 'vitest';
import { whyThisDate } from '../../../src/core/schedule/explain.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { Board } from './board.ts';

const sentences = (board: Board, task: string): string[] => {
  const { workspace } = board;
  return whyThisDate(workspace, scheduleOf(workspace), task).map(({ sentence }) => sentence);
};

describe('why this date', () => {
  test('the chain of reasons goes back to the project start, then says what the float means', () => {
    const board = new Board()
      .task('audit', { title: 'Data audit', days: 3 })
      .task('backfill', { title: 'Feature store backfill', days: 5 })
      .task('training', { title: 'Training', days: 2 })
      .link('audit', 'backfill')
      .link('backfill', 'training', 'FS', 1);
    expect(sentences(board, 'training')).toEqual([
      'Starts 12 March because Feature store backfill finishes 10 March (finish-to-start, 1 working day later).',
      'Feature store backfill starts 4 March because Data audit finishes 3 March (finish-to-start).',
      'Data audit starts 1 March because nothing holds it back: that is the first working day of the project.',
      'It is critical: any slip moves the project finish, 15 March.',
    ]);
  });

  test('float in days, with and without a task after it', () => {
    const board = new Board().task('a', { days: 2 }).task('b', { days: 1 }).task('c', { days: 6.5 }).link('a', 'b');
    expect(sentences(board, 'a').at(-1)).toBe(
      'It can slip 3.5 working days before it moves the project finish, 9 March, but any slip moves a task after it.',
    );
    expect(sentences(board, 'b').at(-1)).toBe(
      'It can slip 3.5 working days before it moves the project finish, 9 March.',
    );
  });

  test('a missed deadline is named', () => {
    const board = new Board().task('a', { days: 5, deadline: '2027-03-03' });
    expect(sentences(board, 'a').at(-1)).toBe(
      'It has 2 working days less than it needs (float −2): it finishes 5 March, after its deadline, 3 March.',
    );
  });

  test('a link left out because of a loop and a missing estimate are told', () => {
    const board = new Board().task('a', { title: 'Ann’s part' }).task('b', { days: 1 }).link('a', 'b').link('b', 'a');
    expect(sentences(board, 'a')).toContain('Its link from b is left out because it closes a loop.');
    expect(sentences(board, 'a')).toContain('It has no estimate and counts 0 working days.');
  });

  test('other links, not-before, actual dates and years', () => {
    const board = new Board({ projectStart: '2027-12-20' })
      .task('a', { days: 10 })
      .task('b', { days: 4 })
      .task('c', { days: 1, notBefore: '2028-01-01' })
      .task('d', { days: 1, status: 'done', actualStart: '2027-12-21', actualFinish: '2027-12-22' })
      .link('a', 'b', 'FF', 2, { lagUnit: 'elapsed' });
    expect(sentences(board, 'b')[0]).toBe(
      'Starts 28 December 2027 because its finish waits for a, which finishes 31 December 2027 (finish-to-finish, 2 calendar days later).',
    );
    expect(sentences(board, 'c')[0]).toBe('Starts 3 January 2028 because it may not start before 1 January 2028.');
    expect(sentences(board, 'd')[0]).toBe(
      'It started 21 December 2027 and finished 22 December 2027: finished work keeps its actual dates.',
    );
  });

  test('nothing to say about a task that is not scheduled', () => {
    expect(sentences(new Board().task('a', { status: 'dropped' }), 'a')).toEqual([]);
  });
});
