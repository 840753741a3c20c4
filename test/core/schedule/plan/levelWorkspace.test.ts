import { describe, expect, it } from 'vitest';
import { hallSets } from '../../../../src/core/schedule/plan/capacity/hallSets.ts';
import { levelModel } from '../../../../src/core/schedule/plan/exact/levelModel.ts';
import { levelWorkspace } from '../../../../src/core/schedule/plan/levelWorkspace.ts';
import { impossibleDays } from './assignment.ts';
import { daysOf, levelled } from './levelled.ts';
import { ownTeam, TeamBoard } from './teamBoard.ts';

/** Project start 2027-03-01, a Monday: day 5 is 8 March, day 10 is 15 March. */
const board = () => new TeamBoard().type('x').type('y').team('A').team('B');
const TWO = { days: 4, teamId: 'A' } as const;
/** Two tasks of four days that each ask the team A for an x. */
const two = () => board().task('a', TWO).task('b', TWO).asks('a', 'x').asks('b', 'x');
const starts = (on: TeamBoard) => {
  const plan = levelled(on.workspace);
  return [...plan.tasks.values()].map(({ startDay }) => startDay);
};

describe('capacity of a team', () => {
  it('puts one task behind the other where one seat is there for both', () => {
    const plan = levelled(two().staff('s', 'A', 'x').workspace);
    expect(plan).toMatchObject({ durationDays: 8, finishDate: '2027-03-10', unmet: [] });
    expect(plan.before).toEqual({ durationDays: 4, finishDate: '2027-03-04' });
    const [first, second] = [...plan.tasks.values()].sort((a, b) => a.startDay - b.startDay);
    expect(first).toMatchObject({ startDay: 0, moved: false, waitsFor: null });
    expect(second).toMatchObject({
      ...{ startDay: 4, plannedStartDay: 0, moved: true, startDate: '2027-03-05', finishDate: '2027-03-10' },
      waitsFor: { teamId: 'A', roleTypeId: 'x', taskIds: [first?.taskId] },
    });
    expect(plan.order).toMatchObject({
      arcs: [{ fromId: first?.taskId, toId: second?.taskId }],
      releases: [],
      teams: 1,
    });
  });

  it('is the seats of the team and of the teams inside it', () => {
    const on = board().team('inner', { parentId: 'A' }).task('a', TWO).task('b', TWO).asks('a', 'x').asks('b', 'x');
    on.staff('s', 'A', 'x').staff('t', 'inner', 'x');
    expect(starts(on)).toEqual([0, 0]);
    // What the inner team does it does with its own seat, which the outer one then lacks.
    expect(starts(on.task('c', { days: 4, teamId: 'inner' }).asks('c', 'x')).sort()).toEqual([0, 0, 4]);
    expect(starts(on.task('d', { days: 4, teamId: 'inner' }).asks('d', 'x')).sort()).toEqual([0, 0, 4, 4]);
  });

  it('is nothing of a vacant seat until it is filled', () => {
    const on = two().staff('s', 'A', 'x', { personId: null, expectedFillDate: '2027-03-08' });
    expect(starts(on).sort()).toEqual([5, 9]);
    const plan = levelled(on.workspace);
    const first = [...plan.tasks.values()].find(({ startDay }) => startDay === 5);
    expect(first?.waitsFor).toEqual({ teamId: 'A', roleTypeId: 'x', taskIds: [] });
    expect(plan.order.releases).toContainEqual({ taskId: first?.taskId, startDay: 5 });
  });

  it('ends with the last day of a seat', () => {
    const on = two().staff('s', 'A', 'x').staff('t', 'A', 'x', { toDate: '2027-03-03' });
    expect(starts(on).sort()).toEqual([0, 4]);
    expect(starts(two().staff('s', 'A', 'x').staff('t', 'A', 'x', { toDate: '2027-03-04' }))).toEqual([0, 0]);
  });

  it('begins with the first day of a seat', () => {
    expect(starts(two().staff('s', 'A', 'x').staff('t', 'A', 'x', { fromDate: '2027-03-02' })).sort()).toEqual([0, 1]);
  });

  it('counts a seat for every type it covers, once', () => {
    const both = board().task('a', TWO).task('b', TWO).asks('a', 'x').asks('b', 'y');
    const covered = both.staff('s', 'A', 'x', { covers: ['y'] });
    expect(starts(covered).sort()).toEqual([0, 4]);
    expect(starts(covered.staff('t', 'A', 'y'))).toEqual([0, 0]);
  });

  it('is what a capacity row says, in place of the seats', () => {
    expect(starts(two().staff('s', 'A', 'x').staff('t', 'A', 'x').capacity('A', 'x', 1)).sort()).toEqual([0, 4]);
    expect(starts(two().capacity('A', 'x', 2))).toEqual([0, 0]);
    expect(starts(two().staff('s', 'A', 'x').capacity('A', 'y', 0)).sort()).toEqual([0, 4]);
  });

  it('adds up fractions exactly', () => {
    const thirds = board().capacity('A', 'x', 0.3);
    for (const [id, fte] of [
      ['a', 0.1],
      ['b', 0.2],
    ] as const)
      thirds.task(id, TWO).asks(id, 'x', fte);
    expect(starts(thirds)).toEqual([0, 0]);
    expect(starts(thirds.task('c', TWO).asks('c', 'x', 0.001)).sort()).toEqual([0, 0, 4]);
    const sum = board().capacity('A', 'x', 0.3).task('a', TWO);
    expect(levelled(sum.asks('a', 'x', 0.1 + 0.2).workspace).unmet).toEqual([]);
    const many = board();
    for (let i = 0; i < 3; i++) many.staff(`s${i}`, 'A', 'x', { fte: 1 / 3 });
    expect(starts(many.task('a', TWO).asks('a', 'x', 1))).toEqual([0]);
  });
});

