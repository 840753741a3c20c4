import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Task } from '../../../../src/core/model/nouns.ts';
import { wholeForecast } from '../../../../src/core/schedule/forecast/wholeForecast.ts';
import { scheduleOf } from '../../../../src/core/schedule/scheduleOf.ts';
import { Board } from '../board.ts';
import { type DrawnProject, drawnProject } from '../networks.ts';

const name = (task: number): string => `task-${String(task).padStart(3, '0')}`;

/** The drawn tasks with ranges `spread` times their duration either way, every third lag in calendar days. */
function boardOf(
  { durations, links }: DrawnProject,
  spread: number,
  types: 'all' | 'FS',
  { states = [], statusDate = null }: { states?: readonly Partial<Task>[]; statusDate?: string | null } = {},
): Board {
  const board = new Board({ holidays: ['2027-03-11'], statusDate });
  durations.forEach((days, task) => {
    const [optimisticDays, pessimisticDays] = [days / (1 + spread), days * (1 + 2 * spread)];
    board.task(name(task), { days, optimisticDays, pessimisticDays, ...states[task] });
  });
  links.forEach(({ from, to, type, lag }, i) => {
    if (types === 'FS') board.link(name(from), name(to), 'FS', Math.max(0, lag));
    else board.link(name(from), name(to), type, lag, { lagUnit: i % 3 === 0 ? 'elapsed' : 'working' });
  });
  return board;
}

test('what is certain stands where the schedule has it, dates and all, whatever else is uncertain', () => {
  fc.assert(
    fc.property(drawnProject, (drawn) => {
      const board = boardOf(drawn, 0, 'all').task('uncertain', { optimisticDays: 1, days: 2, pessimisticDays: 9 });
      const { tasks } = scheduleOf(board.workspace);
      const forecast = wholeForecast(board.workspace, {
        seed: 1,
        runs: 64,
        taskIds: drawn.durations.map((_, i) => name(i)),
      });
      for (const { taskId, start, finish } of forecast.tasks) {
        if (taskId === 'uncertain') continue;
        const dates = tasks.get(taskId);
        for (const at of ['p10', 'p50', 'p90'] as const) {
          expect(start[at]).toEqual({ day: dates?.earlyStart, date: dates?.startDate });
          expect(finish[at]).toEqual({ day: dates?.earlyFinish, date: dates?.finishDate });
        }
      }
      for (const { taskId, plan, spread } of forecast.milestones) {
        expect(plan.date).toBe(tasks.get(taskId as string)?.finishDate);
        expect(spread?.planProbability).toBe(1);
        expect(spread?.sdDays).toBe(0);
      }
    }),
    { numRuns: 60 },
  );
});

test('work under way, finished, recurring or held: the plan is the schedule', () => {
  const state = fc.constantFrom<Partial<Task>>(
    ...[{}, {}, { marker: true }, { notBefore: '2027-03-08' }, { levelledStartDay: 4 }, { repeatEveryDays: 4 }],
    { status: 'in-progress', actualStart: '2027-03-04' },
    { status: 'in-progress', actualStart: '2027-03-10', repeatEveryDays: 4 },
    { status: 'done', actualStart: '2027-03-02', actualFinish: '2027-03-03' },
    { status: 'done' },
  );
  const statusDate = fc.constantFrom(null, '2027-03-03');
  fc.assert(
    fc.property(drawnProject, fc.array(state, { minLength: 14, maxLength: 14 }), statusDate, (drawn, states, at) => {
      const { workspace } = boardOf(drawn, 0, 'all', { states, statusDate: at });
      const { finishDate, durationDays, tasks } = scheduleOf(workspace);
      const taskIds = drawn.durations.map((_, i) => name(i));
      const { finish, milestones } = wholeForecast(workspace, { seed: 1, runs: 2, taskIds });
      expect(finish.plan).toEqual({ day: durationDays, date: finishDate });
      for (const { taskId, plan } of milestones) {
        const dates = tasks.get(taskId as string);
        expect(plan).toEqual({ day: dates?.earlyFinish, date: dates?.finishDate });
      }
    }),
    { numRuns: 200 },
  );
});

test('percentiles grow, the plan is the schedule, shares are shares, and some task is critical in every run', () => {
  fc.assert(
    fc.property(drawnProject, fc.constantFrom(0.2, 1), (drawn, spread) => {
      const board = boardOf(drawn, spread, 'all');
      const { finishDate, durationDays } = scheduleOf(board.workspace);
      const forecast = wholeForecast(board.workspace, { seed: 3, runs: 200 });
      expect(forecast.finish.plan).toEqual({ day: durationDays, date: finishDate });
      expect(forecast.ranges).toBe(drawn.durations.some((days) => days > 0));
      if (!forecast.finish.spread) return;
      const { percentiles, meanDays, planProbability } = forecast.finish.spread;
      const days = percentiles.map(({ day }) => day);
      expect(days).toEqual([...days].sort((a, b) => a - b));
      expect(meanDays).toBeGreaterThan((days[0] as number) - 1e-9);
      expect(planProbability >= 0 && planProbability <= 1).toBe(true);
      const criticality = forecast.tasks.map((task) => task.criticality);
      expect(criticality.every((share) => share >= 0 && share <= 1)).toBe(true);
      expect(criticality.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(1 - 1e-9);
      for (const { start, finish, cruciality } of forecast.tasks) {
        expect(start.p10.day <= start.p50.day && start.p50.day <= start.p90.day).toBe(true);
        expect(finish.p10.day <= finish.p50.day && finish.p50.day <= finish.p90.day).toBe(true);
        expect(cruciality >= 0 && cruciality <= 1).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('finish-to-start: no run is shorter than with all optimistic estimates, or longer than with all pessimistic', () => {
  fc.assert(
    fc.property(drawnProject, (drawn) => {
      const board = boardOf(drawn, 0.5, 'FS');
      const forecast = wholeForecast(board.workspace, { seed: 2, runs: 100 });
      const daysWith = (factor: number): number =>
        scheduleOf(boardOf({ ...drawn, durations: drawn.durations.map((days) => days * factor) }, 0, 'FS').workspace)
          .durationDays;
      const days = forecast.finish.spread?.percentiles.map(({ day }) => day) ?? [];
      for (const day of days) {
        expect(day).toBeGreaterThanOrEqual(daysWith(1 / 1.5) - 1e-6);
        expect(day).toBeLessThanOrEqual(daysWith(2) + 1e-6);
      }
    }),
    { numRuns: 60 },
  );
});
