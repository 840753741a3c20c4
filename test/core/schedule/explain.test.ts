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

describe('why this date: working time, progress and held starts', () => {
  test('the team’s days off, before the start and between start and finish', () => {
    const board = new Board({ projectStart: '2027-12-20' })
      .team('data', { holidays: ['2027-12-24', '2027-12-27', '2027-12-28', '2028-01-03'] })
      .task('a', { days: 4 })
      .task('b', { title: 'Clean up', days: 4, teamId: 'data' })
      .task('c', { days: 1 })
      .link('a', 'b')
      .link('b', 'c');
    expect(sentences(board, 'c')).toEqual([
      'Starts 5 January 2028 because Clean up finishes 4 January 2028 (finish-to-start).',
      'Clean up starts 29 December 2027 because a finishes 23 December 2027 (finish-to-start) and its team does not work 24–28 December 2027.',
      'Clean up pauses 1 working day: its team does not work 3 January 2028.',
      'a starts 20 December 2027 because nothing holds it back: that is the first working day of the project.',
      'It is critical: any slip moves the project finish, 5 January 2028.',
    ]);
  });

  test('many days off are counted', () => {
    const board = new Board().team('half', { workingWeek: [1, 2] }).task('a', { days: 10, teamId: 'half' });
    expect(sentences(board, 'a')[1]).toBe(
      'It pauses 12 working days: its team does not work on 12 working days from 3 March to 26 March.',
    );
  });

  test('fixed, pushed past its fixed start, levelled', () => {
    const board = new Board()
      .task('a', { days: 8 })
      .task('kept', { days: 1, fixedStart: '2027-03-08' })
      .task('pushed', { days: 1, fixedStart: '2027-03-08' })
      .task('levelled', { days: 1, levelledStartDay: 4 })
      .link('a', 'pushed');
    expect(sentences(board, 'kept')).toEqual([
      'Starts 8 March because it must start on 8 March.',
      'It is critical: any slip moves the project finish, 11 March, or misses a fixed start.',
    ]);
    expect(sentences(board, 'pushed').at(-1)).toBe(
      'It has 3 working days less than it needs (float −3): it must start on 8 March and cannot.',
    );
    expect(sentences(board, 'a').at(-1)).toBe(
      'It has 3 working days less than it needs (float −3): a fixed start further on is missed unless this starts earlier.',
    );
    expect(sentences(board, 'levelled')[0]).toBe(
      'Starts 5 March because levelling put it there, when those it needs are free.',
    );
  });

  test('work that has begun tells what remains of it', () => {
    const begun = { status: 'in-progress', actualStart: '2027-03-02' } as const;
    const board = new Board({ statusDate: '2027-03-10' })
      .task('a', { days: 8, remainingDays: 2, ...begun })
      .task('b', { days: 1 })
      .task('c', { days: 1 })
      .task('d', { days: 5, remainingDays: 0, ...begun })
      .link('a', 'b')
      .link('a', 'c', 'SS', 8);
    expect(sentences(board, 'b').slice(0, 2)).toEqual([
      'Starts 12 March because a finishes 11 March (finish-to-start).',
      'a began 2 March; the 2 working days of work that remain start 10 March because unfinished work starts no earlier than the status date, 10 March.',
    ]);
    expect(sentences(board, 'c')[0]).toBe(
      'Starts 12 March because a began 2 March (start-to-start, 8 working days later).',
    );
    expect(sentences(board, 'd')[0]).toBe('Began 2 March and has nothing left to do.');
    const undated = new Board().task('a', { days: 3, ...begun });
    expect(sentences(undated, 'a')[0]).toBe('Began 2 March; 3 working days of work remain from then.');
  });

  test('recurring work, and what it leads to', () => {
    const board = new Board()
      .task('a', { days: 2 })
      .task('review', { days: 1, repeatEveryDays: 5, repeatUntil: '2027-06-30' })
      .task('b', { days: 1 })
      .link('a', 'review')
      .link('review', 'b');
    expect(sentences(board, 'review')).toEqual([
      'Starts 3 March because a finishes 2 March (finish-to-start).',
      'a starts 1 March because nothing holds it back: that is the first working day of the project.',
      'It comes again every 5 working days until 30 June, and sets no finish.',
    ]);
    expect(sentences(board, 'b')[0]).toBe('Starts 3 March because review starts 3 March (finish-to-start).');
  });

  test('float against a chosen target', () => {
    const board = new Board().task('a', { days: 2 }).task('gate', { marker: true }).link('a', 'gate');
    const { workspace } = board.task('long', { days: 9 });
    const schedule = scheduleOf(workspace, { targetId: 'gate' });
    expect(whyThisDate(workspace, schedule, 'a').at(-1)?.sentence).toBe(
      'It is critical: any slip moves the finish of gate.',
    );
  });
});
