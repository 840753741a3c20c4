import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Client } from '../../../src/contract/client.ts';
import type { Change } from '../../../src/core/change/change.ts';
import { editFields } from '../../../src/core/change/commands/editFields.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { wholeForecast } from '../../../src/core/schedule/forecast/wholeForecast.ts';
import type { LevelledPlan } from '../../../src/core/schedule/plan/levelledPlan.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { analysisStore, startAnalysis } from '../../../src/renderer/store/analysis.ts';
import { attachClient } from '../../../src/renderer/store/connection.ts';
import { currentWorkspace, documentStore, run } from '../../../src/renderer/store/document.ts';
import { attachPlanPort } from '../../../src/renderer/store/plan/asking.ts';
import {
  cancelForecast,
  runForecast,
  setForecastOptions,
  watchForecast,
} from '../../../src/renderer/store/plan/forecasting.ts';
import { headlineOf } from '../../../src/renderer/store/plan/headline.ts';
import {
  acceptProposal,
  chooseMoves,
  discardLevelling,
  runLevelling,
  stopLevelling,
} from '../../../src/renderer/store/plan/levelling.ts';
import type { ForecastAnswer } from '../../../src/renderer/store/plan/port.ts';
import { startPlan } from '../../../src/renderer/store/plan/startPlan.ts';
import { chooseTarget } from '../../../src/renderer/store/plan/target.ts';
import { FRESH_PLAN, planStore } from '../../../src/renderer/store/plan.ts';
import { ask, resetSession } from '../../../src/renderer/store/session.ts';
import { Board } from '../../core/schedule/board.ts';
import { FakePort } from './fakePort.ts';

const board = (): Workspace =>
  new Board()
    .team('Platform')
    .task('dig', { optimisticDays: 2, likelyDays: 4, pessimisticDays: 9, teamId: 'Platform' })
    .task('build', { days: 5, teamId: 'Platform' })
    .task('paint', { days: 3, teamId: 'Platform' })
    .task('open', { marker: true, deadline: '2027-03-12' })
    .link('dig', 'build')
    .link('build', 'open')
    .demand('build', 1).workspace;

const answer = (workspace: Workspace, taskIds: readonly string[] = []): ForecastAnswer => ({
  forecast: wholeForecast(workspace, { seed: 1, runs: 200, taskIds }),
  levelled: null,
});

/** The plan as it is, with one task put off. */
function proposal(workspace: Workspace, moved: Readonly<Record<string, number>>): LevelledPlan {
  const { tasks, finishDate, durationDays } = scheduleOf(workspace);
  return {
    finishDate,
    durationDays,
    lowerBoundDays: durationDays,
    schedulesGenerated: 10,
    startingDurationDays: durationDays,
    before: { finishDate, durationDays },
    tasks: new Map(
      [...tasks.values()].map(({ taskId, earlyStart, durationDays: days, startDate, finishDate: last }) => {
        const startDay = moved[taskId] ?? earlyStart;
        const place = { taskId, startDay, finishDay: startDay + days, plannedStartDay: earlyStart };
        return [taskId, { ...place, startDate, finishDate: last, moved: taskId in moved, waitsFor: null }];
      }),
    ),
    unmet: [],
    order: { arcs: [], releases: [], teams: 0 },
  };
}

let port: FakePort;
let commits: Change[];
let started = false;
const forecast = () => planStore.getState().forecast;
const levelling = () => planStore.getState().levelling;
const edit = (id: string, values: Record<string, unknown>) =>
  run(editFields(currentWorkspace(), { table: 'task', ids: [id], values }));
const open = (workspace: Workspace, workspaceId: string) =>
  documentStore.setState({ status: 'open', workspaceId, workspace, access: { mode: 'write' } });

beforeEach(() => {
  vi.useFakeTimers();
  port = new FakePort();
  commits = [];
  attachPlanPort(port);
  attachClient({
    'workspace.commit': async ({ change }: { change: Change }) => {
      commits.push(change);
      return { seq: 1 };
    },
  } as unknown as Client);
  if (!started) {
    startAnalysis();
    startPlan();
    started = true;
  }
  resetSession();
  open(board(), `w${Math.random()}`);
  vi.runAllTimers();
});

afterEach(() => {
  cancelForecast();
  vi.runAllTimers();
  vi.useRealTimers();
});

