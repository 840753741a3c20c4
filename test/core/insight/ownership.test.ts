import { describe, expect, test } from 'vitest';
import { accountableOf } from '../../../src/core/insight/ownership/accountableOf.ts';
import { responsibleOf } from '../../../src/core/insight/ownership/responsibleOf.ts';
import { teamLead } from '../../../src/core/insight/ownership/teamLead.ts';
import { idsOf, organisation } from './organisation.ts';

describe('accountableOf', () => {
  const workspace = organisation()
    .team('Owners')
    .team('Workers')
    .asset('Store')
    .task('own', 1, { teamId: 'Workers' })
    .task('implied', 1, { teamId: 'Workers', assetId: 'Store' })
    .task('inherited', 1, { assetId: 'Store' })
    .task('nobody', 1)
    .holds('task:own', 'A', 'team:Owners')
    .holds('asset:Store', 'A', 'team:Owners')
    .workspace();

  test('an A row of its own wins over the team', () => {
    expect(accountableOf(workspace, 'task', 'own')).toEqual({
      source: 'explicit',
      holders: [{ type: 'team', id: 'Owners' }],
      inheritedFrom: null,
    });
  });

  test('the team that works on a task comes before its asset', () => {
    expect(accountableOf(workspace, 'task', 'implied')).toMatchObject({ source: 'team', holders: [{ id: 'Workers' }] });
  });

  test('a task of no team inherits from its asset and says so', () => {
    expect(accountableOf(workspace, 'task', 'inherited')).toEqual({
      source: 'asset',
      holders: [{ type: 'team', id: 'Owners' }],
      inheritedFrom: { type: 'asset', id: 'Store', name: 'Store' },
    });
  });

  test('nobody is null', () => {
    expect(accountableOf(workspace, 'task', 'nobody')).toBeNull();
  });
});

test('responsibleOf knows vacant seats and what an asset passes on', () => {
  const workspace = organisation()
    .team('T')
    .seat('T', null)
    .asset('Store')
    .task('waits', 1, { teamId: 'T' })
    .task('inherits', 1, { teamId: 'T', assetId: 'Store' })
    .holds('task:waits', 'R', 'role:T/1')
    .holds('asset:Store', 'R', 'person:Ann')
    .workspace();
  expect(responsibleOf(workspace, 'task', 'waits').vacantSeatIds).toEqual(['T/1']);
  const inherited = responsibleOf(workspace, 'task', 'inherits');
  expect(inherited.holders).toEqual([{ type: 'person', id: 'Ann' }]);
  expect(inherited.inheritedFrom?.id).toBe('Store');
});

test('teamLead looks outwards, and takes a filled lead seat before a vacant one', () => {
  const workspace = organisation()
    .team('Outer')
    .team('Inner', { parentId: 'Outer' })
    .seat('Outer', null, { lead: true })
    .seat('Outer', 'Ann', { lead: true })
    .seat('Inner', 'Bo')
    .team('Alone')
    .workspace();
  expect(teamLead(workspace, 'Inner')).toMatchObject({ ofTeamId: 'Outer', vacant: false, seat: { id: 'Outer/2' } });
  expect(teamLead(workspace, 'Alone')).toBeNull();
});

describe('no-accountable', () => {
  test('one finding per unowned open task, the critical one first, with a fix', () => {
    const findings = organisation()
      .team('T')
      .task('short', 1)
      .task('long', 10)
      .task('owned', 1, { teamId: 'T' })
      .task('finished', 3, { status: 'done' })
      .task('dropped', 3, { status: 'dropped' })
      .findings('no-accountable');
    expect(idsOf(findings)).toEqual([['long'], ['short']]);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      title: 'long has no accountable team',
      why: 'It is on the critical path; every day it slips moves the 12 March finish.',
      daysAtRisk: 10,
      fix: { verb: 'assignAccountable', subjects: [{ type: 'task', id: 'long' }] },
    });
  });

  test('many become one finding that lists them, worst first', () => {
    const board = organisation();
    for (let i = 1; i <= 8; i++) board.task(`task ${i}`, i);
    const findings = board.findings('no-accountable');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.title).toBe('8 open tasks have no accountable team');
    expect(findings[0]?.subjects).toHaveLength(8);
    expect(findings[0]?.subjects[0]?.id).toBe('task 8');
  });

  test('a live asset without an owner is the cause, its unowned tasks are listed with it', () => {
    const findings = organisation()
      .team('T')
      .asset('Store', { tier: '1' })
      .asset('Plan', { status: 'idea' })
      .asset('Old', { status: 'retiring' })
      .task('on store', 2, { assetId: 'Store' })
      .task('by team', 2, { assetId: 'Store', teamId: 'T' })
      .findings('no-accountable');
    expect(idsOf(findings)).toEqual([['Store', 'on store']]);
  });
});

