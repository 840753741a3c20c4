import { describe, expect, test } from 'vitest';
import type { Role } from '../../../src/core/model/nouns.ts';
import type { Overload, PoolLoad } from '../../../src/core/schedule/plan/poolLoad.ts';
import { idsOf, organisation } from './organisation.ts';

const ML = 'ml-engineer';
const PEOPLE = ['Ann', 'Bo', 'Cy', 'Di'];

/** A team T with so many filled ML engineer seats. */
const team = (seats: number) => {
  const made = organisation().team('T');
  for (const who of PEOPLE.slice(0, seats)) made.seat('T', who);
  return made;
};
const busy = (seats: number, ...ftes: number[]) => {
  const made = team(seats);
  ftes.forEach((fte, i) => {
    made.task(`t${i}`, 5 + i, { teamId: 'T' }).demand(`t${i}`, ML, fte);
  });
  return made;
};

describe('overallocated-role', () => {
  test('two tasks at once for one seat: a warning that levelling cures, with days and peak', () => {
    const [finding, ...others] = busy(1, 1, 1).findings('overallocated-role');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      family: 'schedule',
      severity: 'warning',
      audience: 'room',
      title: 'T is asked for 2 FTE of ML Engineer and has 1',
      why: 't0 and t1 ask for it at the same time from 1 March on, 5 working days in all: some of it will come later than planned.',
      fix: { verb: 'level' },
      daysAtRisk: 5,
    });
    expect(finding?.subjects.map(({ type, id }) => `${type} ${id}`)).toEqual(['task t0', 'task t1', 'team T']);
    expect(finding?.inputs).toEqual([
      { name: '2027-03-01 to 2027-03-05', value: 'asked for 2 FTE, has 1 FTE' },
      { name: 'Working days with too much', value: '5' },
    ]);
  });

  test('enough seats, one after the other, or nothing asked for: none', () => {
    expect(busy(2, 1, 1).findings('overallocated-role')).toEqual([]);
    expect(busy(1, 1, 1).link('t0', 't1').findings('overallocated-role')).toEqual([]);
    expect(team(1).task('a', 5, { teamId: 'T' }).task('b', 5, { teamId: 'T' }).findings('overallocated-role')).toEqual(
      [],
    );
    expect(
      busy(1, 1).task('done', 9, { teamId: 'T', status: 'done' }).demand('done', ML).findings('overallocated-role'),
    ).toEqual([]);
  });

  test('somebody who also covers the role counts', () => {
    const covered = (type: string) => busy(1, 1, 1).seat('T', 'Di', { type: 'sre' }).covers('T/2', type);
    expect(covered(ML).findings('overallocated-role')).toEqual([]);
    expect(covered('analyst').findings('overallocated-role')).toHaveLength(1);
  });

  test('a demand that the team can never meet is an error, and no date is offered for it', () => {
    const [finding, ...others] = busy(2, 3, 1).findings('overallocated-role');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      title: 't0 needs 3 FTE of ML Engineer, and T has 2 at most',
      why: 'No date helps t0: that takes more people, another team, or less at a time.',
      fix: { verb: 'addSeat', teamId: 'T' },
    });
    expect(finding?.subjects.map(({ id }) => id)).toEqual(['t0', 'T']);
    const none = organisation()
      .team('T')
      .seat('T', 'Ann', { type: 'sre' })
      .task('a', 5, { teamId: 'T' })
      .demand('a', ML);
    expect(none.findings('overallocated-role')[0]?.title).toBe('a needs 1 FTE of ML Engineer, and T has none');
  });

  test('a stated capacity says it all', () => {
    expect(busy(1, 1, 1).capacity('T', ML, 2).findings('overallocated-role')).toEqual([]);
    const [finding] = busy(4, 1, 1).seat('T', null).capacity('T', ML, 1).findings('overallocated-role');
    expect(finding).toMatchObject({ title: 'T is asked for 2 FTE of ML Engineer and has 1', fix: { verb: 'level' } });
    // Whoever joins later changes nothing about it.
    const stated = busy(0, 2).seat('T', 'Ann', { fromDate: '2028-03-01' }).capacity('T', ML, 1);
    expect(stated.findings('overallocated-role')[0]?.severity).toBe('error');
  });

  test('a seat that is filled later meets what waits for it', () => {
    const later = busy(1, 2).seat('T', 'Di', { fromDate: '2027-03-03' });
    expect(later.findings('overallocated-role')[0]).toMatchObject({
      severity: 'warning',
      why: 't0 asks for more than there is from 1 March on, 2 working days in all: it will come later than planned.',
    });
    const muchLater = busy(1, 2).seat('T', 'Di', { fromDate: '2028-03-03' });
    expect(muchLater.findings('overallocated-role')[0]?.severity).toBe('warning');
  });

  test('a seat that ends too soon never meets it, one that lasts long enough at another time does', () => {
    const ending = (more: Partial<Role>) => busy(1, 2).link('x', 't0').task('x', 1).seat('T', 'Di', more);
    const [finding] = ending({ toDate: '2027-03-05' }).findings('overallocated-role');
    expect(finding).toMatchObject({
      severity: 'error',
      title: 't0 needs 2 FTE of ML Engineer, and T never has that for 5 working days',
      fix: { verb: 'addSeat', teamId: 'T' },
    });
    expect(ending({ fromDate: '2027-03-03' }).findings('overallocated-role')[0]?.severity).toBe('warning');
    expect(ending({}).findings('overallocated-role')).toEqual([]);
  });

  test('one finding per team and role type, most excess first', () => {
    const two = busy(1, 1, 1).team('U').seat('U', 'Eve', { type: 'sre' });
    for (const id of ['u0', 'u1', 'u2']) two.task(id, 8, { teamId: 'U' }).demand(id, 'sre');
    expect(idsOf(two.findings('overallocated-role'))).toEqual([
      ['u0', 'u1', 'u2', 'U'],
      ['t0', 't1', 'T'],
    ]);
  });

  test('many pools are one finding: one levelling cures them all', () => {
    const many = organisation();
    for (let i = 0; i < 8; i++) {
      many.team(`T${i}`).seat(`T${i}`, `P${i}`);
      for (const half of ['a', 'b']) many.task(`${half}${i}`, 3 + i, { teamId: `T${i}` }).demand(`${half}${i}`, ML);
    }
    const [finding, ...others] = many.findings('overallocated-role');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      title: '8 roles are asked for more than their teams have',
      fix: { verb: 'level' },
    });
    expect(finding?.subjects).toHaveLength(24);
    expect(finding?.inputs).toHaveLength(8);
  });
});