describe('a forecast', () => {
  it('is asked for with the workspace of now, shows how far it is, and is there', () => {
    runForecast();
    expect(port.last.question).toMatchObject({ kind: 'forecast', seed: 1, runs: 10_000, targetId: null });
    expect(port.last.question.workspace).toBe(currentWorkspace());
    port.last.say({ type: 'progress', fraction: 0.4 });
    expect(forecast()).toMatchObject({ status: 'running', fraction: 0.4, result: null });
    const found = answer(currentWorkspace());
    port.last.say({ type: 'done', answer: found, tookMs: 300 });
    expect(forecast()).toMatchObject({ status: 'ready', result: found, stale: false });
    expect(forecast().tookMs).toBe(300);
  });

  it('is stale after a change of the plan, not after a change of words, and holds again after the change was taken back', () => {
    runForecast();
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    edit('dig', { title: 'Dig a pit', notes: 'deep' });
    expect(forecast().stale).toBe(false);
    edit('dig', { likelyDays: 5 });
    expect(forecast()).toMatchObject({ status: 'ready', stale: true });
    edit('dig', { likelyDays: 4 });
    expect(forecast().stale).toBe(false);
  });

  it('is of the plan it was asked for, also where that changed while it was computed', () => {
    runForecast();
    const { workspace } = port.last.question;
    edit('dig', { likelyDays: 5 });
    port.last.say({ type: 'done', answer: answer(workspace), tookMs: 300 });
    expect(forecast()).toMatchObject({ status: 'ready', stale: true });
  });

  it('gives way to the next one, whose words alone are heard', () => {
    runForecast();
    const first = port.last;
    setForecastOptions({ seed: 7 });
    expect(first.stopped).toBe(true);
    first.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    expect(forecast()).toMatchObject({ status: 'running', result: null, seed: 7 });
    expect(port.last.question).toMatchObject({ seed: 7 });
  });

  it('can be cancelled, which leaves what was there before', () => {
    runForecast();
    cancelForecast();
    expect(port.last.stopped).toBe(true);
    expect(forecast()).toMatchObject({ status: 'idle', result: null });
    runForecast();
    const found = answer(currentWorkspace());
    port.last.say({ type: 'done', answer: found, tookMs: 300 });
    runForecast();
    cancelForecast();
    expect(forecast()).toMatchObject({ status: 'ready', result: found });
  });

  it('that was cancelled is not begun again by itself, until somebody asks', () => {
    const unwatch = watchForecast();
    vi.runAllTimers();
    cancelForecast();
    edit('dig', { likelyDays: 5 });
    vi.runAllTimers();
    expect(port.asked).toHaveLength(1);
    runForecast();
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    edit('dig', { likelyDays: 6 });
    vi.runAllTimers();
    expect(port.asked).toHaveLength(3);
    unwatch();
  });

  it('that fails says why and leaves what was there before', () => {
    runForecast();
    port.last.say({ type: 'failed', sentence: 'out of memory' });
    expect(forecast()).toMatchObject({ status: 'failed', failure: 'out of memory', result: null });
    runForecast();
    expect(forecast()).toMatchObject({ status: 'running', failure: null });
  });

  it('follows edits by itself while somebody looks, once a burst of them has ended', () => {
    const unwatch = watchForecast();
    vi.runAllTimers();
    expect(port.asked).toHaveLength(1);
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    edit('dig', { likelyDays: 5 });
    vi.advanceTimersByTime(100);
    edit('dig', { likelyDays: 6 });
    vi.advanceTimersByTime(100);
    expect(port.asked).toHaveLength(1);
    vi.runAllTimers();
    expect(port.asked).toHaveLength(2);
    expect(port.last.question.workspace.task.get('dig')?.likelyDays).toBe(6);
    unwatch();
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    edit('dig', { likelyDays: 7 });
    vi.runAllTimers();
    expect(port.asked).toHaveLength(2);
  });

  it('that takes long is not computed again unless somebody asks', () => {
    const unwatch = watchForecast();
    vi.runAllTimers();
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 2_000 });
    edit('dig', { likelyDays: 5 });
    vi.runAllTimers();
    expect(port.asked).toHaveLength(1);
    expect(forecast().stale).toBe(true);
    unwatch();
  });

  it('is made for whoever asks for its findings, which then are judged by it', () => {
    ask(['forecast']);
    vi.runAllTimers();
    const muted = () => analysisStore.getState().muted.map(({ rule }) => rule);
    expect(muted()).toContain('deadline-at-risk');
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    vi.runAllTimers();
    expect(muted()).not.toContain('deadline-at-risk');
  });
});

describe('findings of a forecast', () => {
  const late = () => analysisStore.getState().findings.filter(({ family }) => family === 'forecast');

  it('stand until the next forecast is there, and go with what they are about', () => {
    edit('open', { deadline: '2027-03-11' });
    ask(['forecast']);
    vi.runAllTimers();
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    vi.runAllTimers();
    expect(late()).toHaveLength(1);
    edit('dig', { likelyDays: 3 });
    vi.advanceTimersByTime(50);
    expect(forecast().stale).toBe(true);
    expect(late()).toHaveLength(1);
    vi.runAllTimers();
    expect(forecast().status).toBe('running');
    expect(late()).toHaveLength(1);
    edit('open', { deadline: null });
    vi.runAllTimers();
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    vi.runAllTimers();
    expect(late()).toEqual([]);
  });

  it('go when no other forecast will come', () => {
    edit('open', { deadline: '2027-03-11' });
    ask(['forecast']);
    vi.runAllTimers();
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    vi.runAllTimers();
    edit('dig', { likelyDays: 3 });
    vi.runAllTimers();
    expect(late()).toHaveLength(1);
    port.last.say({ type: 'failed', sentence: 'no' });
    vi.runAllTimers();
    expect(late()).toEqual([]);
  });
});