describe('no-responsible', () => {
  const board = () =>
    organisation().team('A').seat('A', 'Ann', { lead: true }).seat('A', null).team('B').seat('B', 'Bo', { lead: true });

  test('one finding per owner, as a warning, not for milestones or unowned tasks', () => {
    const findings = board()
      .task('a1', 1, { teamId: 'A' })
      .task('a2', 2, { teamId: 'A' })
      .task('b1', 1, { teamId: 'B' })
      .task('goal', null, { teamId: 'B', marker: true })
      .task('unowned', 1)
      .findings('no-responsible');
    expect(idsOf(findings).map((ids) => ids.sort())).toEqual([['a1', 'a2'], ['b1']]);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(findings[0]?.title).toBe('Nobody is named to do 2 tasks of A');
    expect(findings[0]?.fix?.verb).toBe('assignResponsible');
  });

  test('a person or a team named is a doer, a vacant seat is none', () => {
    const findings = board()
      .task('by person', 1, { teamId: 'A' })
      .task('by team', 1, { teamId: 'A' })
      .task('waits', 1, { teamId: 'A' })
      .task('waits too', 1, { teamId: 'A' })
      .holds('task:by person', 'R', 'person:Cy')
      .holds('task:by team', 'R', 'team:B')
      .holds('task:waits', 'R', 'role:A/2')
      .holds('task:waits too', 'R', 'role:A/2')
      .findings('no-responsible');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      title: 'The vacant seat ML Engineer in A leaves 2 tasks without a doer',
      fix: { verb: 'fillSeat', roleId: 'A/2' },
    });
    expect(findings[0]?.subjects.map(({ id }) => id)).toEqual(['A/2', 'waits', 'waits too']);
  });

  test('live assets without a doer are one note', () => {
    const findings = board()
      .asset('Store')
      .asset('Gate')
      .asset('Idea', { status: 'idea' })
      .holds('asset:Store', 'A', 'team:A')
      .holds('asset:Gate', 'A', 'team:B')
      .holds('asset:Idea', 'A', 'team:B')
      .findings('no-responsible');
    expect(idsOf(findings)).toEqual([['Gate', 'Store']]);
    expect(findings[0]?.severity).toBe('info');
  });
});

describe('two-accountable', () => {
  test('fires on two different holders, not on one holder given twice or on finished work', () => {
    const findings = organisation()
      .team('A')
      .team('B')
      .task('two', 1)
      .task('twice', 1)
      .task('past', 1, { status: 'done' })
      .holds('task:two', 'A', 'team:A')
      .holds('task:two', 'A', 'team:B')
      .holds('task:twice', 'A', 'team:A')
      .holds('task:twice', 'A', 'team:A')
      .holds('task:past', 'A', 'team:A')
      .holds('task:past', 'A', 'team:B')
      .findings('two-accountable');
    expect(idsOf(findings)).toEqual([['two']]);
    expect(findings[0]?.why).toBe('A and B both answer for it, so in the end neither does: name one.');
    expect(findings[0]?.fix).toMatchObject({ verb: 'assignAccountable' });
  });
});

describe('vacant-lead', () => {
  test('a vacant lead seat fires, one filled lead seat is enough', () => {
    const findings = organisation()
      .team('Vacant')
      .seat('Vacant', null, { lead: true })
      .seat('Vacant', 'Ann')
      .team('Shared')
      .seat('Shared', null, { lead: true })
      .seat('Shared', 'Bo', { lead: true })
      .findings('vacant-lead');
    expect(idsOf(findings)).toEqual([['Vacant', 'Vacant/1']]);
    expect(findings[0]).toMatchObject({ severity: 'warning', fix: { verb: 'fillSeat', roleId: 'Vacant/1' } });
  });

  test('a team of several that answers for work and has no lead is a note', () => {
    const board = organisation()
      .team('Led')
      .seat('Led', 'Ann', { lead: true })
      .team('Inside', { parentId: 'Led' })
      .seat('Inside', 'Bo')
      .seat('Inside', 'Cy')
      .team('Loose')
      .seat('Loose', 'Di')
      .seat('Loose', 'Ed')
      .team('Single')
      .seat('Single', 'Fi')
      .task('a', 1, { teamId: 'Inside' })
      .task('b', 1, { teamId: 'Loose' })
      .task('c', 1, { teamId: 'Single' });
    const findings = board.findings('vacant-lead');
    expect(idsOf(findings)).toEqual([['Loose']]);
    expect(findings[0]).toMatchObject({ severity: 'info', fix: { verb: 'nameLead', teamId: 'Loose' } });
  });
});