describe('named doers', () => {
  it('work with their own seats, in whatever team, and leave the pool to others', () => {
    const on = two().staff('s', 'A', 'x').staff('lent', 'B', 'x').responsible('b', 'person', 'person lent');
    expect(starts(on)).toEqual([0, 0]);
    const three = on.task('c', { days: 4, teamId: 'B' }).asks('c', 'x');
    expect(starts(three).sort()).toEqual([0, 0, 4]);
  });

  it('are one pair of hands, whoever else the team has', () => {
    const on = two().staff('s', 'A', 'x').staff('t', 'A', 'x');
    on.responsible('a', 'role', 's').responsible('b', 'person', 'person s');
    expect(starts(on).sort()).toEqual([0, 4]);
  });

  it('without a seat of the type leave the task to the pool', () => {
    const on = two().staff('s', 'A', 'x').staff('t', 'A', 'y');
    expect(starts(on.responsible('b', 'role', 't')).sort()).toEqual([0, 4]);
  });

  it('in too many groups to look at all of them are still never asked for too much', () => {
    const on = board();
    const doers = Array.from({ length: 14 }, (_, i) => `s${String(i).padStart(2, '0')}`);
    for (const id of doers) on.staff(id, 'A', 'x');
    for (let i = 0; i < 40; i++) {
      on.task(`t${i}`, { days: 1 + (i % 3), teamId: 'A' }).asks(`t${i}`, 'x');
      for (const step of [0, 3, 5 + (i % 4)]) on.responsible(`t${i}`, 'role', doers[(i * 5 + step) % 14] as string);
    }
    const { workspace } = on;
    const model = levelModel(workspace, { teamOf: ownTeam });
    expect(hallSets(model.demands.classes.map(({ seats }) => seats)).crowded).toHaveLength(1);
    const plan = levelled(workspace);
    const spans = [...plan.tasks.values()].map(
      ({ taskId, startDay, finishDay }) => [taskId, [startDay, finishDay] as const] as const,
    );
    expect(plan.unmet).toEqual([]);
    expect(impossibleDays(workspace, new Map(spans), ownTeam)).toEqual([]);
    expect(plan.durationDays).toBeLessThan(2 * Math.ceil(79 / 14));
  });

  it('of a task without a team are the only limit it has', () => {
    const on = board().task('a', { days: 4 }).task('b', { days: 4 }).asks('a', 'x').asks('b', 'x').staff('s', 'A', 'x');
    expect(starts(on)).toEqual([0, 0]);
    expect(starts(on.responsible('a', 'role', 's').responsible('b', 'role', 's')).sort()).toEqual([0, 4]);
  });
});

