import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptLevelling } from '../../../../src/core/change/commands/acceptLevelling.ts';
import { withDefaults } from '../../../../src/core/model/noun.ts';
import { NOUNS, settingsOf, type Task, type Workspace } from '../../../../src/core/model/nouns.ts';
import { createCalendar } from '../../../../src/core/schedule/calendar.ts';
import { epochDayOf, weekdayOf } from '../../../../src/core/schedule/isoDay.ts';
import { acceptedTasks } from '../../../../src/core/schedule/plan/acceptedTasks.ts';
import type { LevelledPlan, LevelledTask, UnmetDemand } from '../../../../src/core/schedule/plan/levelledPlan.ts';
import { scheduleOf } from '../../../../src/core/schedule/scheduleOf.ts';
import { applied } from '../../../support/blankWorkspace.ts';
import { impossibleDays } from './assignment.ts';
import { levelled } from './levelled.ts';
import { ownTeam, TeamBoard } from './teamBoard.ts';
import { teamBoards } from './teamBoards.ts';

const anyBoard = fc.oneof(teamBoards(), teamBoards({ underWay: true }), teamBoards({ underWay: true, finished: true }));
const BUDGET = { budgetSchedules: 60 };
const NOISE = 1e-9;
const leftOut = ({ taskId, roleTypeId }: UnmetDemand) => [taskId, roleTypeId];
const spansOf = (plan: LevelledPlan) =>
  new Map([...plan.tasks.values()].map(({ taskId, startDay, finishDay }) => [taskId, [startDay, finishDay] as const]));

function expectLinksKept(workspace: Workspace, plan: LevelledPlan): void {
  const calendar = createCalendar(settingsOf(workspace));
  const of = (id: string): LevelledTask => plan.tasks.get(id) as LevelledTask;
  const hasHappened = (id: string): boolean => {
    const { status, actualStart, actualFinish } = workspace.task.get(id) as Task;
    return status === 'done' && (actualStart ?? actualFinish) !== null;
  };
  for (const { fromId, toId, type, lagDays } of workspace.dependency.values()) {
    const from = type === 'FS' || type === 'FF' ? of(fromId).finishDay : of(fromId).startDay;
    const to = type === 'FF' || type === 'SF' ? of(toId).finishDay : of(toId).startDay;
    if (!hasHappened(toId)) expect(to).toBeGreaterThanOrEqual(from + lagDays - NOISE);
  }
  for (const { id, notBefore, teamId, marker, likelyDays } of workspace.task.values()) {
    if (hasHappened(id)) continue;
    if (notBefore !== null) expect(of(id).startDay).toBeGreaterThanOrEqual(calendar.dayFrom(notBefore));
    if (teamId === 'other' && !marker && likelyDays) expect(weekdayOf(epochDayOf(of(id).startDate))).not.toBe(5);
    expect(of(id).startDay).toBeGreaterThanOrEqual(0);
  }
}

/** The links with the order that capacities force, and nothing that an earlier levelling accepted. */
function withOrder(workspace: Workspace, { order }: LevelledPlan): Workspace {
  const arcs = order.arcs.map(({ fromId, toId }, i) =>
    withDefaults(NOUNS.dependency, { id: `zz-${String(i).padStart(4, '0')}`, fromId, toId }),
  );
  const releases = new Map(order.releases.map(({ taskId, startDay }) => [taskId, startDay]));
  const task = [...workspace.task.values()].map((row) => ({ ...row, levelledStartDay: releases.get(row.id) ?? null }));
  return {
    ...workspace,
    dependency: new Map([...workspace.dependency, ...arcs.map((row) => [row.id, row] as const)]),
    task: new Map(task.map((row) => [row.id, row])),
  };
}

interface Piece {
  readonly days: number;
  readonly fte: number;
  /** Numbers of tasks before it. */
  readonly after: readonly number[];
}

