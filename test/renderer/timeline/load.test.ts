import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/core/schedule/calendar.ts';
import { epochDayOf } from '../../../src/core/schedule/isoDay.ts';
import type { Overload, PoolLoad } from '../../../src/core/schedule/plan/poolLoad.ts';
import { loadPieces, loadRows, stepArea, stepLine } from '../../../src/renderer/timeline/layout/loadShapes.ts';
import { Board } from '../../core/schedule/board.ts';

const calendar = createCalendar({ projectStart: '2027-03-01', workingWeek: [1, 2, 3, 4, 5], holidays: [] });
const monday = epochDayOf('2027-03-01');
const over = (peakFte: number, capacityFte: number): Overload => ({
  ...{ fromDay: 0, toDay: 1, fromDate: '2027-03-01', toDate: '2027-03-01', taskIds: [] },
  ...{ peakFte, capacityFte },
});
const step = (fromDay: number, demandFte: number, capacityFte = 1, recurringFte = 0) => ({
  ...{ fromDay, demandFte, capacityFte, recurringFte },
});
const load = (teamId: string, given: Partial<PoolLoad>): PoolLoad => ({
  ...{ teamId, roleTypeId: 'type', steps: [step(0, 1)], endDay: 5, overloads: [], doerOverloads: [] },
  ...given,
});

describe('a load over time', () => {
  const pieces = loadPieces(load('a', { steps: [step(0, 1), step(5, 2)], endDay: 7 }), calendar);

  it('has a gap where nobody works between two steps', () => {
    expect(pieces.map(({ from, to }) => [from - monday, to - monday])).toEqual([
      [0, 5],
      [7, 9],
    ]);
  });

  it('is drawn as steps, upwards from the bottom', () => {
    expect(stepLine(pieces, monday, ({ demandFte }) => demandFte, 3)).toBe('M0,2H5H7V1H9');
    const falling = loadPieces(load('a', { steps: [step(0, 1), step(5, 0)], endDay: 7 }), calendar);
    expect(
      stepLine(falling, monday, ({ demandFte }) => demandFte, 3),
      'nothing over the weekend',
    ).toBe('M0,2H5V3H7H9');
    expect(
      stepArea(
        pieces,
        monday,
        ({ demandFte }) => demandFte,
        () => 1,
        3,
      ),
    ).toBe('M7,2V1H9V2Z');
  });
});

describe('the rows of the load chart', () => {
  const { workspace } = new Board().team('calm').team('over').team('worse');

  it('have the worst overload on top, and the others as they come', () => {
    const loads = [
      load('calm', {}),
      load('over', { overloads: [over(2, 1)] }),
      load('worse', { overloads: [over(2, 1.5), over(3, 1)] }),
    ];
    const rows = loadRows(workspace, loads);
    expect(rows.map(({ teamName }) => teamName)).toEqual(['worse', 'over', 'calm']);
    expect(rows[0]).toMatchObject({ peakFte: 3, capacityFte: 1 });
  });

  it('keep their order while a proposal takes the overloads away', () => {
    const before = [load('calm', {}), load('over', { overloads: [over(2, 1)] })];
    const after = [load('calm', {}), load('over', {})];
    expect(loadRows(workspace, after, before).map(({ teamName }) => teamName)).toEqual(['over', 'calm']);
  });

  it('are as high as what is asked for, had or comes again', () => {
    const [row] = loadRows(workspace, [load('calm', { steps: [step(0, 2, 1, 0.5), step(2, 0, 4)] })]);
    expect(row?.mostFte).toBe(4);
    const [other] = loadRows(workspace, [load('calm', { steps: [step(0, 2, 1, 0.5)] })]);
    expect(other?.mostFte).toBe(2.5);
  });
});