describe('the cause of an overload is told once', () => {
  test('a vacant seat that would cure it, with its other consequences', () => {
    const board = busy(1, 1, 1).seat('T', null, { lead: true });
    expect(board.findings('overallocated-role')).toEqual([]);
    const [lead] = board.findings('vacant-lead');
    expect(lead?.why).toMatch(/^One vacant seat, 2 consequences: .*; T is asked for 2 FTE of ML Engineer and has 1\.$/);
    expect(lead?.subjects.map(({ id }) => id)).toEqual(expect.arrayContaining(['T', 'T/2', 't0', 't1']));
  });

  test('of findings that become one the worst severity counts', () => {
    const board = busy(1, 2).seat('T', null, { lead: true });
    expect(board.findings('overallocated-role')).toEqual([]);
    expect(board.findings('vacant-lead')).toMatchObject([{ severity: 'error' }]);
  });

  test('by itself it names the seat, and asks to fill it', () => {
    const [finding] = busy(1, 1, 1).seat('T', null, { expectedFillDate: '2027-03-04' }).findings('overallocated-role');
    expect(finding).toMatchObject({
      severity: 'warning',
      title: 'T is asked for 2 FTE of ML Engineer and has 1 until a vacant seat is filled',
      why: 't0 and t1 wait for it; it is expected to be filled by 4 March.',
      fix: { verb: 'fillSeat', roleId: 'T/2' },
    });
    const [never] = busy(1, 2).seat('T', null).findings('overallocated-role');
    expect(never).toMatchObject({ severity: 'error', fix: { verb: 'fillSeat', roleId: 'T/2' } });
  });

  test('a vacant seat that is too little does not', () => {
    const [finding] = busy(1, 1, 1, 1).seat('T', null).findings('overallocated-role');
    expect(finding).toMatchObject({ title: 'T is asked for 3 FTE of ML Engineer and has 1', fix: { verb: 'level' } });
  });

  test('pools that share their only seats are one cause', () => {
    const shared = organisation()
      .team('T')
      .seat('T', 'Ann')
      .covers('T/1', 'sre')
      .task('a', 5, { teamId: 'T' })
      .task('b', 5, { teamId: 'T' })
      .demand('a', ML)
      .demand('b', 'sre');
    const [both, ...others] = shared.findings('overallocated-role');
    expect(others).toEqual([]);
    expect(both?.title).toMatch(/^T is asked for 2 FTE of (ML Engineer and SRE|SRE and ML Engineer) and has 1$/);
    const nested = organisation()
      .team('Outer')
      .team('Inner', { parentId: 'Outer' })
      .seat('Inner', 'Ann')
      .task('a', 5, { teamId: 'Inner' })
      .task('b', 5, { teamId: 'Inner' })
      .task('later', 1, { teamId: 'Outer' })
      .link('a', 'later')
      .link('b', 'later')
      .demand('a', ML)
      .demand('b', ML)
      .demand('later', ML);
    expect(idsOf(nested.findings('overallocated-role'))).toEqual([['a', 'b', 'Inner']]);
  });
});