/** The shortest finish of a few tasks of one team by trying every start day of each. */
function shortest(pieces: readonly Piece[], fte: number): number {
  let best = pieces.reduce((sum, { days }) => sum + days, 0);
  const starts: number[] = [];
  const used = new Float64Array(best + 1);
  const place = (i: number, finish: number): void => {
    if (finish >= best) return;
    const piece = pieces[i];
    if (!piece) {
      best = finish;
      return;
    }
    const first = Math.max(0, ...piece.after.map((j) => (starts[j] as number) + (pieces[j] as Piece).days));
    for (let start = first; start + piece.days < best; start++) {
      const days = used.subarray(start, start + piece.days);
      if (days.some((amount) => amount + piece.fte > fte)) continue;
      for (let day = 0; day < days.length; day++) days[day] = (days[day] as number) + piece.fte;
      starts[i] = start;
      place(i + 1, Math.max(finish, start + piece.days));
      for (let day = 0; day < days.length; day++) days[day] = (days[day] as number) - piece.fte;
    }
  };
  place(0, 0);
  return best;
}

describe('a levelled plan', () => {
  it('of a few tasks is the shortest there is', () => {
    const piece = fc.record({
      days: fc.integer({ min: 1, max: 4 }),
      fte: fc.constantFrom(0.5, 1, 1.5),
      after: fc.uniqueArray(fc.nat(6), { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 2, maxLength: 7 }), (drawn) => {
        const pieces = drawn.map((one, i) => ({ ...one, after: one.after.filter((j) => j < i) }));
        const board = new TeamBoard().type('x').team('A').staff('s', 'A', 'x').staff('t', 'A', 'x');
        pieces.forEach(({ days, fte, after }, i) => {
          board.task(`t${i}`, { days, teamId: 'A' }).asks(`t${i}`, 'x', fte);
          for (const j of after) board.link(`t${j}`, `t${i}`);
        });
        const plan = levelled(board.workspace);
        const best = shortest(pieces, 2);
        expect(plan.durationDays).toBe(best);
        expect(plan.lowerBoundDays).toBeLessThanOrEqual(best);
      }),
      { numRuns: 150 },
    );
  });

  it('asks nobody for more than can be assigned, keeps links, dates and days off, and is no later than its start', () => {
    fc.assert(
      fc.property(fc.oneof(teamBoards(), teamBoards({ finished: true })), (workspace) => {
        const plan = levelled(workspace, BUDGET);
        expectLinksKept(workspace, plan);
        const unmet = new Set(plan.unmet.map(({ taskId, roleTypeId }) => `${taskId} ${roleTypeId}`));
        const counts = ({ id }: { id: string }, type: string) => !unmet.has(`${id} ${type}`);
        const isDone = ({ status }: Task) => status === 'done';
        expect(impossibleDays(workspace, spansOf(plan), ownTeam, counts, isDone)).toEqual([]);
        const before = scheduleOf(workspace).tasks;
        for (const row of workspace.task.values()) {
          if (!isDone(row)) continue;
          expect(plan.unmet.some(({ taskId }) => taskId === row.id)).toBe(false);
          if (row.actualStart ?? row.actualFinish)
            expect(plan.tasks.get(row.id)).toMatchObject({ moved: false, startDay: before.get(row.id)?.earlyStart });
        }
        expect(plan.lowerBoundDays).toBeLessThanOrEqual(plan.durationDays);
        // Where seats end the starting rule may have left tasks over capacity.
        if (![...workspace.role.values()].some(({ toDate }) => toDate !== null)) {
          expect(plan.durationDays).toBeLessThanOrEqual(plan.startingDurationDays);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('accepted as a whole is the schedule, and levelling again moves nothing', () => {
    fc.assert(
      fc.property(anyBoard, (workspace) => {
        const plan = levelled(workspace, BUDGET);
        const accepted = applied(workspace, acceptLevelling(workspace, { tasks: acceptedTasks(plan) }));
        const schedule = scheduleOf(accepted);
        expect(schedule.finishDate).toBe(plan.finishDate);
        expect(schedule.durationDays).toBe(plan.durationDays);
        for (const { taskId, startDay, finishDay, startDate, finishDate } of plan.tasks.values()) {
          expect(schedule.tasks.get(taskId)).toMatchObject({
            earlyStart: startDay,
            earlyFinish: finishDay,
            startDate,
            finishDate,
          });
        }
        const again = levelled(accepted, BUDGET);
        expect([...again.tasks.values()].filter(({ moved }) => moved)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is what its order gives as links', () => {
    fc.assert(
      fc.property(anyBoard, (workspace) => {
        const plan = levelled(workspace, BUDGET);
        const { tasks } = scheduleOf(withOrder(workspace, plan));
        for (const { taskId, startDay } of plan.tasks.values()) expect(tasks.get(taskId)?.earlyStart).toBe(startDay);
      }),
      { numRuns: 200 },
    );
  });

  it('has an order that teams can work whatever the durations turn out to be', () => {
    const longer = fc.array(fc.constantFrom(0.5, 1, 1.5, 3), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(teamBoards(), longer, (drawn, factors) => {
        const role = [...drawn.role.values()].map((row) => ({
          ...{ ...row, fromDate: null, toDate: null, expectedFillDate: null },
        }));
        const links = [...drawn.dependency.values()].map((row) => ({ ...row, type: 'FS' as const }));
        const workspace: Workspace = {
          ...drawn,
          role: new Map(role.map((row) => [row.id, row])),
          dependency: new Map(links.map((row) => [row.id, row])),
        };
        const plan = levelled(workspace, BUDGET);
        const ordered = withOrder(workspace, plan);
        const task = [...ordered.task.values()].map((row, i) => {
          return { ...row, likelyDays: (row.likelyDays ?? 0) * (factors[i] as number) };
        });
        const otherwise = { ...ordered, task: new Map(task.map((row) => [row.id, row])) };
        const spans = [...scheduleOf(otherwise).tasks.values()].map(
          ({ taskId, earlyStart, earlyFinish }) => [taskId, [earlyStart, earlyFinish] as const] as const,
        );
        const unmet = new Set(plan.unmet.map(({ taskId, roleTypeId }) => `${taskId} ${roleTypeId}`));
        const counts = ({ id }: { id: string }, type: string) => !unmet.has(`${id} ${type}`);
        expect(impossibleDays(otherwise, new Map(spans), ownTeam, counts)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for the same seed and budget', () => {
    fc.assert(
      fc.property(teamBoards(), fc.nat(5), (workspace, seed) => {
        expect(levelled(workspace, { ...BUDGET, seed })).toEqual(levelled(workspace, { ...BUDGET, seed }));
      }),
      { numRuns: 20 },
    );
  });

  it('without any demand is the schedule', () => {
    fc.assert(
      fc.property(teamBoards(), (drawn) => {
        const workspace = { ...drawn, task_demand: new Map() };
        const plan = levelled(workspace, BUDGET);
        const { durationDays, finishDate, tasks } = scheduleOf(workspace);
        expect(plan).toMatchObject({ durationDays, finishDate, lowerBoundDays: durationDays, unmet: [] });
        for (const { taskId, startDay } of plan.tasks.values()) expect(startDay).toBe(tasks.get(taskId)?.earlyStart);
      }),
      { numRuns: 100 },
    );
  });

  it('has no higher lower bound with more people', () => {
    fc.assert(
      fc.property(teamBoards({ whole: true }), (workspace) => {
        const more = [...workspace.role.values()].map((row) => ({ ...row, fte: row.fte + 1 }));
        const plan = levelled(workspace, BUDGET);
        const roomier = levelled({ ...workspace, role: new Map(more.map((row) => [row.id, row])) }, BUDGET);
        if (JSON.stringify(plan.unmet.map(leftOut)) === JSON.stringify(roomier.unmet.map(leftOut))) {
          expect(roomier.lowerBoundDays).toBeLessThanOrEqual(plan.lowerBoundDays);
        }
      }),
      { numRuns: 100 },
    );
  });
});