describe('what levelling leaves alone', () => {
  it('is demand that no day can meet: reported, and the task where its links put it', () => {
    const plan = levelled(two().asks('a', 'y').staff('s', 'A', 'x').workspace);
    expect(plan.unmet).toEqual([
      { taskId: 'a', teamId: 'A', roleTypeId: 'y', demandFte: 1, mostFte: 0, reason: 'too-much' },
    ]);
    expect(plan.durationDays).toBe(8);
    const large = levelled(board().task('a', TWO).asks('a', 'x', 2).staff('s', 'A', 'x', { fte: 1.5 }).workspace);
    expect(large.unmet).toMatchObject([{ demandFte: 2, mostFte: 1.5, reason: 'too-much' }]);
  });

  it('is work for which seats end too early', () => {
    const plan = levelled(two().staff('s', 'A', 'x', { toDate: '2027-03-05' }).workspace);
    expect(plan.unmet).toMatchObject([{ demandFte: 1, mostFte: 1, reason: 'too-late' }]);
    expect(plan.durationDays).toBe(4);
  });

  it('is work in progress: others make way', () => {
    const on = new TeamBoard({ statusDate: '2027-03-03' }).type('x').team('A').staff('s', 'A', 'x');
    on.task('a', TWO).task('b', { ...TWO, status: 'in-progress', actualStart: '2027-03-01', remainingDays: 3 });
    const plan = levelled(on.asks('a', 'x').asks('b', 'x').workspace);
    expect(daysOf(plan, 'b')).toEqual([2, 5]);
    expect(daysOf(plan, 'a')).toEqual([5, 9]);
  });

  it('is finished work: others stand beside it where it happened', () => {
    const on = new TeamBoard({ projectStart: '2027-01-04' }).type('ml').team('A').staff('s', 'A', 'ml');
    const done = { days: 5, teamId: 'A', status: 'done', actualFinish: '2027-01-05' } as const;
    on.task('a', { ...done, actualStart: '2027-01-04' }).asks('a', 'ml');
    const plan = levelled(on.task('e', { days: 3, teamId: 'A' }).asks('e', 'ml').workspace);
    expect(daysOf(plan, 'a')).toEqual([0, 2]);
    expect(daysOf(plan, 'e')).toEqual([2, 5]);
    expect(plan.tasks.get('e')?.waitsFor).toEqual({ teamId: 'A', roleTypeId: 'ml', taskIds: ['a'] });
    expect(plan.order).toEqual({ arcs: [], releases: [{ taskId: 'e', startDay: 2 }], teams: 1 });
    // From the estimate where only the finish is known: five days, of which three were before day 0.
    const { workspace } = on.task('f', done).asks('f', 'ml');
    const both = levelled(workspace);
    expect(both).toMatchObject({ durationDays: 5, unmet: [] });
    expect(daysOf(both, 'f')).toEqual([-3, 2]);
  });

  it('is finished work of which nobody knows when, and dropped work: they take nothing', () => {
    const on = two()
      .staff('s', 'A', 'x')
      .task('c', { ...TWO, status: 'done' })
      .asks('c', 'x');
    on.task('d', { ...TWO, status: 'dropped', actualStart: '2027-03-01', actualFinish: '2027-03-04' }).asks('d', 'x');
    const again = { ...TWO, repeatEveryDays: 5, status: 'done', actualStart: '2027-03-01' } as const;
    on.task('e', { ...again, actualFinish: '2027-03-19' }).asks('e', 'x');
    expect(levelled(on.workspace).order.teams).toBe(1);
    expect(starts(on).sort()).toEqual([0, 0, 0, 4]);
  });

  it('is finished work alone: nothing is levelled, and nothing that no team had is unmet', () => {
    const done = {
      days: 4,
      teamId: 'A',
      status: 'done',
      actualStart: '2027-03-02',
      actualFinish: '2027-03-03',
    } as const;
    const on = board().task('a', done).asks('a', 'x').task('b', { days: 1, teamId: 'B' });
    expect(levelled(on.workspace)).toMatchObject({ unmet: [], order: { arcs: [], releases: [], teams: 0 } });
    expect(starts(on)).toEqual([1, 0]);
  });

  it('is a fixed start', () => {
    const on = two()
      .staff('s', 'A', 'x')
      .task('c', { ...TWO, fixedStart: '2027-03-03' })
      .asks('c', 'x');
    const plan = levelled(on.workspace);
    expect(daysOf(plan, 'c')).toEqual([2, 6]);
    expect(plan.durationDays).toBe(14);
  });

  it('is recurring work, which is load and no chain', () => {
    const on = two()
      .staff('s', 'A', 'x')
      .task('c', { ...TWO, repeatEveryDays: 5 })
      .asks('c', 'x');
    expect(levelled(on.workspace).durationDays).toBe(8);
  });
});

