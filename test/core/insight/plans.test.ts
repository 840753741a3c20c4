import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../src/core/insight/findingsOf.ts';
import { type Forecast, PERCENTILE_LEVELS, type TargetForecast } from '../../../src/core/schedule/forecast/forecast.ts';
import type { LevelledPlan, LevelledTask } from '../../../src/core/schedule/plan/levelledPlan.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { idsOf, type Organisation, organisation } from './organisation.ts';

const TYPE = 'type';

/** 1 March 2027 is a Monday: a needs it and the four days after, b the week after that. */
const board = (deadline: string | null = '2027-03-15') =>
  organisation()
    .team('T')
    .task('a', 5, { teamId: 'T' })
    .task('b', 5, { teamId: 'T' })
    .task('goal', null, { marker: true, deadline })
    .link('a', 'b')
    .link('b', 'goal');

/** A milestone whose percentiles are all one date, met with a probability. */
const milestone = (taskId: string, dueProbability: number, planDate: string, date: string): TargetForecast => ({
  taskId,
  plan: { day: 0, date: planDate },
  dueDate: null,
  spread: {
    percentiles: PERCENTILE_LEVELS.map((level) => ({ level, day: 0, date })),
    ...{ meanDays: 0, sdDays: 0, planProbability: 0.5, dueProbability },
  },
});
const forecast = (...milestones: TargetForecast[]): Forecast => ({
  ...{ ranges: true, runs: 1_000, seed: 1, levelledTeams: null, milestones, tasks: [], tornado: [] },
  ...{ histogram: null, gap: null },
  finish: { taskId: null, plan: { day: 10, date: '2027-03-12' }, dueDate: null, spread: null },
});

describe('deadline-at-risk', () => {
  test('a deadline met by the plan and by too few runs is a warning with the date that is safe enough', () => {
    const computed = { forecast: forecast(milestone('goal', 0.62, '2027-03-12', '2027-03-18')) };
    const [finding, ...others] = board().findings('deadline-at-risk', computed);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      family: 'forecast',
      severity: 'warning',
      title: 'goal meets its deadline with a probability of 62 %',
      why: 'It is due 15 March; 80 % are reached by 18 March, 3 working days later.',
      daysAtRisk: 3,
    });
  });

  test('80 % is enough, and a plan that misses the deadline is told as late', () => {
    const enough = { forecast: forecast(milestone('goal', 0.8, '2027-03-12', '2027-03-15')) };
    expect(board().findings('deadline-at-risk', enough)).toEqual([]);
    const late = { forecast: forecast(milestone('goal', 0.1, '2027-03-16', '2027-03-18')) };
    expect(board().findings('deadline-at-risk', late)).toEqual([]);
  });

  test('a probability is told as less rather than as more than it is', () => {
    const title = (probability: number) =>
      board().findings('deadline-at-risk', {
        forecast: forecast(milestone('goal', probability, '2027-03-12', '2027-03-18')),
      })[0]?.title;
    expect(title(0.004)).toMatch(/ under 1 %$/);
    expect(title(0)).toMatch(/ 0 %$/);
    expect(title(0.58)).toMatch(/ 58 %$/);
    expect(title(0.7999)).toMatch(/ 79 %$/);
  });

  test('milestones on one driving chain are one finding, the least probable first', () => {
    const chain = board().task('later', 1, { deadline: '2027-03-16' }).link('goal', 'later');
    const other = chain.task('other', 2, { deadline: '2027-03-03' });
    const computed = {
      forecast: forecast(
        milestone('goal', 0.7, '2027-03-12', '2027-03-18'),
        milestone('later', 0.6, '2027-03-15', '2027-03-19'),
        milestone('other', 0.65, '2027-03-02', '2027-03-04'),
      ),
    };
    const findings = other.findings('deadline-at-risk', computed);
    expect(idsOf(findings)).toEqual([['later', 'goal'], ['other']]);
    expect(findings[0]?.why).toMatch(/ goal on the same chain is at risk too\.$/);
  });

  test('finished work is at no risk', () => {
    const done = organisation().task('a', 5, { deadline: '2027-03-08', status: 'done' });
    const computed = { forecast: forecast(milestone('a', 0.1, '2027-03-05', '2027-03-18')) };
    expect(done.findings('deadline-at-risk', computed)).toEqual([]);
  });

  test('without a forecast, or without ranges, the rule says that it was not asked', () => {
    const reason = (computed = {}) =>
      board()
        .judge(computed)
        .muted.find(({ rule }) => rule === 'deadline-at-risk')?.reason;
    expect(reason()).toBe('No forecast was computed yet.');
    expect(reason({ forecast: { ...forecast(), ranges: false } })).toMatch(
      /^Not enough data\. No estimate has a range/,
    );
    expect(reason({ forecast: forecast() })).toBeUndefined();
    const dateless = board(null)
      .judge()
      .muted.map(({ rule }) => rule);
    expect(dateless).not.toContain('deadline-at-risk');
  });
});

