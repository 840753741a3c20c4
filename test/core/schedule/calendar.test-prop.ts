import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarRules, createCalendar } from '../../../src/core/schedule/calendar.ts';
import { createElapsedLag } from '../../../src/core/schedule/elapsedLag.ts';
import { TICKS_PER_DAY } from '../../../src/core/schedule/ticks.ts';

const MS_PER_DAY = 86_400_000;
const addDays = (isoDate: string, days: number): string =>
  new Date(Date.parse(isoDate) + days * MS_PER_DAY).toISOString().slice(0, 10);

const dateNear2027 = fc.integer({ min: -120, max: 240 }).map((days) => addDays('2027-01-01', days));
const rules = fc.record({
  projectStart: dateNear2027,
  workingWeek: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  holidays: fc.array(dateNear2027, { maxLength: 40 }),
});

/** The dates of days first..last by walking the calendar a day at a time. */
function walk({ projectStart, workingWeek, holidays }: CalendarRules, first: number, last: number) {
  const off = new Set(holidays);
  const works = (isoDate: string): boolean =>
    workingWeek.includes(new Date(isoDate).getUTCDay() || 7) && !off.has(isoDate);
  const dates = new Map<number, string>();
  let date = projectStart;
  for (let day = 0; day <= last; date = addDays(date, 1)) if (works(date)) dates.set(day++, date);
  date = addDays(projectStart, -1);
  for (let day = -1; day >= first; date = addDays(date, -1)) if (works(date)) dates.set(day--, date);
  return { dates, works };
}

describe('calendar', () => {
  test('day numbers and dates agree with a walk from day to day', () => {
    fc.assert(
      fc.property(rules, (given) => {
        const calendar = createCalendar(given);
        const { dates, works } = walk(given, -30, 60);
        for (const [day, date] of dates) expect([day, calendar.dateOf(day)]).toEqual([day, date]);
        expect(calendar.startDate).toBe(dates.get(0));
        const [earliest, latest] = [dates.get(-30) as string, dates.get(60) as string];
        const sorted = [...dates].sort(([a], [b]) => a - b);
        for (let date = earliest; date <= latest; date = addDays(date, 1)) {
          const next = sorted.find(([, worked]) => worked >= date) as [number, string];
          expect(calendar.dayFrom(date)).toBe(next[0]);
          expect(calendar.endOf(date)).toBe(works(date) ? next[0] + 1 : next[0]);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('an elapsed lag counts calendar days, then waits for the next working moment', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: -80, max: 160 }),
        fc.boolean(),
        (given, quarterDays, lagQuarters, atEnd) => {
          const calendar = createCalendar(given);
          const moment = quarterDays / 4;
          const lag = lagQuarters / 4;
          const whole = Math.floor(moment);
          const inTheEvening = atEnd && moment === whole;
          const anchor = inTheEvening ? calendar.epochDay(whole - 1) + 1 : calendar.epochDay(whole) + (moment - whole);
          const clock = anchor + lag;
          const expected = naiveWorked(given, calendar.startDate, clock);
          const after = createElapsedLag(calendar).after(moment * TICKS_PER_DAY, lag * TICKS_PER_DAY, atEnd);
          expect(after / TICKS_PER_DAY).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('"before" is the latest moment whose "after" keeps the limit', () => {
    fc.assert(
      fc.property(
        rules,
        fc.integer({ min: -40, max: 200 }),
        fc.integer({ min: -80, max: 160 }),
        fc.boolean(),
        (given, limitQuarters, lagQuarters, atEnd) => {
          const lagOf = createElapsedLag(createCalendar(given));
          const limit = (limitQuarters * TICKS_PER_DAY) / 4;
          const lag = (lagQuarters * TICKS_PER_DAY) / 4;
          const latest = lagOf.before(limit, lag, atEnd);
          expect(lagOf.after(latest, lag, atEnd)).toBeLessThanOrEqual(limit);
          expect(lagOf.after(latest + 1, lag, atEnd)).toBeGreaterThan(limit);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('dates beyond the year 9999 stay at its end instead of failing', () => {
    const calendar = createCalendar({ projectStart: '2027-03-01', workingWeek: [1], holidays: [] });
    expect(calendar.dateOf(90_000_000)).toBe('9999-12-31');
  });
});

/** Working time between day 0 and a clock time in days since 1970, a quarter of a day at a time. */
function naiveWorked(given: CalendarRules, startDate: string, clock: number): number {
  const off = new Set(given.holidays);
  const works = (epochDay: number): boolean => {
    const date = new Date(epochDay * MS_PER_DAY);
    return given.workingWeek.includes(date.getUTCDay() || 7) && !off.has(date.toISOString().slice(0, 10));
  };
  const zero = Date.parse(startDate) / MS_PER_DAY;
  let worked = 0;
  for (let at = Math.min(zero, clock); at < Math.max(zero, clock); at += 0.25)
    if (works(Math.floor(at))) worked += 0.25;
  return clock < zero ? 0 - worked : worked;
}