describe('a levelled plan', () => {
  it('is timed exactly where the grid of the search cannot say it', () => {
    const seventh = board().staff('s', 'A', 'x');
    for (const id of ['a', 'b', 'c']) seventh.task(id, { days: 1 / 7, teamId: 'A' }).asks(id, 'x');
    const plan = levelled(seventh.workspace);
    expect(plan.durationDays).toBeCloseTo(3 / 7, 8);
    expect(plan.startingDurationDays).toBeGreaterThan(plan.durationDays);
    expect(plan.lowerBoundDays).toBeCloseTo(3 / 7, 8);
    const third = board().staff('s', 'A', 'x');
    for (const [id, days] of [
      ['a', 1 / 3],
      ['b', 2 / 3],
      ['c', 2 / 3],
    ] as const) {
      third.task(id, { days, teamId: 'A' }).asks(id, 'x');
    }
    const { durationDays, startingDurationDays, lowerBoundDays } = levelled(third.workspace);
    expect(durationDays).toBeCloseTo(5 / 3, 8);
    expect(startingDurationDays).toBeGreaterThanOrEqual(durationDays);
    expect(lowerBoundDays).toBeCloseTo(5 / 3, 6);
  });

  it('keeps days off of a team', () => {
    const on = new TeamBoard()
      .type('x')
      .team('A', { workingWeek: [1, 2, 3, 4] })
      .staff('s', 'A', 'x');
    on.task('a', TWO).task('b', TWO).asks('a', 'x').asks('b', 'x');
    expect(starts(on).sort()).toEqual([0, 5]);
  });

  it('puts the task with the nearest deadline first where both orders end alike', () => {
    const on = two().staff('s', 'A', 'x');
    expect(daysOf(levelled(on.task('c', { ...TWO, deadline: '2027-03-04' }).asks('c', 'x').workspace), 'c')).toEqual([
      0, 4,
    ]);
  });

  it('puts deadlines before the finish where told to', () => {
    // b, with the deadline, holds the seat that the long chain a -> c needs first.
    const on = board().staff('s', 'A', 'x').task('a', { days: 2, teamId: 'A' }).task('c', { days: 6 });
    on.link('a', 'c').task('b', { days: 3, teamId: 'A', deadline: '2027-03-03' }).asks('a', 'x').asks('b', 'x');
    expect(daysOf(levelled(on.workspace), 'b')).toEqual([2, 5]);
    expect(daysOf(levelled(on.workspace, { objective: 'dueDates' }), 'b')).toEqual([0, 3]);
  });

  it('brings a target forward before everything else', () => {
    const on = board().staff('s', 'A', 'x').task('a', { days: 2, teamId: 'A' }).task('c', { days: 6 }).link('a', 'c');
    on.task('b', { days: 3, teamId: 'A' }).asks('a', 'x').asks('b', 'x');
    expect(daysOf(levelled(on.workspace, { targetId: 'b' }), 'b')).toEqual([0, 3]);
  });

  it('can be stopped, and is there at any time', () => {
    const on = board().staff('s', 'A', 'x').staff('t', 'A', 'x');
    for (let i = 0; i < 40; i++) on.task(`t${i}`, { days: 1 + (i % 7), teamId: 'A' }).asks(`t${i}`, 'x', 1 + (i % 2));
    // Late whatever comes first: nothing can be proven.
    on.task('late', { days: 3, teamId: 'A', deadline: '2027-03-01' }).asks('late', 'x');
    const steps = levelWorkspace(on.workspace, { teamOf: ownTeam, budgetSchedules: 100_000 });
    const first = steps.next();
    if (first.done) throw new Error('ended at once');
    expect(first.value.plan().tasks.size).toBe(41);
    const last = steps.next('stop');
    expect(last.done).toBe(true);
    expect(last.value).toMatchObject({ unmet: [] });
  });

  it('leaves the current plan alone where it is as good, whichever order it has', () => {
    for (const [first, second] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const on = board().staff('s', 'A', 'x').task(first, TWO).asks(first, 'x').asks(second, 'x');
      const { workspace } = on.task(second, { ...TWO, levelledStartDay: 4 });
      const plan = levelled(workspace);
      expect(plan).toMatchObject({ durationDays: 8, before: { durationDays: 8 } });
      expect([...plan.tasks.values()].filter(({ moved }) => moved)).toEqual([]);
    }
  });

  it('takes the time it is given', () => {
    const on = two()
      .staff('s', 'A', 'x')
      .task('late', { days: 3, teamId: 'A', deadline: '2027-03-01' })
      .asks('late', 'x');
    let clockMs = 0;
    const now = () => ++clockMs;
    const options = { teamOf: ownTeam, budgetSchedules: Number.POSITIVE_INFINITY, budgetMs: 500, now };
    const steps = levelWorkspace(on.workspace, options);
    const fractions: number[] = [];
    for (const { fraction } of steps) fractions.push(fraction);
    expect(clockMs).toBeGreaterThanOrEqual(500);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.length).toBeGreaterThan(0);
    expect(fractions.every((fraction) => fraction > 0 && fraction <= 1)).toBe(true);
  });
});
