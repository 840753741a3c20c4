import { describe, expect, test } from 'vitest';
import { withDefaults } from '../../../../src/core/model/noun.ts';
import { NOUNS, type RiskEvent, type Team, type Workspace } from '../../../../src/core/model/nouns.ts';
import type { Forecast, Spread, TargetForecast } from '../../../../src/core/schedule/forecast/forecast.ts';
import { forecastOf } from '../../../../src/core/schedule/forecast/forecastOf.ts';
import type { ForecastOptions } from '../../../../src/core/schedule/forecast/forecastOptions.ts';
import { wholeForecast } from '../../../../src/core/schedule/forecast/wholeForecast.ts';
import { scheduleOf } from '../../../../src/core/schedule/scheduleOf.ts';
import { Board } from '../board.ts';
import { inverse, mean, pertBelow, pertMean } from './pert.ts';

// 1 March 2027 is a Monday.
const range = (optimisticDays: number, days: number, pessimisticDays: number) => ({
  optimisticDays,
  days,
  pessimisticDays,
});

const tell = (board: Board | Workspace, options: Partial<ForecastOptions> = {}): Forecast =>
  wholeForecast(board instanceof Board ? board.workspace : board, { seed: 1, runs: 4_000, ...options });

const withRisks = (board: Board, ...risks: (Partial<RiskEvent> & { taskId: string })[]): Workspace => ({
  ...board.workspace,
  risk_event: new Map(
    risks.map((risk, i) => [
      `risk-${i}`,
      withDefaults(NOUNS.risk_event, { title: 'Late hardware', ...risk, id: `risk-${i}` }),
    ]),
  ),
});

const withTeam = (board: Board, team: Partial<Team> & { id: string }): Workspace => ({
  ...board.workspace,
  team: new Map([[team.id, withDefaults(NOUNS.team, { name: team.id, ...team })]]),
});

function spreadIn(target: TargetForecast | undefined): Spread {
  if (!target?.spread) throw new Error('no spread');
  return target.spread;
}
const finishSpread = (forecast: Forecast): Spread => spreadIn(forecast.finish);
const milestone = (forecast: Forecast, taskId: string): TargetForecast => {
  const found = forecast.milestones.find((target) => target.taskId === taskId);
  if (!found) throw new Error(`${taskId} is no milestone`);
  return found;
};
const percentile = (spread: Spread, wanted: number) => spread.percentiles.find(({ level }) => level === wanted);

describe('without ranges', () => {
  const certain = new Board()
    .task('a', { days: 5 })
    .task('b', { days: 3 })
    .task('end', { marker: true, deadline: '2027-03-10' });
  certain.link('a', 'b').link('b', 'end');

  test('no percentile is told, the plan is', () => {
    expect(tell(certain)).toMatchObject({
      ranges: false,
      runs: 0,
      finish: { taskId: null, plan: { day: 8, date: '2027-03-10' }, spread: null },
      milestones: [{ taskId: 'end', plan: { day: 8, date: '2027-03-10' }, dueDate: '2027-03-10', spread: null }],
      tasks: [],
      tornado: [],
      histogram: null,
      gap: null,
    });
  });

  test('ranges of finished, dropped and recurring work and of markers are none', () => {
    const board = new Board({ statusDate: '2027-03-05' })
      .task('done', { ...range(1, 5, 20), status: 'done', actualStart: '2027-03-01', actualFinish: '2027-03-04' })
      .task('over', { ...range(1, 5, 20), status: 'done' })
      .task('dropped', { ...range(1, 5, 20), status: 'dropped' })
      .task('recurring', { ...range(1, 5, 20), repeatEveryDays: 5 })
      .task('marker', { ...range(1, 5, 20), marker: true });
    expect(tell(board).ranges).toBe(false);
  });

  test('a risk event is something that may go either way; on a finished task it is not', () => {
    expect(tell(withRisks(certain, { taskId: 'a', probability: 0.2, delayDays: 4 })).ranges).toBe(true);
    expect(tell(withRisks(certain, { taskId: 'a', probability: 0, delayDays: 4 })).ranges).toBe(false);
    const done = new Board().task('a', { days: 5, status: 'done' });
    expect(tell(withRisks(done, { taskId: 'a', probability: 0.2, delayDays: 4 })).ranges).toBe(false);
  });

  test('an empty workspace has a forecast too', () => {
    expect(tell(new Board())).toMatchObject({ ranges: false, finish: { plan: { day: 0 } } });
  });
});