describe('seats that span teams', () => {
  /** Ann has half a seat in each of two teams, a is hers. */
  const halves = (aFte: number) =>
    organisation()
      .team('T')
      .team('U')
      .seat('T', 'Ann', { fte: 0.5 })
      .seat('U', 'Ann', { fte: 0.5 })
      .task('a', 2, { teamId: 'T' })
      .task('b', 2, { teamId: 'T' })
      .demand('a', ML, aFte)
      .demand('b', ML, 0.5)
      .holds('task:a', 'R', 'person:Ann');

  test('too little together for a while: both teams are named, and levelling cures it', () => {
    const [finding, ...others] = halves(1).findings('overallocated-role');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      audience: 'room',
      title: 'Some seats of T and U are asked for 1.5 FTE of ML Engineer and have 1',
      fix: { verb: 'level' },
      daysAtRisk: 1,
    });
    expect(finding?.subjects.map(({ id }) => id)).toEqual(['a', 'b', 'T', 'U']);
  });

  test('seats of others in the teams are not counted among them', () => {
    const board = halves(1).seat('U', 'Bo', { fte: 2 });
    expect(board.findings('overallocated-role').map(({ title }) => title)).toEqual([
      'Some seats of T and U are asked for 1.5 FTE of ML Engineer and have 1',
    ]);
  });

  test('more than they ever have: for the facilitator, another doer is asked for', () => {
    const never = halves(1.5).findings('overallocated-role');
    expect(never).toMatchObject([
      {
        severity: 'error',
        audience: 'facilitator',
        title: 'a asks its named doers for 1.5 FTE of ML Engineer, and they have 1 at most',
        why: 'No date helps a: that takes another doer, or less at a time.',
        fix: { verb: 'assignResponsible', subjects: [{ id: 'a' }] },
      },
    ]);
    expect(JSON.stringify(never)).not.toContain('Ann');
  });

  test('and so where others of their team have time', () => {
    const findings = busy(2, 2).holds('task:t0', 'R', 'person:Ann').findings('overallocated-role');
    expect(findings).toMatchObject([
      { severity: 'error', audience: 'facilitator', fix: { verb: 'assignResponsible' } },
    ]);
  });
});

describe('role types that others only cover', () => {
  test('are not said to be asked for', () => {
    const board = busy(1, 1)
      .seat('T', 'Bo', { type: 'sre' })
      .covers('T/1', 'sre')
      .task('e', 9, { teamId: 'T' })
      .demand('e', 'sre', 3);
    expect(board.findings('overallocated-role').map(({ title }) => title)).toEqual([
      'e needs 3 FTE of SRE, and T has 2 at most',
    ]);
  });

  test('but what one task asks the same seats for is said in all', () => {
    const board = busy(1, 1).covers('T/1', 'sre').demand('t0', 'sre');
    const [finding, ...others] = board.findings('overallocated-role');
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('error');
    expect(finding?.title).toMatch(
      /^t0 needs 2 FTE of (ML Engineer and SRE|SRE and ML Engineer), and T has 1 at most$/,
    );
  });
});

