import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../src/core/schedule/calendar.ts';
import { createTeamCalendar } from '../../../src/core/schedule/teamCalendar.ts';
import { TICKS_PER_DAY, toTicks } from '../../../src/core/schedule/ticks.ts';

const START = '2027-03-01';
const MS_PER_DAY = 86_400_000;
const dateAfter = (days: number): string => new Date(Date.parse(START) + days * MS_PER_DAY).toISOString().slice(0, 10);

const dates = fc.array(fc.integer({ min: -20, max: 90 }).map(dateAfter), { maxLength: 25 });
const rules = fc.record({
  week: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  holidays: dates,
  teamWeek: fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 7 }),
  teamHolidays: dates,
});

/** Both calendars, and for each workspace day from day 0 on whether the team works, walked from date to date. */
function draw({ week, holidays, teamWeek, teamHolidays }: typeof rules extends fc.Arbitrary<infer R> ? R : never) {
  const ours = [...new Set(teamWeek.map((i) => week[i % week.length] as number))];
  const workspace = createCalendar({ projectStart: START, workingWeek: week, holidays });
  const team = createCalendar({
    projectStart: workspace.startDate,
    workingWeek: ours,
    holidays: [...holidays, ...teamHolidays],
  });
  const works: boolean[] = [];
  for (let i = 0; works.length < 300; i++) {
    const date = dateAfter(i);
    const weekday = new Date(date).getUTCDay() || 7;
    if (!week.includes(weekday) || holidays.includes(date)) continue;
    works.push(ours.includes(weekday) && !teamHolidays.includes(date));
  }
  return { calendar: createTeamCalendar(workspace, team), works };
}

/** In quarters of a day: work done quarter by quarter, only on days the team works. */
function finishByWalking(works: readonly boolean[], start: number, work: number): number {
  let at = start;
  for (let left = work; left > 0; at++) if (works[Math.floor(at / 4)]) left--;
  return at;
}

const quarters = (count: number): number => toTicks(count / 4);

describe('a team’s working time', () => {
  test('work goes on a quarter of a day at a time, and only on the team’s days', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 160 }), fc.integer({ min: 1, max: 60 }), (drawn, at, work) => {
        const { calendar, works } = draw(drawn);
        let start = at;
        while (!works[Math.floor(start / 4)]) start++;
        expect(calendar.next(quarters(at))).toBe(quarters(start));
        expect(calendar.finish(quarters(start), quarters(work))).toBe(quarters(finishByWalking(works, start, work)));
        // Begun on a day off, the work waits.
        expect(calendar.finish(quarters(at), quarters(work))).toBe(quarters(finishByWalking(works, at, work)));
      }),
      { numRuns: 300 },
    );
  });

  test('the latest start is one at which the team works and keeps the limit; the next such moment does not', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 120, max: 400 }), fc.integer({ min: 1, max: 60 }), (drawn, limit, work) => {
        const { calendar } = draw(drawn);
        const start = calendar.latestStart(quarters(limit), quarters(work));
        expect(calendar.next(start)).toBe(start);
        expect(calendar.finish(start, quarters(work))).toBeLessThanOrEqual(quarters(limit));
        const later = calendar.next(start + 1);
        expect(calendar.finish(later, quarters(work))).toBeGreaterThan(quarters(limit));
      }),
      { numRuns: 300 },
    );
  });

  test('no work takes no time, on a day off too', () => {
    const { calendar } = draw({ week: [1, 2, 3, 4, 5], holidays: [], teamWeek: [0], teamHolidays: [] });
    expect(calendar.finish(2 * TICKS_PER_DAY, 0)).toBe(2 * TICKS_PER_DAY);
    expect(calendar.latestStart(2 * TICKS_PER_DAY, 0)).toBe(2 * TICKS_PER_DAY);
  });

  test('days before the project start and after thousands of years are worked out from dates', () => {
    const { calendar } = draw({ week: [1, 2, 3, 4, 5], holidays: [], teamWeek: [0, 1], teamHolidays: [] });
    // Mondays and Tuesdays: two team days in five workspace days.
    expect(calendar.finish(0, 2_000_000 * TICKS_PER_DAY)).toBe((4_999_995 + 2) * TICKS_PER_DAY);
    expect(calendar.latestStart(0, TICKS_PER_DAY)).toBe(-4 * TICKS_PER_DAY);
    expect(calendar.next(-5 * TICKS_PER_DAY)).toBe(-5 * TICKS_PER_DAY);
    expect(calendar.next(-3 * TICKS_PER_DAY)).toBe(0);
  });
});
