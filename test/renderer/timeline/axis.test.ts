import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../../src/core/schedule/calendar.ts';
import { epochDayOf, isoDateOf } from '../../../src/core/schedule/isoDay.ts';
import { finishOnAxis, startOnAxis, workingDayAt } from '../../../src/renderer/timeline/layout/axisMoments.ts';
import { axisRows, axisUnits, cellStart } from '../../../src/renderer/timeline/layout/axisTicks.ts';
import { daysOff } from '../../../src/renderer/timeline/layout/daysOff.ts';
import {
  axisDayAt,
  clampZoom,
  leftDayWith,
  MOST_PX_PER_DAY,
  xOf,
} from '../../../src/renderer/timeline/layout/timeScale.ts';
import { ZOOMS, zoomNamed } from '../../../src/renderer/timeline/layout/zoomLevels.ts';

const WEEK = [1, 2, 3, 4, 5];
/** Day 0 is Monday 1 March 2027; Thursday the 11th is a holiday. */
const calendar = createCalendar({ projectStart: '2027-03-01', workingWeek: WEEK, holidays: ['2027-03-11'] });
const day = epochDayOf;

describe('the scale', () => {
  it('goes from days to pixels and back', () => {
    const scale = { originDay: 100, pxPerDay: 8 };
    expect(xOf(scale, 103.5)).toBe(28);
    expect(axisDayAt(scale, 28)).toBe(103.5);
  });

  it('keeps what is under the pointer where it is', () => {
    const under = axisDayAt({ originDay: 100, pxPerDay: 8 }, 240 + 80);
    const after = { originDay: 100, pxPerDay: 20 };
    const scrollLeft = xOf(after, leftDayWith(under, 80, 20));
    expect(axisDayAt(after, scrollLeft + 80)).toBeCloseTo(under, 9);
  });

  it('has an end', () => {
    expect(clampZoom(1_000)).toBe(MOST_PX_PER_DAY);
    expect(clampZoom(0)).toBeGreaterThan(0);
  });

  it('calls a zoom by what its axis shows', () => {
    for (const [name, pxPerDay] of Object.entries(ZOOMS)) {
      expect(zoomNamed(pxPerDay)).toBe(name);
      expect(axisUnits(pxPerDay)[1]).toBe(name);
    }
  });
});

describe('moments on the axis', () => {
  it('puts the end of a week’s work before the weekend and the start of the next after it', () => {
    expect(isoDateOf(finishOnAxis(calendar, 5))).toBe('2027-03-06');
    expect(isoDateOf(startOnAxis(calendar, 5))).toBe('2027-03-08');
  });

  it('keeps parts of days', () => {
    expect(startOnAxis(calendar, 5.25)).toBe(day('2027-03-08') + 0.25);
    expect(finishOnAxis(calendar, 4.5)).toBe(day('2027-03-05') + 0.5);
  });

  it('goes back to the working day a bar is dragged to, the next one where it is let go on a day off', () => {
    expect(workingDayAt(calendar, startOnAxis(calendar, 7))).toBe(7);
    expect(workingDayAt(calendar, day('2027-03-06'))).toBe(5);
    expect(workingDayAt(calendar, day('2027-03-11'))).toBe(workingDayAt(calendar, day('2027-03-12')));
    expect(workingDayAt(calendar, day('2027-03-08') + 0.4)).toBe(5);
    expect(workingDayAt(calendar, day('2027-03-08') + 0.6)).toBe(6);
  });
});

describe('the rows of the axis', () => {
  it('joins without gaps and covers the stretch, at every zoom', () => {
    for (const pxPerDay of [0.5, 2, 4, 8, 12, 30, 60]) {
      const rows = axisRows(pxPerDay, day('2026-12-20'), day('2027-03-03'));
      for (const ticks of [rows.upper, rows.lower]) {
        expect(ticks[0]?.fromDay).toBeLessThanOrEqual(day('2026-12-20'));
        expect(ticks.at(-1)?.toDay).toBeGreaterThanOrEqual(day('2027-03-03'));
        ticks.forEach((tick, at) => {
          if (at > 0) expect(tick.fromDay).toBe(ticks[at - 1]?.toDay);
        });
      }
    }
  });

  it('says months over days and weeks, quarters over months, years over quarters', () => {
    const labels = (pxPerDay: number) => {
      const { upper, lower } = axisRows(pxPerDay, day('2027-02-01'), day('2027-02-02'));
      return [upper[0]?.label, lower[0]?.label];
    };
    expect(labels(40)).toEqual(['Feb 2027', '1']);
    expect(labels(12)).toEqual(['Feb 2027', '1 Feb']);
    expect(labels(6)).toEqual(['Feb 2027', '1']);
    expect(labels(3)).toEqual(['Q1 2027', 'Feb']);
    expect(labels(1)).toEqual(['2027', 'Q1']);
  });

  it('begins weeks on Monday', () => {
    expect(isoDateOf(cellStart('week', day('2027-03-07')))).toBe('2027-03-01');
    expect(isoDateOf(cellStart('week', day('2027-03-08')))).toBe('2027-03-08');
  });
});

describe('days off', () => {
  it('joins a weekend and keeps a holiday apart', () => {
    const off = daysOff(calendar, WEEK, day('2027-03-05'), day('2027-03-15'));
    expect(off.map(({ fromDay, toDay, holiday }) => [isoDateOf(fromDay), toDay - fromDay, holiday])).toEqual([
      ['2027-03-06', 2, false],
      ['2027-03-11', 1, true],
      ['2027-03-13', 2, false],
    ]);
  });
});
