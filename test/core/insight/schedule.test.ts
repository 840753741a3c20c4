import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../src/core/insight/findingsOf.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { idsOf, organisation } from './organisation.ts';

describe('dependency-loop', () => {
  test('names the loop and offers to drop what was left out', () => {
    const board = organisation().task('a', 1).task('b', 1).task('c', 1).link('a', 'b').link('b', 'a').link('b', 'c');
    const workspace = board.workspace();
    const findings = board.findings('dependency-loop');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.subjects.map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(findings[0]?.title).toMatch(/^2 tasks wait for each other: (a → b → a|b → a → b)$/);
    const fix = findings[0]?.fix;
    expect(fix?.verb).toBe('dropLinks');
    const dropped = fix?.verb === 'dropLinks' ? fix.dependencyIds.map((id) => workspace.dependency.get(id)) : [];
    expect(dropped).toMatchObject([{ fromId: 'b', toId: 'a' }]);
  });

  test('an acyclic graph has none', () => {
    expect(organisation().task('a', 1).task('b', 1).link('a', 'b').findings('dependency-loop')).toEqual([]);
  });
});

describe('late and negative-float', () => {
  const chain = () => organisation().task('a', 5).task('b', 5).task('c', 2).link('a', 'b');

  test('a missed deadline is an error with the days, what leads to it a note', () => {
    const board = chain().task('goal', null, { marker: true, deadline: '2027-03-10' }).link('b', 'goal');
    const late = board.findings('late');
    expect(idsOf(late)).toEqual([['goal']]);
    expect(late[0]).toMatchObject({ severity: 'error', daysAtRisk: 2 });
    expect(late[0]?.title).toBe('goal is reached 2 working days after its deadline');
    expect(late[0]?.why).toBe('It is due 10 March and comes 12 March. The chain that drives it starts with a.');
    const float = board.findings('negative-float');
    expect(idsOf(float)).toEqual([['a', 'b', 'goal']]);
    expect(float[0]).toMatchObject({
      severity: 'info',
      why: 'Win back 2 working days among a and b, or move the deadline.',
    });
  });

  test('a deadline met on its last day is no finding', () => {
    const board = chain().task('goal', null, { marker: true, deadline: '2027-03-12' }).link('b', 'goal');
    expect(board.findings('late')).toEqual([]);
    expect(board.findings('negative-float')).toEqual([]);
  });

  test('late tasks on one chain are one finding, on two chains two', () => {
    const findings = organisation()
      .task('a', 5, { deadline: '2027-03-03' })
      .task('b', 5, { deadline: '2027-03-08' })
      .task('other', 5, { deadline: '2027-03-04' })
      .link('a', 'b')
      .findings('late');
    expect(idsOf(findings)).toEqual([['b', 'a'], ['other']]);
  });

  test('finished work is not late', () => {
    expect(organisation().task('a', 5, { deadline: '2027-03-03', status: 'done' }).findings('late')).toEqual([]);
  });
});

describe('missing-estimate', () => {
  test('one finding lists all open tasks without an estimate', () => {
    const findings = organisation()
      .task('a', null)
      .task('b', null)
      .task('goal', null, { marker: true })
      .task('past', null, { status: 'done' })
      .task('known', 3)
      .findings('missing-estimate');
    expect(idsOf(findings)).toEqual([['a', 'b']]);
    expect(findings[0]?.fix).toMatchObject({ verb: 'setEstimate', subjects: [{ id: 'a' }, { id: 'b' }] });
  });

  test('estimates everywhere, no finding', () => {
    expect(organisation().task('a', 0).task('b', 1).findings('missing-estimate')).toEqual([]);
  });
});