describe('a levelling proposal', () => {
  const propose = (moved: Readonly<Record<string, number>>) => {
    runLevelling();
    port.last.say({ type: 'done', answer: proposal(currentWorkspace(), moved), tookMs: 300 });
  };

  it('streams in, each better one with all of its moves chosen', () => {
    runLevelling();
    port.last.say({ type: 'better', answer: proposal(currentWorkspace(), { paint: 4 }) });
    expect(levelling()).toMatchObject({ status: 'running', chosen: new Set(['paint']) });
    port.last.say({ type: 'better', answer: proposal(currentWorkspace(), { paint: 4, build: 6 }) });
    expect(levelling().chosen).toEqual(new Set(['paint', 'build']));
    stopLevelling();
    expect(port.last.stopped).toBe(true);
    expect(levelling()).toMatchObject({ status: 'ready', stale: false, chosen: new Set(['paint', 'build']) });
    expect(levelling().result).not.toBeNull();
  });

  it('is accepted in part as one change, and then is no more', async () => {
    propose({ paint: 4, build: 6 });
    chooseMoves(['build'], false);
    acceptProposal();
    await vi.runAllTimersAsync();
    expect(commits).toHaveLength(1);
    expect(commits[0]?.verb).toBe('acceptLevelling');
    expect(currentWorkspace().task.get('paint')?.levelledStartDay).toBe(4);
    expect(currentWorkspace().task.get('build')?.levelledStartDay).toBeNull();
    expect(levelling()).toMatchObject({ status: 'idle', result: null });
  });

  it('of a plan that has changed since cannot be accepted', () => {
    propose({ paint: 4 });
    edit('dig', { likelyDays: 5 });
    expect(levelling().stale).toBe(true);
    acceptProposal();
    expect(currentWorkspace().task.get('paint')?.levelledStartDay).toBeNull();
    expect(levelling().result).not.toBeNull();
  });

  it('can be discarded, which changes nothing', () => {
    propose({ paint: 4 });
    const before = currentWorkspace();
    discardLevelling();
    expect(levelling()).toMatchObject({ status: 'idle', result: null });
    expect(currentWorkspace()).toBe(before);
  });
});

describe('a target', () => {
  const floatOf = (id: string) => planStore.getState().schedule?.tasks.get(id)?.totalFloat;

  it('is what floats and the headline count to, until it is gone', () => {
    expect(floatOf('dig')).toBe(0);
    chooseTarget('paint');
    expect(planStore.getState().schedule?.targetPath).toEqual(['paint']);
    expect(floatOf('paint')).toBe(0);
    expect(headlineOf(planStore.getState())?.date).toBe('2027-03-03');
    edit('paint', { status: 'dropped' });
    vi.runAllTimers();
    expect(planStore.getState().targetId).toBeNull();
    expect(planStore.getState().schedule?.targetPath).toEqual(['dig', 'build', 'open']);
  });

  it('makes the forecast be computed for it', () => {
    runForecast();
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    chooseTarget('build');
    expect(port.last.question).toMatchObject({ kind: 'forecast', targetId: 'build' });
    // Until that is there the headline is the schedule's own.
    expect(headlineOf(planStore.getState())).toMatchObject({ date: '2027-03-11', p80: null });
    port.last.say({ type: 'done', answer: answer(currentWorkspace(), ['build']), tookMs: 300 });
    expect(headlineOf(planStore.getState())?.p80).toMatch(/^2027-03-/);
  });
});

describe('the headline', () => {
  it('is one date, with its P80 where there are ranges', () => {
    expect(headlineOf(planStore.getState())).toMatchObject({ date: '2027-03-11', p80: null, ranges: true });
    runForecast();
    const found = answer(currentWorkspace());
    port.last.say({ type: 'done', answer: found, tookMs: 300 });
    const p80 = found.forecast.finish.spread?.percentiles.find(({ level }) => level === 80)?.date;
    expect(headlineOf(planStore.getState())).toMatchObject({ date: '2027-03-11', p80, ranges: true, levelled: false });
    edit('dig', { optimisticDays: 4, pessimisticDays: 4 });
    vi.runAllTimers();
    runForecast();
    port.last.say({ type: 'done', answer: answer(currentWorkspace()), tookMs: 300 });
    expect(headlineOf(planStore.getState())).toMatchObject({ p80: null, ranges: false });
  });
});

describe('another workspace', () => {
  it('forgets all that was asked about the one before', () => {
    runForecast();
    const asked = port.last;
    chooseTarget('build');
    planStore.setState({ baselineId: 'b' });
    open(board(), 'another');
    expect(asked.stopped).toBe(true);
    const { schedule: _, ...plan } = planStore.getState();
    const { schedule: __, ...fresh } = FRESH_PLAN;
    expect(plan).toEqual(fresh);
  });
});