/** The plan of a board in which some tasks come on other dates. */
function levelled(of: Organisation, moved: Readonly<Record<string, Partial<LevelledTask>>>): LevelledPlan {
  const { finishDate, durationDays, tasks } = scheduleOf(of.workspace());
  const places = [...tasks.values()].map(({ taskId, earlyStart, earlyFinish, ...dates }): [string, LevelledTask] => [
    taskId,
    {
      ...{ taskId, startDay: earlyStart, finishDay: earlyFinish, plannedStartDay: earlyStart },
      ...{ startDate: dates.startDate, finishDate: dates.finishDate, moved: false, waitsFor: null },
      ...moved[taskId],
    },
  ]);
  return {
    ...{ finishDate, durationDays, lowerBoundDays: durationDays, schedulesGenerated: 1 },
    ...{ startingDurationDays: durationDays, before: { finishDate, durationDays } },
    ...{ tasks: new Map(places), unmet: [], order: { arcs: [], releases: [], teams: 1 } },
  };
}

describe('levelled-late', () => {
  const waits = { moved: true, waitsFor: { teamId: 'T', roleTypeId: TYPE, taskIds: ['x'] } };

  test('a deadline that only the links meet names whom its chain waits for', () => {
    const plan = levelled(board(), { b: waits, goal: { moved: true, finishDate: '2027-03-17' } });
    const [finding, ...others] = board().findings('levelled-late', { levelled: plan });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      family: 'levelled',
      severity: 'warning',
      title: 'With the people there are, goal is reached 2 working days after its deadline',
      daysAtRisk: 2,
      fix: { verb: 'level' },
    });
    expect(finding?.subjects.map(({ id }) => id)).toEqual(['goal', 'T']);
    expect(finding?.why).toMatch(/^It is due 15 March; levelled it comes 17 March, because its chain waits for /);
  });

  test('deadlines that wait for the same people are one finding', () => {
    const two = () => board().task('also', 1, { deadline: '2027-03-15' }).link('b', 'also');
    const plan = levelled(two(), {
      b: waits,
      goal: { finishDate: '2027-03-17' },
      also: { finishDate: '2027-03-18' },
    });
    expect(idsOf(two().findings('levelled-late', { levelled: plan }))).toEqual([['also', 'goal', 'T']]);
  });

  test('met, or missed without levelling too: none', () => {
    expect(board().findings('levelled-late', { levelled: levelled(board(), {}) })).toEqual([]);
    const late = board('2027-03-11');
    const plan = levelled(late, { b: waits, goal: { finishDate: '2027-03-17' } });
    expect(late.findings('levelled-late', { levelled: plan })).toEqual([]);
    expect(late.findings('late', { levelled: plan })).toHaveLength(1);
  });

  test('only asked for where there is something to level', () => {
    const muted = (of: Organisation) => of.judge().muted.map(({ rule }) => rule);
    expect(muted(board())).not.toContain('levelled-late');
    expect(muted(board().seat('T', 'Ann').demand('a', 'ml-engineer'))).toContain('levelled-late');
  });
});

describe('levelled-unmet', () => {
  const unmet = (reason: 'too-much' | 'too-late', taskId: string, demandFte: number) => ({
    ...{ taskId, teamId: 'T', roleTypeId: board().typeId('sre'), demandFte, mostFte: 2, reason },
  });
  const computed = (...demands: ReturnType<typeof unmet>[]) => ({
    levelled: { ...levelled(board(), {}), unmet: demands },
  });

  test('work whose people are gone when its turn comes is one finding per team and role type', () => {
    const [finding, ...others] = board().findings(
      'levelled-unmet',
      computed(unmet('too-late', 'a', 1), unmet('too-late', 'b', 2)),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      family: 'levelled',
      severity: 'warning',
      title: 'Levelling finds no date for 2 tasks: too little SRE in T',
      fix: { verb: 'addSeat', teamId: 'T' },
    });
    expect(finding?.subjects.map(({ id }) => id)).toEqual(['b', 'a', 'T']);
  });

  test('what a team never has is told of the plan itself', () => {
    expect(board().findings('levelled-unmet', computed(unmet('too-much', 'a', 3)))).toEqual([]);
    expect(board().findings('levelled-unmet')).toEqual([]);
  });
});

test('only some families: forecast and levelled have their own', () => {
  const workspace = board().workspace();
  const computed = { forecast: forecast(milestone('goal', 0.62, '2027-03-12', '2027-03-18')) };
  const kinds = findingsOf(workspace, scheduleOf(workspace), new Set(['forecast']), computed).map(({ kind }) => kind);
  expect(kinds).toEqual(['deadline-at-risk']);
});