describe('team-without-role', () => {
  test('only the outermost empty team is named', () => {
    const findings = organisation()
      .team('Full')
      .seat('Full', 'Ann')
      .team('Full sub', { parentId: 'Full' })
      .team('Empty')
      .team('Empty sub', { parentId: 'Empty' })
      .findings('team-without-role');
    expect(idsOf(findings)).toEqual([['Empty']]);
    expect(findings[0]?.fix).toEqual({ verb: 'addSeat', teamId: 'Empty' });
  });

  test('an empty sub-team fires once it answers for something', () => {
    const findings = organisation()
      .team('Full')
      .seat('Full', 'Ann')
      .team('Sub', { parentId: 'Full' })
      .team('Around')
      .team('Around sub', { parentId: 'Around' })
      .seat('Around sub', 'Bo')
      .task('work', 1, { teamId: 'Sub' })
      .task('other', 1, { teamId: 'Around' })
      .findings('team-without-role');
    expect(idsOf(findings)).toEqual([['Sub']]);
  });

  test('a stated capacity is people, as a seat is: in the team, around it and inside it', () => {
    const board = (fte: number) =>
      organisation()
        .team('Stated')
        .capacity('Stated', 'ml-engineer', fte)
        .task('work', 1, { teamId: 'Stated' })
        .team('Inside', { parentId: 'Stated' })
        .team('Owner', { parentId: 'Stated' })
        .task('other', 1, { teamId: 'Owner' })
        .team('Around')
        .team('Stated inside', { parentId: 'Around' })
        .capacity('Stated inside', 'ml-engineer', fte)
        .task('more', 1, { teamId: 'Around' })
        .findings('team-without-role');
    // As with seats: who answers for something needs people of its own.
    expect(idsOf(board(1))).toEqual([['Owner']]);
    expect(idsOf(board(0))).toEqual([['Around'], ['Stated']]);
  });

  test('a board of bare teams is not judged', () => {
    expect(organisation().team('A').team('B').findings('team-without-role')).toEqual([]);
  });

  test('seats that are over do not count', () => {
    const findings = organisation()
      .team('Past')
      .seat('Past', 'Ann', { toDate: '2027-03-31' })
      .settings({ statusDate: '2027-04-15' })
      .findings('team-without-role');
    expect(idsOf(findings)).toEqual([['Past']]);
  });
});

describe('person-overallocated', () => {
  test('seats at the same time that add up to more than 1 FTE, for the facilitator, by seat titles', () => {
    const findings = organisation()
      .team('A')
      .team('B')
      .seat('A', 'Ann', { fte: 0.8 })
      .seat('B', 'Ann', { fte: 0.5, type: 'sre' })
      .seat('A', 'Bo', { fte: 0.5 })
      .seat('B', 'Bo', { fte: 0.5 })
      .findings('person-overallocated');
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      audience: 'facilitator',
      title: 'One person fills 1.3 FTE: ML Engineer in A and SRE in B',
    });
    expect(findings[0]?.subjects[0]).toMatchObject({ type: 'person', id: 'Ann' });
  });

  test('one seat after another is not too much', () => {
    const findings = organisation()
      .team('A')
      .seat('A', 'Ann', { toDate: '2027-03-31' })
      .seat('A', 'Ann', { fromDate: '2027-04-01' })
      .findings('person-overallocated');
    expect(findings).toEqual([]);
  });

  test('equal part-time values everywhere are placeholders, and the rule says so', () => {
    const board = organisation().team('A');
    for (let i = 0; i < 20; i++) board.seat('A', `P${i % 5}`, { fte: 0.5 });
    const { findings, muted } = board.judge();
    expect(findings.filter(({ kind }) => kind === 'person-overallocated')).toEqual([]);
    expect(muted.map(({ rule }) => rule)).toEqual(['person-overallocated']);
  });
});

test('a vacant seat with several consequences is one finding that lists them', () => {
  const { findings } = organisation()
    .team('T')
    .seat('T', null, { lead: true, type: 'sre' })
    .seat('T', 'Ann')
    .task('first', 5, { teamId: 'T' })
    .task('second', 5, { teamId: 'T' })
    .link('first', 'second')
    .holds('task:first', 'R', 'role:T/1')
    .holds('task:second', 'R', 'role:T/1')
    .judge();
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ kind: 'vacant-lead', fix: { verb: 'fillSeat', roleId: 'T/1' } });
  expect(findings[0]?.why).toContain('One vacant seat, 3 consequences');
  expect(findings[0]?.subjects.map(({ id }) => id)).toEqual(['T', 'T/1', 'first', 'second']);
});