test('a marker held by a link from begun work is met the evening before, here as in the schedule', () => {
  const begun = { status: 'in-progress', actualStart: '2027-03-10', repeatEveryDays: 5 } as const;
  const board = new Board()
    .task('rounds', { days: 1, ...begun })
    .task('m', { marker: true })
    .link('rounds', 'm', 'SS');
  expect(scheduleOf(board.workspace)).toMatchObject({ durationDays: 7, finishDate: '2027-03-09' });
  const { finish, milestones } = tell(board);
  expect(finish.plan).toEqual({ day: 7, date: '2027-03-09' });
  expect(milestones).toMatchObject([{ taskId: 'm', plan: { day: 7, date: '2027-03-09' } }]);
  // Where levelling holds it, it is met that day, as it will be once accepted.
  const over = { arcs: [], releases: [{ taskId: 'm', startDay: 8 }], teams: 1 };
  expect(tell(board, { over }).finish.plan).toEqual({ day: 8, date: '2027-03-11' });
});

describe('percentiles', () => {
  const board = new Board()
    .task('a', range(2, 5, 14))
    .task('b', range(3, 4, 9))
    .task('c', { days: 6 })
    .task('end', { marker: true, deadline: '2027-03-16' });
  board.link('a', 'b').link('b', 'end').link('c', 'end');
  const forecast = tell(board, { taskIds: ['a'], dueDate: '2027-03-18' });

  test('grow with their level, in days and dates', () => {
    for (const target of [forecast.finish, ...forecast.milestones]) {
      const { percentiles } = spreadIn(target);
      expect(percentiles.map(({ level }) => level)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 95]);
      percentiles.slice(1).forEach(({ day, date }, i) => {
        expect(day).toBeGreaterThanOrEqual((percentiles[i] as (typeof percentiles)[0])?.day as number);
        expect(date >= (percentiles[i] as { date: string }).date).toBe(true);
      });
    }
  });

  test('the date is the last day worked: P80 by a date means that 80 % of the runs are finished by it', () => {
    const { date } = percentile(finishSpread(forecast), 80) as { date: string };
    const dueThen = finishSpread(tell(board, { dueDate: date })).dueProbability as number;
    expect(dueThen).toBeGreaterThanOrEqual(0.8);
    expect(finishSpread(tell(board, { dueDate: '2027-03-08' })).dueProbability).toBeLessThan(0.8);
  });

  test('milestones are markers, tasks with a deadline and those asked for', () => {
    expect(forecast.milestones.map(({ taskId }) => taskId)).toEqual(['a', 'end']);
    expect(milestone(forecast, 'a').dueDate).toBeNull();
    expect(spreadIn(milestone(forecast, 'a')).dueProbability).toBeNull();
    const met = spreadIn(milestone(forecast, 'end')).dueProbability as number;
    expect(met).toBeGreaterThan(0.3);
    expect(met).toBeLessThan(0.95);
    // The project ends with the marker; it is due two days later.
    expect(finishSpread(forecast).dueProbability as number).toBeGreaterThan(met);
  });

  test('the probability to keep the plan stands beside it', () => {
    const { planProbability } = finishSpread(forecast);
    expect(forecast.finish.plan).toEqual({ day: 9, date: '2027-03-11' });
    expect(planProbability).toBeCloseTo(
      finishSpread(tell(board, { dueDate: '2027-03-11' })).dueProbability as number,
      10,
    );
  });

  test('the histogram holds every run', () => {
    const { counts, fromDay, binDays } = forecast.histogram as NonNullable<Forecast['histogram']>;
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4_000);
    expect(counts.length).toBeLessThanOrEqual(41);
    const p50 = percentile(finishSpread(forecast), 50)?.day as number;
    const below = counts.slice(0, Math.ceil((p50 - fromDay) / binDays)).reduce((sum, count) => sum + count, 0);
    expect(below).toBeGreaterThanOrEqual(2_000);
  });

  test('the parts of the gap between plan and P80 add up', () => {
    const gap = forecast.gap as NonNullable<Forecast['gap']>;
    expect(gap.leanDays + gap.riskDays + gap.mergeDays + gap.spreadDays).toBeCloseTo(gap.totalDays, 6);
    expect(gap.totalDays).toBeCloseTo((percentile(finishSpread(forecast), 80)?.day as number) - 9, 6);
    expect(gap.leanDays).toBeCloseTo(pertMean([2, 5, 14]) + pertMean([3, 4, 9]) - 9, 6);
  });

  test("a task whose chain is certain has one finish, the schedule's", () => {
    const whiskers = forecast.tasks.find(({ taskId }) => taskId === 'c');
    const { earlyFinish, startDate, finishDate } = scheduleOf(board.workspace).tasks.get('c') as {
      earlyFinish: number;
      startDate: string;
      finishDate: string;
    };
    for (const at of ['p10', 'p50', 'p90'] as const) {
      expect(whiskers?.start[at]).toEqual({ day: 0, date: startDate });
      expect(whiskers?.finish[at]).toEqual({ day: earlyFinish, date: finishDate });
    }
  });

  test('whiskers agree with the percentiles told of the same task, in order', () => {
    const { finish } = forecast.tasks.find(({ taskId }) => taskId === 'a') as Forecast['tasks'][number];
    const told = spreadIn(milestone(forecast, 'a'));
    expect(finish.p10.day).toBe(percentile(told, 10)?.day);
    expect(finish.p90.day).toBe(percentile(told, 90)?.day);
    for (const { start, finish: end } of forecast.tasks) {
      expect(start.p10.day <= start.p50.day && start.p50.day <= start.p90.day).toBe(true);
      expect(end.p10.day <= end.p50.day && end.p50.day <= end.p90.day).toBe(true);
    }
  });
});

