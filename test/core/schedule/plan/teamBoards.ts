import fc from 'fast-check';
import type { LinkType } from '../../../../src/core/model/dependency.ts';
import type { Workspace } from '../../../../src/core/model/nouns.ts';
import { TeamBoard } from './teamBoard.ts';

const TEAMS = ['outer', 'inner', 'other'] as const;
const TYPES = ['x', 'y'] as const;
const date = fc.integer({ min: 1, max: 28 }).map((day) => `2027-03-${String(day).padStart(2, '0')}`);
const team = fc.constantFrom(...TEAMS);
const type = fc.constantFrom(...TYPES);

const staff = fc.record({
  team,
  type,
  covers: fc.option(type, { nil: null }),
  fte: fc.constantFrom(0.5, 1, 1, 2),
  vacant: fc.boolean().chain((vacant) => (vacant ? fc.boolean() : fc.constant(false))),
  fillDate: fc.option(date, { nil: null }),
  fromDate: fc.option(date, { nil: null, freq: 4 }),
  toDate: fc.option(date, { nil: null, freq: 5 }),
});
const over = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  fc.record({
    status: fc.constant('done' as const),
    actualStart: fc.constantFrom(null, '2027-02-25', '2027-03-02', '2027-03-04'),
    actualFinish: fc.constantFrom(null, '2027-03-03', '2027-03-05', '2027-03-09'),
  }),
);
const task = fc.record({
  team: fc.option(team, { nil: null, freq: 6 }),
  quarterDays: fc.integer({ min: 0, max: 16 }),
  wholeDays: fc.boolean(),
  asks: fc.uniqueArray(fc.record({ type, fte: fc.constantFrom(0.25, 0.5, 0.5, 1, 1, 1.5) }), {
    maxLength: 2,
    selector: (one) => one.type,
  }),
  doers: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.uniqueArray(fc.nat(5), { maxLength: 2 })),
  notBefore: fc.option(date, { nil: null, freq: 4 }),
  deadline: fc.option(date, { nil: null, freq: 4 }),
  state: fc.oneof(
    { weight: 4, arbitrary: fc.constant({}) },
    fc.constant({ status: 'in-progress', actualStart: '2027-03-01', remainingDays: 1.5 } as const),
    fc.constant({ status: 'done', actualStart: '2027-02-26', actualFinish: '2027-03-02' } as const),
    fc.constant({ status: 'done' } as const),
    fc.constant({ fixedStart: '2027-03-08' }),
    fc.constant({ repeatEveryDays: 3 }),
    fc.constant({ marker: true }),
  ),
  ended: over,
});
const link = fc.record({
  from: fc.nat(20),
  to: fc.nat(20),
  type: fc.constantFrom<LinkType>('FS', 'FS', 'FS', 'SS', 'FF', 'SF'),
  quarterLag: fc.constantFrom(0, 0, 0, 4, 2, -4),
});

interface Drawn {
  /** Whole days only. */
  readonly whole?: boolean;
  /** Work under way, fixed starts, recurring work, elapsed lags too. */
  readonly underWay?: boolean;
  /** Finished work too, with and without actual dates. */
  readonly finished?: boolean;
}

/** Workspaces of a few tasks in three teams, of which one is inside another and one has Fridays off. */
export const teamBoards = ({
  whole = false,
  underWay = false,
  finished = false,
}: Drawn = {}): fc.Arbitrary<Workspace> =>
  fc
    .record({
      // Mostly every team has somebody of every type: else little is left to level.
      everywhere: fc.nat(4).map((n) => n > 0),
      staff: fc.array(staff, { maxLength: 6 }),
      tasks: fc.array(task, { minLength: 1, maxLength: 9 }),
      links: fc.array(link, { maxLength: 6 }),
      stated: fc.option(fc.record({ team, type, fte: fc.constantFrom(0.5, 1, 2) }), { nil: null, freq: 3 }),
    })
    .map(({ everywhere, staff: seats, tasks, links, stated }) => {
      const board = new TeamBoard(underWay ? { statusDate: '2027-03-03' } : {})
        .type('x')
        .type('y')
        .team('outer')
        .team('inner', { parentId: 'outer' });
      board.team('other', { workingWeek: [1, 2, 3, 4] });
      for (const teamId of everywhere ? TEAMS : [])
        for (const own of TYPES) board.staff(`${teamId}-${own}`, teamId, own);
      seats.forEach(({ team: teamId, type: roleTypeId, covers, vacant, fillDate, ...row }, i) => {
        const held = vacant ? { personId: null, expectedFillDate: fillDate } : {};
        const also = covers !== null && covers !== roleTypeId ? { covers: [covers] } : {};
        board.staff(`s${i}`, teamId, roleTypeId, { ...row, ...held, ...also });
      });
      if (stated) board.capacity(stated.team, stated.type, stated.fte);
      const name = (i: number) => `t${i}`;
      tasks.forEach(({ team: teamId, quarterDays, wholeDays, asks, doers, notBefore, deadline, state, ended }, i) => {
        const days = whole || wholeDays ? Math.ceil(quarterDays / 4) : quarterDays / 4;
        board.task(name(i), {
          days,
          teamId,
          notBefore,
          deadline,
          ...(underWay ? state : {}),
          ...(finished ? ended : {}),
        });
        for (const { type: roleTypeId, fte } of asks) board.asks(name(i), roleTypeId, fte);
        for (const doer of doers) {
          if (doer % 2 === 0) board.responsible(name(i), 'role', `s${doer}`);
          else board.responsible(name(i), 'person', `person s${doer}`);
        }
      });
      for (const { from, to, type: linkType, quarterLag } of links) {
        const [a, b] = [from % tasks.length, to % tasks.length];
        const lag = whole ? Math.trunc(quarterLag / 4) : quarterLag / 4;
        if (a !== b)
          board.link(name(Math.min(a, b)), name(Math.max(a, b)), linkType, lag, {
            lagUnit: underWay && to % 3 === 0 ? 'elapsed' : 'working',
          });
      }
      return board.workspace;
    });
