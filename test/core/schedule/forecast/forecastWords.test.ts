import { describe, expect, test } from 'vitest';
import { forecastWords } from '../../../../src/core/schedule/forecast/forecastWords.ts';
import { wholeForecast } from '../../../../src/core/schedule/forecast/wholeForecast.ts';
import { Board } from '../board.ts';

const wordsOf = (board: Board, options = {}) => {
  const { workspace } = board;
  return forecastWords(workspace, wholeForecast(workspace, { seed: 1, runs: 10_000, ...options }));
};
const order = { arcs: [], releases: [], teams: 3 };

describe('forecast in words', () => {
  const board = new Board().task('a', { optimisticDays: 8, days: 10, pessimisticDays: 20 });

  test('one date leads, and how sure it is', () => {
    expect(wordsOf(board, { over: order }).headline).toBe(
      'Finish 12 March; 80 % sure by 18 March (levelled over 3 teams, 10,000 runs)',
    );
    expect(wordsOf(board).headline).toBe('Finish 12 March; 80 % sure by 18 March (not levelled, 10,000 runs)');
  });

  test('no ranges, no percentages', () => {
    const certain = new Board().task('a', { days: 10 });
    expect(wordsOf(certain)).toEqual({ headline: 'Finish 12 March; no ranges given (not levelled)', details: [] });
    expect(wordsOf(certain, { over: { ...order, teams: 1 } }).headline).toBe(
      'Finish 12 March; no ranges given (levelled over 1 team)',
    );
  });

  test('a range within a day gives one date', () => {
    const narrow = new Board().task('a', { optimisticDays: 9.2, days: 9.5, pessimisticDays: 9.9 });
    expect(wordsOf(narrow).headline).toBe('Finish 12 March; 80 % sure of it (not levelled, 10,000 runs)');
  });

  test('years stand where there are two', () => {
    const long = new Board().task('a', { optimisticDays: 190, days: 210, pessimisticDays: 300 });
    expect(wordsOf(long).headline).toMatch(/^Finish \d+ December 2027; 80 % sure by \d+ January 2028/);
  });

  test('the other dates are told from the first', () => {
    const { details } = wordsOf(board, { dueDate: '2027-03-16' });
    expect(details[0]).toMatch(
      /^\d+ % of the runs are finished by 12 March, half of them by 1\d March, 95 % by \d+ March\.$/,
    );
    expect(details[1]).toMatch(/^\d+ % are finished by 16 March, when it is due\.$/);
    expect(details[2]).toMatch(
      /^The 80 % date is [\d.]+ working days later than the plan: .*estimates that lean to the late side/,
    );
    expect(details[3]).toMatch(/between a good and a bad third: a \([\d.]+\)\.$/);
  });
});
