import { expect, test } from 'vitest';
import { analyze } from '../../../src/core/insight/analyze.ts';
import { findingsOf } from '../../../src/core/insight/findingsOf.ts';
import { worstByEntity } from '../../../src/core/insight/worstByEntity.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { organisation } from './organisation.ts';

const workspace = organisation()
  .team('T')
  .task('id-a', 5, { key: 'A' })
  .task('id-b', 5, { key: 'B', teamId: 'T' })
  .task('id-c', 1)
  .link('id-a', 'id-b')
  .link('id-b', 'id-a')
  .workspace();

test('the report has the form other programs rely on', () => {
  const report = analyze(workspace, { changeCount: 7 });
  expect(Object.keys(report)).toEqual([
    'format',
    'workspace',
    'counts',
    'schedule',
    'forecast',
    'levelled',
    'findings',
  ]);
  expect(report.format).toBe(1);
  expect(report.workspace.title).toBe('Test');
  expect(report.counts).toMatchObject({ team: 1, role_type: 13, task: 3, dependency: 2, placement: 0, change: 7 });
  expect(report.schedule).toMatchObject({
    start: '2027-03-01',
    finish: '2027-03-12',
    durationDays: 10,
    criticalPath: ['A', 'B'],
    leftOut: [{ from: 'B', to: 'A' }],
  });
  expect(report.schedule?.loops.map((loop) => [...loop].sort())).toEqual([['A', 'B']]);
  expect(report.schedule?.tasks.find(({ id }) => id === 'B')).toEqual({
    id: 'B',
    name: 'id-b',
    es: 5,
    ef: 10,
    ls: 5,
    lf: 10,
    totalFloat: 0,
    freeFloat: 0,
    critical: true,
    drivenBy: 'A',
  });
  expect(report.schedule?.tasks.find(({ name }) => name === 'id-c')?.id).toBe('id-c');
  for (const finding of report.findings) {
    expect(Object.keys(finding)).toEqual(['family', 'kind', 'severity', 'title', 'why', 'subjects']);
    for (const subject of finding.subjects) expect(Object.keys(subject)).toEqual(['type', 'id', 'name']);
  }
  const unowned = report.findings.filter(({ kind }) => kind === 'no-accountable');
  expect(unowned.map(({ subjects }) => subjects[0]?.id)).toEqual(['A', 'id-c']);
});

test('of several links left out the latest imported comes first', () => {
  const tangled = organisation()
    .task('A', 1)
    .task('B', 1)
    .task('C', 1)
    .link('A', 'B')
    .link('B', 'A')
    .link('B', 'C')
    .link('C', 'A')
    .workspace();
  expect(analyze(tangled, { changeCount: 0 }).schedule).toMatchObject({
    loops: [['A', 'B']],
    leftOut: [
      { from: 'C', to: 'A' },
      { from: 'B', to: 'A' },
    ],
  });
});

test('only limits sections and findings', () => {
  const ownership = analyze(workspace, { only: ['ownership'], changeCount: 0 });
  expect(ownership.schedule).toBeUndefined();
  expect(new Set(ownership.findings.map(({ family }) => family))).toEqual(new Set(['ownership']));
  const schedule = analyze(workspace, { only: ['schedule'], changeCount: 0 });
  expect(schedule.schedule?.tasks).toHaveLength(3);
  expect(new Set(schedule.findings.map(({ family }) => family))).toEqual(new Set(['schedule']));
});

test('a badge shows the worst finding of an entity and how many there are', () => {
  const worst = worstByEntity(findingsOf(workspace, scheduleOf(workspace)));
  expect(worst.get('task:id-a')).toEqual({ severity: 'error', count: 2 });
  expect(worst.get('team:T')).toEqual({ severity: 'warning', count: 1 });
  expect(worst.get('task:nowhere')).toBeUndefined();
});

test('tasks are summed up by team and by what leads to a milestone, under their keys', () => {
  const board = organisation()
    .team('T')
    .task('id-a', 5, { key: 'A', teamId: 'T' })
    .task('id-b', 3, { key: 'B', teamId: 'T' })
    .task('id-m', 0, { key: 'M', marker: true })
    .task('id-c', 1)
    .link('id-a', 'id-m')
    .workspace();
  const { summaries } = analyze(board, { changeCount: 1, only: ['schedule'] }).schedule ?? {};
  const whole = { start: '2027-03-01', finish: '2027-03-05', totalFloat: 0, critical: true, done: 0 };
  expect(summaries?.teams).toEqual([{ ...whole, id: 'T', tasks: 2, personDays: 8 }]);
  expect(summaries?.milestones).toEqual([{ ...whole, id: 'M', tasks: 1, personDays: 5 }]);
  expect(summaries).toMatchObject({ assets: [], layers: [] });
});