describe('critical-thin', () => {
  test('a critical task of one person fires by seat title, one finding per person', () => {
    const findings = organisation()
      .team('T')
      .seat('T', 'Ann')
      .seat('T', 'Bo', { type: 'sre' })
      .task('a', 5, { teamId: 'T' })
      .task('b', 5, { teamId: 'T' })
      .task('slack', 1, { teamId: 'T' })
      .link('a', 'b')
      .holds('task:a', 'R', 'person:Ann')
      .holds('task:b', 'R', 'role:T/1')
      .holds('task:slack', 'R', 'person:Ann')
      .findings('critical-thin');
    expect(idsOf(findings)).toEqual([['a', 'b', 'T/1']]);
    expect(findings[0]?.title).toBe('2 critical tasks hang on one seat: ML Engineer in T');
    expect(JSON.stringify(findings.map(({ id: _, ...told }) => told))).not.toContain('Ann');
  });

  test('a stand-in with the same role type, or a second doer, is enough', () => {
    const findings = organisation()
      .team('T')
      .seat('T', 'Ann')
      .seat('T', 'Cy')
      .seat('T', 'Bo', { type: 'sre' })
      .task('a', 5, { teamId: 'T' })
      .task('b', 5, { teamId: 'T' })
      .holds('task:a', 'R', 'person:Ann')
      .holds('task:b', 'R', 'person:Bo')
      .holds('task:b', 'R', 'person:Ann')
      .findings('critical-thin');
    expect(findings).toEqual([]);
  });

  test('nobody named: a team of one, or of one vacant seat, fires; demand narrows it to a role type', () => {
    const findings = organisation()
      .team('One')
      .seat('One', 'Ann', { lead: true })
      .team('Vacant')
      .seat('Vacant', null)
      .team('Mixed')
      .seat('Mixed', 'Bo', { lead: true })
      .seat('Mixed', 'Cy', { type: 'sre' })
      .task('a', 5, { teamId: 'One' })
      .task('b', 5, { teamId: 'Vacant' })
      .task('c', 5, { teamId: 'Mixed' })
      .task('d', 5, { teamId: 'Mixed' })
      .demand('d', 'sre')
      .findings('critical-thin');
    expect(idsOf(findings).sort()).toEqual([
      ['a', 'One/1'],
      ['b', 'Vacant/1'],
      ['d', 'Mixed/2'],
    ]);
    expect(findings.find(({ subjects }) => subjects[0]?.id === 'b')?.fix).toEqual({
      verb: 'fillSeat',
      roleId: 'Vacant/1',
    });
  });

  test('near-critical counts, up to the threshold of the workspace', () => {
    const board = () =>
      organisation()
        .team('T')
        .seat('T', 'Ann')
        .task('long', 10)
        .task('near', 8, { teamId: 'T' })
        .task('far', 7, { teamId: 'T' });
    expect(idsOf(board().findings('critical-thin'))).toEqual([['near', 'T/1']]);
    expect(idsOf(board().settings({ nearCriticalDays: 3 }).findings('critical-thin'))).toEqual([
      ['near', 'far', 'T/1'],
    ]);
  });

  test('identical estimates are placeholders: muted, with a reason', () => {
    const board = organisation().team('T').seat('T', 'Ann');
    for (let i = 0; i < 20; i++) board.task(`t${i}`, 20, { teamId: 'T' });
    const { findings, muted } = board.judge();
    expect(findings.filter(({ kind }) => kind === 'critical-thin')).toEqual([]);
    expect(findings.every(({ daysAtRisk }) => daysAtRisk === 0)).toBe(true);
    expect(muted.map(({ rule }) => rule)).toEqual([
      'critical-thin',
      'team-cycle',
      'near-critical-share',
      'many-hand-offs',
    ]);
  });
});

describe('team-cycle', () => {
  const board = (kind: 'platform' | 'enabling' = 'platform') =>
    organisation()
      .team('A')
      .team('A inside', { parentId: 'A' })
      .team('B', { kind })
      .task('a', 5, { teamId: 'A' })
      .task('b', 6, { teamId: 'B' })
      .task('c', 5, { teamId: 'A inside' });

  test('there and back on one driving chain, sub-teams counted as their outermost team', () => {
    const findings = board().link('a', 'b').link('b', 'c').findings('team-cycle');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.subjects.map(({ id }) => id)).toEqual(['A', 'B', 'a', 'b', 'c']);
    expect(findings[0]?.severity).toBe('warning');
  });

  test('there without back is none, and neither is an enabling team in between', () => {
    expect(board().link('a', 'b').findings('team-cycle')).toEqual([]);
    expect(board().link('a', 'c').link('c', 'b').findings('team-cycle')).toEqual([]);
    expect(board('enabling').link('a', 'b').link('b', 'c').findings('team-cycle')).toEqual([]);
  });

  test('a link that does not drive makes no chain', () => {
    const findings = board().task('slow', 30).link('a', 'b').link('b', 'c').link('slow', 'c').findings('team-cycle');
    expect(findings).toEqual([]);
  });
});

test('only some families: a shared cause is told from them alone', () => {
  const workspace = organisation()
    .team('T')
    .seat('T', null, { lead: true })
    .task('a', 5, { teamId: 'T' })
    .holds('task:a', 'R', 'role:T/1')
    .workspace();
  const schedule = scheduleOf(workspace);
  const kinds = (only?: 'ownership' | 'schedule') =>
    findingsOf(workspace, schedule, only && new Set([only])).map(({ kind }) => kind);
  expect(kinds()).toEqual(['vacant-lead']);
  expect(kinds('ownership')).toEqual(['vacant-lead']);
  expect(kinds('schedule')).toEqual(['critical-thin']);
});
