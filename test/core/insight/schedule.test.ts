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
    expect(dropped).toHaveLength(1);
  });

  test('proposes the fewest links, which need not be those that were left out', () => {
    // b → c → b came first, so c → b is left out, and d → b with it; a → b, the one link they share, was kept.
    const board = organisation();
    for (const id of ['a', 'b', 'c', 'd']) board.task(id, 1);
    board.link('a', 'b').link('b', 'c').link('b', 'd').link('c', 'a').link('d', 'a');
    const [finding, ...others] = board.findings('dependency-loop');
    expect(others).toEqual([]);
    const { dependency } = board.workspace();
    const dropped =
      finding?.fix?.verb === 'dropLinks'
        ? finding.fix.dependencyIds.map((id) => `${dependency.get(id)?.fromId} ${dependency.get(id)?.toId}`)
        : [];
    expect(dropped).toEqual(['a b']);
    expect(finding?.why).toBe(
      'None of them can be first, so 2 links are left out of the schedule. Dropping a → b (FS) breaks the loop.',
    );
    expect(finding?.inputs.map(({ name }) => name)).toEqual(['Left out', 'Left out', 'Enough to drop']);
  });

  test('says that no fewer would do, and each circle has its own links', () => {
    const board = organisation();
    for (const id of ['a', 'b', 'c', 'x', 'y']) board.task(id, 1);
    board.link('a', 'b').link('b', 'a').link('b', 'c').link('c', 'b').link('x', 'y').link('y', 'x');
    const findings = board.findings('dependency-loop');
    expect(findings.map(({ fix }) => (fix?.verb === 'dropLinks' ? fix.dependencyIds.length : 0))).toEqual([2, 1]);
    expect(findings[0]?.why).toMatch(/Dropping 2 links breaks every loop among them; no fewer would do\.$/);
  });

  test('a dropped task takes its loop along', () => {
    const loop = (status: 'open' | 'dropped') =>
      organisation().task('a', 1).task('b', 1, { status }).link('a', 'b').link('b', 'a').findings('dependency-loop');
    expect(loop('open')).toHaveLength(1);
    expect(loop('dropped')).toEqual([]);
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

  test('a single late task is late and nothing else: one cause is one finding', () => {
    const board = organisation().task('a', 5, { deadline: '2027-03-03' });
    expect(idsOf(board.findings('late'))).toEqual([['a']]);
    expect(board.findings('negative-float')).toEqual([]);
  });

  test('a fixed start that links push past is late by the days it comes later', () => {
    const board = organisation().task('a', 5).task('b', 2, { fixedStart: '2027-03-04' }).link('a', 'b');
    const late = board.findings('late');
    expect(idsOf(late)).toEqual([['b']]);
    expect(late[0]).toMatchObject({
      severity: 'error',
      daysAtRisk: 2,
      title: 'b cannot start on its fixed date: it starts 2 working days later',
      why: 'It must start 4 March and starts 8 March. The chain that drives it starts with a.',
    });
    expect(board.findings('negative-float')[0]?.why).toBe('Win back 2 working days among a, or move its fixed date.');
  });

  test('a fixed start on a day off, or that is kept, is not late', () => {
    const fixed = (fixedStart: string) => organisation().task('a', 5).task('b', 2, { fixedStart }).link('a', 'b');
    // Saturday and Sunday: the next working day is meant, the one after a.
    expect(fixed('2027-03-06').findings('late')).toEqual([]);
    expect(fixed('2027-03-10').findings('late')).toEqual([]);
    const teamOff = organisation()
      .team('T', { holidays: ['2027-03-04', '2027-03-05'] })
      .task('b', 2, { fixedStart: '2027-03-04', teamId: 'T' });
    expect(teamOff.findings('late')).toEqual([]);
  });

  test('a fixed start in the past says so; what has begun keeps none any more', () => {
    const past = organisation().settings({ statusDate: '2027-03-08' });
    const [late] = past.task('a', 2, { fixedStart: '2027-03-04' }).findings('late');
    expect(late?.why).toBe(
      'It must start 4 March and starts 8 March. Unfinished work starts no earlier than the status date.',
    );
    const begun = organisation().task('b', 2, {
      fixedStart: '2027-03-04',
      status: 'in-progress',
      actualStart: '2027-03-09',
    });
    expect(begun.findings('late')).toEqual([]);
  });

  test('of a missed deadline and a missed fixed start of one task the worse gives the name', () => {
    const [late, ...others] = organisation()
      .task('a', 5)
      .task('b', 2, { fixedStart: '2027-03-03', deadline: '2027-03-08' })
      .link('a', 'b')
      .findings('late');
    expect(others).toEqual([]);
    expect(late?.title).toBe('b cannot start on its fixed date: it starts 3 working days later');
    expect(late?.inputs.map(({ value }) => value)).toEqual([
      'fixed on 2027-03-03, starts 2027-03-08: 3 working days late',
      'due 2027-03-08, comes 2027-03-09: 1 working day late',
    ]);
  });

  test('recurring work has no deadline to miss', () => {
    const weekly = organisation().task('w', 3, {
      repeatEveryDays: 5,
      deadline: '2027-03-01',
      fixedStart: '2027-03-01',
    });
    expect(weekly.settings({ statusDate: '2027-03-08' }).findings('late')).toEqual([]);
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

  test('an error where the finish rests on it, which stands first', () => {
    const board = organisation().task('side', null).task('a', 5).task('x', null).task('b', 5).task('long', 9);
    const [finding, ...others] = board.link('a', 'x').link('x', 'b').findings('missing-estimate');
    expect(others).toEqual([]);
    expect(idsOf(finding ? [finding] : [])).toEqual([['x', 'side']]);
    expect(finding).toMatchObject({
      severity: 'error',
      title: '2 tasks have no estimate, 1 of them critical',
      why: 'The 12 March finish rests on x, and it counts 0 days.',
    });
    const one = organisation().task('a', 5).task('x', null).link('a', 'x').findings('missing-estimate');
    expect(one[0]).toMatchObject({
      severity: 'error',
      title: 'x is critical and has no estimate',
      why: 'The 5 March finish rests on it, and it counts 0 days.',
    });
  });

  test('a warning where it has float, and where there are no dates yet', () => {
    const float = organisation().task('a', 5).task('x', null).findings('missing-estimate');
    expect(float[0]).toMatchObject({ severity: 'warning', title: 'x has no estimate' });
    const none = organisation().task('x', null).task('y', null).link('x', 'y').findings('missing-estimate');
    expect(none[0]).toMatchObject({ severity: 'warning', why: 'They count 0 days, so there are no dates yet.' });
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

  test('somebody who also covers the type can stand in, filled seats only', () => {
    const thin = (who: string | null, covers: string) =>
      organisation()
        .team('T')
        .seat('T', 'Ann')
        .seat('T', who, { type: 'sre' })
        .covers('T/2', covers)
        .task('a', 5, { teamId: 'T' })
        .task('b', 5, { teamId: 'T' })
        .holds('task:a', 'R', 'person:Ann')
        .demand('b', 'ml-engineer')
        .findings('critical-thin');
    expect(thin('Bo', 'ml-engineer')).toEqual([]);
    expect(idsOf(thin('Bo', 'analyst'))).toEqual([['a', 'b', 'T/1']]);
    expect(idsOf(thin(null, 'ml-engineer'))).toEqual([['a', 'b', 'T/1']]);
  });

  test('a vacant seat of the type is waited for, not one that would only cover it', () => {
    const board = organisation()
      .team('T')
      .seat('T', null, { type: 'sre' })
      .covers('T/1', 'ml-engineer')
      .seat('T', null)
      .task('a', 5, { teamId: 'T' })
      .demand('a', 'ml-engineer');
    const [finding] = board.findings('critical-thin');
    expect(finding?.fix).toEqual({ verb: 'fillSeat', roleId: 'T/2' });
    expect(finding?.why).toMatch(/^One vacant seat, 2 consequences: /);
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
      .demand('b', 'ml-engineer')
      .demand('d', 'sre')
      .findings('critical-thin');
    expect(idsOf(findings).sort()).toEqual([
      ['a', 'One/1'],
      ['b', 'Vacant/1', 'Vacant'],
      ['d', 'Mixed/2'],
    ]);
    expect(findings.find(({ subjects }) => subjects[0]?.id === 'b')?.fix).toEqual({
      verb: 'fillSeat',
      roleId: 'Vacant/1',
    });
  });

  describe('a stated capacity', () => {
    const thin = (seats: (string | null)[], fte: number | null) => {
      const board = organisation().team('T');
      for (const who of seats) board.seat('T', who);
      if (fte !== null) board.capacity('T', 'ml-engineer', fte);
      for (const id of ['a', 'b', 'zero']) board.task(id, 5, { teamId: 'T' });
      board.demand('a', 'ml-engineer').demand('b', 'ml-engineer').demand('zero', 'ml-engineer', 0);
      return board;
    };

    test('of 2 FTE says that somebody can stand in, of 1 FTE it does not', () => {
      expect(thin(['Ann'], 2).findings('critical-thin')).toEqual([]);
      expect(idsOf(thin(['Ann'], 1).findings('critical-thin'))).toEqual([['a', 'b', 'zero', 'T/1']]);
      const named = (fte: number) => thin(['Ann'], fte).holds('task:a', 'R', 'person:Ann').findings('critical-thin');
      expect(named(2)).toEqual([]);
      expect(idsOf(named(1))).toEqual([['a', 'b', 'zero', 'T/1']]);
      const other = thin(['Ann'], null).capacity('T', 'sre', 2).findings('critical-thin');
      expect(idsOf(other)).toEqual([['a', 'b', 'T/1']]);
      const inside = thin(['Ann'], null).team('In', { parentId: 'T' }).capacity('In', 'ml-engineer', 1);
      expect(inside.findings('critical-thin')).toEqual([]);
    });

    test('leaves nothing to wait for a vacant seat', () => {
      expect(thin([null], 1).findings('critical-thin')).toEqual([]);
      expect(thin([null], 1).holds('task:a', 'R', 'role:T/1').findings('critical-thin')).toEqual([]);
    });

    test('or not, a task without doer and demand waits for no vacant seat, nor does one that demands 0', () => {
      expect(idsOf(thin([null], null).task('none', 5, { teamId: 'T' }).findings('critical-thin'))).toEqual([
        ['a', 'b', 'T/1'],
      ]);
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

  test('longer circles, with a detour inside, name all their teams', () => {
    const chain = (teams: string) => {
      const made = organisation().team('A').team('B').team('C');
      [...teams].forEach((teamId, i) => {
        made.task(`t${i}`, 3 + i, { teamId });
        if (i > 0) made.link(`t${i - 1}`, `t${i}`);
      });
      return made.findings('team-cycle').map(({ title }) => title);
    };
    expect(chain('ABCA')).toEqual(['A, B and C wait for each other on one chain']);
    expect(chain('ABCBA')).toEqual([
      'A, B and C wait for each other on one chain',
      'B and C wait for each other on one chain',
    ]);
    expect(chain('ABC')).toEqual([]);
  });

  test('milestones in between are no teams, work of nobody ends the chain', () => {
    const between = (more: { readonly marker?: boolean }) =>
      organisation()
        .team('A')
        .team('B')
        .task('a', 5, { teamId: 'A' })
        .task('b', 5, { teamId: 'B' })
        .task('m', 1, more)
        .task('c', 5, { teamId: 'A' })
        .link('a', 'b')
        .link('b', 'm')
        .link('m', 'c')
        .findings('team-cycle');
    expect(between({ marker: true })).toHaveLength(1);
    expect(between({})).toEqual([]);
  });

  test('a link that does not drive makes no chain', () => {
    const findings = board().task('slow', 30).link('a', 'b').link('b', 'c').link('slow', 'c').findings('team-cycle');
    expect(findings).toEqual([]);
  });
});

describe('near-critical-share', () => {
  /** A chain of `critical` tasks of 2 days, and `loose` ones of 1 to 6 days beside it. */
  const board = (critical: number, loose: number) => {
    const made = organisation();
    for (let i = 0; i < critical; i++) {
      made.task(`c${i}`, 2 + (i % 2));
      if (i > 0) made.link(`c${i - 1}`, `c${i}`);
    }
    for (let i = 0; i < loose; i++) made.task(`l${i}`, 1 + (i % 6));
    return made;
  };

  test('half of a plan without float is a note', () => {
    const [finding, ...others] = board(10, 10).findings('near-critical-share');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'info',
      title: '10 of 20 open tasks have 2 working days of float or less',
    });
    expect(finding?.subjects).toHaveLength(10);
  });

  test('less than half, or few tasks, or finished ones, are none', () => {
    expect(board(10, 11).findings('near-critical-share')).toEqual([]);
    expect(board(9, 10).findings('near-critical-share')).toEqual([]);
    const done = board(10, 10).task('past', 3, { status: 'done' }).task('goal', null, { marker: true });
    expect(done.findings('near-critical-share')).toHaveLength(1);
  });

  test('what a missed deadline makes tight is told there', () => {
    const late = board(10, 10).task('goal', null, { marker: true, deadline: '2027-03-10' }).link('c9', 'goal');
    expect(late.findings('near-critical-share')).toEqual([]);
    expect(late.findings('negative-float')).toHaveLength(1);
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
