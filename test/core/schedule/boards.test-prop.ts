import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import type { TaskDates } from '../../../src/core/schedule/schedule.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { Board } from './board.ts';
import { drawnProject } from './networks.ts';

const MS_PER_DAY = 86_400_000;
const START = '2027-03-01';
const dateAfter = (days: number): string => new Date(Date.parse(START) + days * MS_PER_DAY).toISOString().slice(0, 10);
const isWeekend = (isoDate: string): boolean => [0, 6].includes(new Date(isoDate).getUTCDay());
const HOLIDAYS = ['2027-03-10', '2027-03-29'];
const TEAM_OFF = ['2027-03-04', '2027-03-05', '2027-03-08', '2027-03-16', '2027-03-17'];

/** Days of the workspace, by number. */
const DAYS: string[] = [];
for (let i = 0; DAYS.length < 400; i++) {
  const date = dateAfter(i);
  if (!isWeekend(date) && !HOLIDAYS.includes(date)) DAYS.push(date);
}
/** The number of the first workspace day on or after a date. */
const dayFrom = (isoDate: string): number => DAYS.findIndex((date) => date >= isoDate);

const name = (task: number): string => `t${String(task).padStart(2, '0')}`;
const date = fc.option(fc.integer({ min: 0, max: 40 }).map(dateAfter), { freq: 5 });
const facts = fc.record({
  status: fc.constantFrom('open', 'open', 'in-progress', 'blocked', 'done'),
  actualStart: fc.option(fc.integer({ min: 0, max: 10 }).map(dateAfter), { freq: 2 }),
  actualFinish: fc.option(fc.integer({ min: 10, max: 20 }).map(dateAfter), { freq: 2 }),
  remainingDays: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 2 }),
  teamId: fc.constantFrom('team', null),
  notBefore: date,
  fixedStart: date,
  deadline: date,
  levelledStartDay: fc.option(fc.integer({ min: 0, max: 15 }), { freq: 5 }),
  repeatEveryDays: fc.option(fc.constant(5), { freq: 5 }),
  marker: fc.boolean(),
});
const board = fc
  .record({ drawn: drawnProject, facts: fc.array(facts, { minLength: 14, maxLength: 14 }), statusDate: date })
  .map(({ drawn, facts: of, statusDate }) => {
    const drawnBoard = new Board({ projectStart: START, statusDate, holidays: HOLIDAYS });
    drawnBoard.team('team', { holidays: TEAM_OFF });
    drawn.durations.forEach((days, task) => {
      const given = of[task] as (typeof of)[number];
      drawnBoard.task(name(task), { ...given, days, marker: given.marker && task % 3 === 0 });
    });
    for (const { from, to, type, lag } of drawn.links) drawnBoard.link(name(from), name(to), type, lag);
    return drawnBoard.workspace;
  });

const CLOSE = 6;
const datesIn = (workspace: Workspace, tasks: ReadonlyMap<string, TaskDates>) =>
  [...workspace.task.values()].map((task) => ({ task, dates: tasks.get(task.id) as TaskDates }));

test('whatever is on a board: links hold, bounds hold, work is as long as it is, floats are what they are called', () => {
  fc.assert(
    fc.property(board, (workspace) => {
      const { tasks, durationDays, nearCriticalShare } = scheduleOf(workspace);
      const [settings] = workspace.workspace.values();
      const statusDay = settings?.statusDate ? dayFrom(settings.statusDate) : 0;
      const waitedFor = new Set([...workspace.dependency.values()].map(({ fromId }) => fromId));
      let last = Number.NEGATIVE_INFINITY;
      for (const { task, dates } of datesIn(workspace, tasks)) {
        const isActual = dates.driver === 'actual';
        if (!isActual) {
          expect(dates.earlyStart).toBeGreaterThanOrEqual(task.status === 'done' ? 0 : statusDay);
          if (task.notBefore) expect(dates.earlyStart).toBeGreaterThanOrEqual(dayFrom(task.notBefore));
        }
        if (task.status === 'open') {
          expect(dates.earlyStart).toBeGreaterThanOrEqual(task.levelledStartDay ?? 0);
          if (task.fixedStart) expect(dates.earlyStart).toBeGreaterThanOrEqual(dayFrom(task.fixedStart));
          expect(dates.progress).toBe(0);
        }
        // Of the days between start and finish, those its team has off do not count.
        let off = 0;
        for (let day = Math.max(0, Math.floor(dates.earlyStart)); day < dates.earlyFinish; day++)
          if (task.teamId !== null && !isActual && TEAM_OFF.includes(DAYS[day] as string)) off++;
        const work = dates.earlyFinish - dates.earlyStart - off;
        if (dates.durationDays > 0 && !dates.recurring) expect(work).toBeCloseTo(dates.durationDays, CLOSE);
        expect(dates.totalFloat).toBeCloseTo(dates.lateStart - dates.earlyStart, CLOSE);
        if (!dates.recurring) {
          last = Math.max(last, dates.earlyFinish);
          expect(dates.critical).toBe(dates.totalFloat <= 0);
        } else if (dates.critical) expect(waitedFor.has(task.id)).toBe(true);
      }
      if (last > Number.NEGATIVE_INFINITY) expect(durationDays).toBe(last);
      expect(nearCriticalShare).toBeGreaterThanOrEqual(0);
      expect(nearCriticalShare).toBeLessThanOrEqual(1);

      for (const { fromId, toId, type, lagDays } of workspace.dependency.values()) {
        const [from, to] = [tasks.get(fromId) as TaskDates, tasks.get(toId) as TaskDates];
        if (to.driver === 'actual') continue;
        // Recurring work is over for others when it starts; begun work has started when it did.
        const start = from.driver === 'actual' ? from.earlyStart : from.shownStart;
        const finish = from.recurring ? from.earlyStart : from.earlyFinish;
        const anchor = type === 'FS' || type === 'FF' ? finish : start;
        const end = to.recurring ? to.earlyStart : to.earlyFinish;
        const bound = type === 'FF' || type === 'SF' ? end : to.earlyStart;
        expect(bound).toBeGreaterThanOrEqual(anchor + lagDays - 1e-6);
      }
    }),
    { numRuns: 400 },
  );
});

test('what drives a task is true of it, and every driving chain ends at what drives itself', () => {
  fc.assert(
    fc.property(board, (workspace) => {
      const { tasks, criticalPath } = scheduleOf(workspace);
      for (const { task, dates } of datesIn(workspace, tasks)) {
        expect(dates.driver === 'task').toBe(dates.drivenBy !== null);
        if (dates.driver === 'fixed') expect(dates.allowedStart).toBe(dayFrom(task.fixedStart as string));
        if (dates.driver === 'not-before') expect(dates.allowedStart).toBe(dayFrom(task.notBefore as string));
        if (dates.driver === 'levelling') expect(dates.allowedStart).toBe(task.levelledStartDay);
        if (dates.driver === 'started') expect(dates.allowedStart).toBe(dayFrom(task.actualStart as string));
        const seen = new Set<string>();
        for (let at: string | null = task.id; at !== null; at = tasks.get(at)?.drivenBy ?? null) {
          expect(seen.has(at)).toBe(false);
          seen.add(at);
        }
      }
      const last = tasks.get(criticalPath.at(-1) ?? '');
      if (last) expect(last.recurring).toBe(false);
    }),
    { numRuns: 200 },
  );
});