describe('it stays silent, and says so,', () => {
  const muted = (board: ReturnType<typeof busy>) =>
    board.judge().muted.find(({ rule }) => rule === 'overallocated-role')?.reason;

  test('where nobody has said who is there', () => {
    const nobody = busy(0, 1, 1);
    expect(nobody.findings('overallocated-role')).toEqual([]);
    expect(muted(nobody)).toBe('Not enough data. Tasks say whom they need, but no team has a seat or a capacity yet.');
    // Of this team nothing is known yet, of another something is.
    const elsewhere = busy(0, 1, 1).team('U').seat('U', 'Ann');
    expect(elsewhere.findings('overallocated-role')).toEqual([]);
    expect(muted(elsewhere)).toBeUndefined();
  });

  test('where estimates or FTE are placeholders', () => {
    const same = team(1);
    for (let i = 0; i < 20; i++) same.task(`t${i}`, 20, { teamId: 'T' }).demand(`t${i}`, ML);
    expect(same.findings('overallocated-role')).toEqual([]);
    expect(muted(same)).toMatch(/estimates are the same/);
    const partTime = busy(0, 1, 1);
    for (let i = 0; i < 20; i++) partTime.seat('T', `P${i}`, { fte: 0.05 });
    expect(partTime.findings('overallocated-role')).toEqual([]);
    expect(muted(partTime)).toMatch(/same part-time FTE/);
  });

  test('where nothing is asked for there is nothing to mute', () => {
    expect(muted(team(0))).toBeUndefined();
  });
});

describe('named doers', () => {
  /** Two tasks at once that name people, in a team of two with time for both. */
  const named = (first: string, second: string) =>
    busy(2, 1, 1).holds('task:t0', 'R', first).holds('task:t1', 'R', second);

  test('who is asked for more than their seats have is for the facilitator, and nameless', () => {
    const [finding, ...others] = named('person:Ann', 'person:Ann').findings('overallocated-role');
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      audience: 'facilitator',
      title: '2 tasks ask named people for more than they have',
      why: 'Who is named for t0 and t1 is asked for 2 FTE and has 1 from 1 March on, while others of the team have time.',
      daysAtRisk: 5,
    });
    expect(JSON.stringify(finding)).not.toMatch(/Ann|Bo/);
    expect(named('person:Ann', 'person:Bo').findings('overallocated-role')).toEqual([]);
  });

  test('many of them are one finding, also in nested teams', () => {
    const board = named('person:Ann', 'person:Ann').team('In', { parentId: 'T' }).seat('In', 'Cy');
    board.task('u0', 5, { teamId: 'In' }).task('u1', 5, { teamId: 'In' }).demand('u0', ML).demand('u1', ML);
    board.holds('task:u0', 'R', 'role:In/1').holds('task:u1', 'R', 'role:In/1').seat('In', 'Di');
    const findings = board.findings('overallocated-role');
    expect(idsOf(findings).map((ids) => ids.sort())).toEqual([['t0', 't1', 'u0', 'u1']]);
    expect(findings[0]?.inputs).toHaveLength(2);
  });

  test('where the whole team has too little, that is the finding', () => {
    const board = busy(1, 1, 1).holds('task:t0', 'R', 'person:Ann').holds('task:t1', 'R', 'person:Ann');
    expect(board.findings('overallocated-role').map(({ audience }) => audience)).toEqual(['room']);
  });

  test('a doer’s seat that is vacant is told as such', () => {
    const board = busy(1, 1).seat('T', null, { expectedFillDate: '2027-03-03' }).holds('task:t0', 'R', 'role:T/2');
    expect(board.findings('overallocated-role')).toEqual([]);
    expect(board.findings('no-responsible')).toHaveLength(1);
  });
});

describe('with loads given by the caller', () => {
  const overload = (taskIds: string[], more: Partial<Overload> = {}): Overload => ({
    ...{ fromDay: 0, toDay: 5, fromDate: '2027-03-01', toDate: '2027-03-05', peakFte: 2, capacityFte: 1, taskIds },
    ...more,
  });
  const loadOf = (more: Partial<PoolLoad>): PoolLoad => ({
    ...{ teamId: 'T', roleTypeId: team(1).typeId(ML), endDay: 10, overloads: [], doerOverloads: [] },
    steps: [{ fromDay: 0, demandFte: 2, capacityFte: 1, recurringFte: 0 }],
    ...more,
  });

  test('the days at risk are no more than the work that is too much, nor than what has no float', () => {
    const short = loadOf({
      overloads: [overload(['t0', 't1'], { toDay: 1 })],
      steps: [
        { fromDay: 0, demandFte: 2, capacityFte: 1, recurringFte: 0 },
        { fromDay: 1, demandFte: 1, capacityFte: 1, recurringFte: 0 },
      ],
    });
    const [finding] = busy(1, 1, 1).findings('overallocated-role', { loads: () => [short] });
    expect(finding?.daysAtRisk).toBe(1);
    const slack = busy(1, 1, 1).task('long', 60);
    expect(slack.findings('overallocated-role', { loads: () => [short] })[0]?.daysAtRisk).toBe(0);
  });
});
