import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { type SummaryBy, summariesOf } from '../../../src/core/schedule/summaries.ts';
import { Board } from './board.ts';

const board = new Board({ statusDate: '2027-03-03' })
  .team('company')
  .team('data', { parentId: 'company' })
  .team('platform', { parentId: 'company' })
  .task('ingest', {
    ...{ days: 2, teamId: 'data', layer: 'storage-compute', assetId: 'lake' },
    ...{ status: 'done', actualStart: '2027-03-01', actualFinish: '2027-03-02' },
  })
  .task('clean', {
    ...{ days: 6, remainingDays: 3, basis: 'effort', teamId: 'data', assetId: 'lake' },
    ...{ status: 'in-progress', actualStart: '2027-03-02' },
  })
  .task('cluster', { days: 4, teamId: 'platform', layer: 'storage-compute' })
  .task('review', { days: 30, repeatEveryDays: 5, teamId: 'platform' })
  .task('ready', { marker: true, teamId: 'company' })
  .task('after', { days: 1, teamId: 'platform' })
  .task('dropped', { days: 99, teamId: 'data', status: 'dropped' })
  .demand('cluster', 1.5)
  .link('ingest', 'clean')
  .link('clean', 'ready')
  .link('cluster', 'ready')
  .link('ready', 'after');
const { workspace } = board;
const schedule = scheduleOf(workspace);
const of = (by: SummaryBy) => new Map(summariesOf(workspace, schedule, by).map((summary) => [summary.id, summary]));

describe('summaries', () => {
  test('a team has the tasks of the teams inside it', () => {
    const teams = of('team');
    expect([...teams.keys()]).toEqual(['platform', 'company', 'data']);
    expect(teams.get('data')).toEqual({
      ...{ id: 'data', taskIds: ['clean', 'ingest'], taskCount: 2 },
      ...{ startDay: 0, finishDay: 5, startDate: '2027-03-01', finishDate: '2027-03-05' },
      ...{ leastFloat: 1, critical: false, personDays: 8, doneShare: (2 + 3) / 8 },
    });
    expect(teams.get('company')).toMatchObject({ taskCount: 4, finishDay: 7, leastFloat: 0, critical: true });
    // Recurring work is load: it is in the list and in nothing else.
    expect(teams.get('platform')).toMatchObject({
      ...{ taskIds: ['after', 'cluster', 'review'], taskCount: 2, personDays: 7, finishDate: '2027-03-09' },
    });
  });

  test('by asset and by layer, tasks without one left out', () => {
    expect([...of('asset').keys()]).toEqual(['lake']);
    expect(of('layer').get('storage-compute')).toMatchObject({ taskIds: ['cluster', 'ingest'], personDays: 8 });
  });

  test('a milestone has all that leads to it', () => {
    const ready = of('milestone').get('ready');
    expect(ready).toMatchObject({ taskCount: 3, startDay: 0, finishDay: 6, leastFloat: 0, doneShare: 5 / 14 });
    expect(ready?.taskIds).toEqual(['clean', 'cluster', 'ingest', 'ready']);
  });

  test('all done has no float; nothing estimated counts by number', () => {
    const done = new Board()
      .task('a', { status: 'done', layer: 'ml-platform' })
      .task('b', { layer: 'dev-environment', status: 'done' })
      .task('c', { layer: 'dev-environment' }).workspace;
    const layers = summariesOf(done, scheduleOf(done), 'layer');
    expect(layers.map(({ leastFloat, doneShare }) => [leastFloat, doneShare])).toEqual([
      [null, 1],
      [0, 0.5],
    ]);
  });
});