describe('what is uncertain of a task', () => {
  const meanOf = (board: Board): number => finishSpread(tell(board)).meanDays;

  test('an effort is divided by the FTE that works on it', () => {
    const board = new Board().task('a', { ...range(4, 10, 28), basis: 'effort' }).demand('a', 2);
    expect(meanOf(board)).toBeCloseTo(pertMean([2, 5, 14]), 1);
  });

  test('a range around a likely 0 days of effort too', () => {
    const board = new Board().task('a', { ...range(0, 0, 12), basis: 'effort' }).demand('a', 2);
    expect(meanOf(board)).toBeCloseTo(pertMean([0, 0, 6]), 1);
  });

  test('of work in progress what remains, in proportion, from the status date on', () => {
    const board = new Board({ statusDate: '2027-03-08' }).task('a', {
      ...range(4, 10, 28),
      status: 'in-progress',
      actualStart: '2027-03-01',
      remainingDays: 5,
    });
    expect(tell(board).finish.plan.day).toBe(10);
    expect(meanOf(board)).toBeCloseTo(5 + pertMean([2, 5, 14]), 1);
  });

  test('points in any order, and a range without a likely point', () => {
    expect(meanOf(new Board().task('a', { optimisticDays: 6, days: 4, pessimisticDays: 9 }))).toBeCloseTo(
      pertMean([4, 4, 9]),
      1,
    );
    expect(meanOf(new Board().task('a', { optimisticDays: 2, pessimisticDays: 10 }))).toBeCloseTo(6, 1);
  });

  test('days off of its team count for what likely takes no time too', () => {
    const board = new Board().task('a', { ...range(0, 0, 4), teamId: 'team' });
    const away = tell(withTeam(board, { id: 'team', holidays: ['2027-03-01', '2027-03-02'] }));
    expect(percentile(finishSpread(away), 10)?.day).toBeGreaterThan(2);
  });

  test('days off of its team stand between', () => {
    const board = new Board().task('a', { ...range(3, 5, 9), teamId: 'team' });
    const usual = finishSpread(tell(withTeam(board, { id: 'team' })));
    const away = finishSpread(tell(withTeam(board, { id: 'team', holidays: ['2027-03-02', '2027-03-03'] })));
    for (const level of [10, 50, 80] as const) {
      expect(percentile(away, level)?.day).toBeCloseTo((percentile(usual, level)?.day as number) + 2, 0);
    }
    expect(away.meanDays).toBeCloseTo(usual.meanDays + 2, 2);
  });
});

describe('over a levelled order', () => {
  const board = new Board()
    .task('a', range(2, 5, 14))
    .task('b', range(3, 4, 9))
    .task('c', { days: 2 });
  const order = {
    arcs: [{ fromId: 'a', toId: 'b' }],
    releases: [{ taskId: 'c', startDay: 12 }],
    teams: 3,
  };

  test('arcs chain tasks and releases hold them, in the plan and in the runs', () => {
    const alone = tell(board);
    const over = tell(board, { over: order });
    expect(alone.levelledTeams).toBeNull();
    expect(over.levelledTeams).toBe(3);
    expect(alone.finish.plan.day).toBe(5);
    expect(over.finish.plan.day).toBe(14);
    expect(over.tasks.find(({ taskId }) => taskId === 'c')?.start.p10.day).toBe(12);
    const chained = tell(
      new Board()
        .task('a', range(2, 5, 14))
        .task('b', range(3, 4, 9))
        .link('a', 'b'),
      { taskIds: ['b'] },
    );
    const asked = tell(board, { over: order, taskIds: ['b'] });
    expect(spreadIn(milestone(asked, 'b')).meanDays).toBeCloseTo(spreadIn(milestone(chained, 'b')).meanDays, 1);
  });

  test('starts that an accepted levelling set are left out: the order says it', () => {
    const held = new Board().task('a', range(2, 5, 14)).task('b', { ...range(3, 4, 9), levelledStartDay: 30 });
    expect(tell(held).finish.plan.day).toBe(34);
    expect(tell(held, { over: { ...order, releases: [] } }).finish.plan.day).toBe(9);
  });

  test('what an old order says about tasks that are gone, and arcs that close a loop, are left out', () => {
    const linked = new Board()
      .task('a', range(2, 5, 14))
      .task('b', range(3, 4, 9))
      .link('b', 'a');
    const old = {
      arcs: [...order.arcs, { fromId: 'gone', toId: 'a' }],
      releases: [{ taskId: 'gone', startDay: 99 }],
      teams: 1,
    };
    expect(tell(linked, { over: old }).finish.plan.day).toBe(9);
  });
});

describe('what matters', () => {
  const board = new Board()
    .task('long', { ...range(5, 10, 30), teamId: 'platform' })
    .task('short', { ...range(4, 5, 6), teamId: 'platform' })
    .task('aside', { ...range(1, 2, 3), teamId: 'web' });
  board.link('long', 'short');
  const forecast = tell(withRisks(board, { taskId: 'short', probability: 0.25, delayDays: 12 }), { runs: 10_000 });
  const indicesOf = (taskId: string) =>
    forecast.tasks.find((task) => task.taskId === taskId) as Forecast['tasks'][number];

  test('criticality is the share of the runs without float, cruciality the correlation with the finish', () => {
    expect(indicesOf('long').criticality).toBe(1);
    expect(indicesOf('aside').criticality).toBe(0);
    expect(indicesOf('long').cruciality).toBeGreaterThan(0.6);
    expect(indicesOf('aside').cruciality).toBeLessThan(0.1);
    expect(indicesOf('aside').sensitivity).toBe(0);
  });

  test('the tornado is led by what moves the finish most; what moves nothing is not in it', () => {
    const [first] = forecast.tornado;
    expect(first?.source).toEqual({ kind: 'risk', riskEventId: 'risk-0', taskId: 'short' });
    // In a chain a risk event moves the finish by its delay.
    expect(first?.swingDays).toBeCloseTo(12, 0);
    const sources = forecast.tornado.map(({ source }) => (source.kind === 'team' ? source.teamId : source.taskId));
    expect(sources).toContain('long');
    expect(sources).toContain('platform');
    expect(sources).not.toContain('aside');
    expect(sources).not.toContain('web');
    const swings = forecast.tornado.map(({ swingDays }) => swingDays);
    expect(swings).toEqual([...swings].sort((a, b) => b - a));
  });
});

test('a bar is the difference between the mean of the worst third and of the best', () => {
  const even = new Board()
    .task('a', range(10, 20, 30))
    .task('b', range(18, 20, 22))
    .link('a', 'b');
  const { tornado } = tell(even, { runs: 10_000 });
  expect(tornado.map(({ source }) => source)).toEqual([
    { kind: 'task', taskId: 'a' },
    { kind: 'task', taskId: 'b' },
  ]);
  // The mean of the highest third of a range from 0 to 1 and even, by its quantiles; the lowest is its mirror image.
  const below = pertBelow([0, 0.5, 1]);
  const highest = Array.from({ length: 600 }, (_, i) => inverse(below, (2 + (i + 0.5) / 600) / 3, 0, 1));
  const swing = 2 * (mean(highest) - 0.5);
  tornado.forEach(({ swingDays, lowDays, highDays }, i) => {
    expect(swingDays / ([20, 4][i] as number)).toBeCloseTo(swing, 2);
    expect((lowDays + highDays) / 2).toBeCloseTo(40, 1);
  });
});

describe('steps', () => {
  const board = new Board();
  for (let i = 0; i < 60; i++) board.task(`task ${String(i).padStart(2, '0')}`, range(1, 2, 6));

  test('the share done grows from 0 to 1', () => {
    const shares = [...forecastOf(board.workspace, { seed: 1, runs: 20_000 })];
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  test('the same workspace, seed and runs: the same forecast', () => {
    expect(tell(board)).toEqual(tell(board));
    expect(tell(board)).not.toEqual(tell(board, { seed: 2 }));
  });
});
