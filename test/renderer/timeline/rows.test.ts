import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { settingsOf } from '../../../src/core/model/nouns.ts';
import { createCalendar } from '../../../src/core/schedule/calendar.ts';
import { epochDayOf } from '../../../src/core/schedule/isoDay.ts';
import { occurrencesOf } from '../../../src/core/schedule/occurrences.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { teamCalendars } from '../../../src/core/schedule/teamCalendars.ts';
import { type Bar, barOf } from '../../../src/renderer/timeline/layout/bars.ts';
import { type Grouping, lanesOf } from '../../../src/renderer/timeline/layout/lanes.ts';
import { type Row, rowsOf } from '../../../src/renderer/timeline/layout/rows.ts';
import { linksByTask, visibleLinks } from '../../../src/renderer/timeline/layout/visibleLinks.ts';
import { Board } from '../../core/schedule/board.ts';
import { starterWorkspace } from '../../support/starterWorkspace.ts';

function barsOf(workspace: Workspace): Map<string, Bar> {
  const schedule = scheduleOf(workspace);
  const calendar = createCalendar(settingsOf(workspace));
  const path = new Set(schedule.criticalPath);
  return new Map(
    [...workspace.task.values()].flatMap((task) => {
      const dates = schedule.tasks.get(task.id);
      const repeats = occurrencesOf(workspace, schedule, task.id);
      return dates ? [[task.id, barOf(task, dates, calendar, path.has(task.id), repeats)] as const] : [];
    }),
  );
}

function rowsFor(workspace: Workspace, grouping: Grouping, given: Partial<Parameters<typeof rowsOf>[0]> = {}): Row[] {
  const schedule = scheduleOf(workspace);
  const lanes = lanesOf(workspace, schedule, grouping);
  return rowsOf({ lanes, grouping, collapsed: new Set(), bars: barsOf(workspace), dates: schedule.tasks, ...given });
}

const named = (rows: readonly Row[]) =>
  rows.map((row) => `${'  '.repeat(row.depth)}${row.kind === 'lane' ? `[${row.lane.name}]` : row.key}`);

const day = epochDayOf;

describe('bars', () => {
  const board = new Board()
    .task('dig', { days: 5 })
    .task('lay', { days: 2 })
    .task('rest', { days: 1 })
    .task('open', { marker: true, deadline: '2027-03-05' })
    .link('dig', 'lay')
    .link('rest', 'open')
    .link('lay', 'open');
  const bars = barsOf(board.workspace);

  it('stand from the first day worked to the end of the last', () => {
    expect(bars.get('dig')).toMatchObject({ kind: 'work', from: day('2027-03-01'), to: day('2027-03-06') });
    expect(bars.get('lay')).toMatchObject({ from: day('2027-03-08'), to: day('2027-03-10') });
  });

  it('have a tail as long as their float', () => {
    // Both run to Friday's deadline: two days too late, and four days of float.
    expect(bars.get('lay')?.tail).toEqual({ from: day('2027-03-04'), to: day('2027-03-08'), late: true });
    expect(bars.get('rest')?.tail).toEqual({ from: day('2027-03-02'), to: day('2027-03-06'), late: false });
  });

  it('put a milestone at the end of its day and say how late it is', () => {
    expect(bars.get('open')).toMatchObject({
      kind: 'marker',
      from: day('2027-03-10'),
      to: day('2027-03-10'),
      deadline: { at: day('2027-03-06'), lateDays: 2 },
    });
  });

  it('mark the days the team has off', () => {
    const { workspace } = new Board()
      .team('part', { workingWeek: [1, 2, 4, 5] })
      .task('t', { days: 4, teamId: 'part' });
    const dates = scheduleOf(workspace).tasks.get('t');
    const calendar = createCalendar(settingsOf(workspace));
    const task = workspace.task.get('t');
    if (!dates || !task) throw new Error('not scheduled');
    const bar = barOf(task, dates, calendar, true, [], teamCalendars(workspace, calendar)('part'));
    expect(bar.to).toBe(day('2027-03-06'));
    expect(bar.teamOff).toEqual([{ fromDay: day('2027-03-03'), toDay: day('2027-03-04') }]);
  });

  it('of work nobody has estimated stand where the work before it ends, not over the weekend', () => {
    const unsure = barsOf(new Board().task('dig', { days: 5 }).task('lay').link('dig', 'lay').task('now').workspace);
    expect(unsure.get('dig')?.to).toBe(day('2027-03-06'));
    expect(unsure.get('lay')).toMatchObject({ kind: 'work', missingEstimate: true });
    expect([unsure.get('lay')?.from, unsure.get('lay')?.to]).toEqual([day('2027-03-06'), day('2027-03-06')]);
    expect(unsure.get('now')?.from, 'never before the project starts').toBe(day('2027-03-01'));
  });

  it('show each time recurring work is done', () => {
    const weekly = new Board().task('work', { days: 12 }).task('look', { days: 0.5, repeatEveryDays: 5 });
    const look = barsOf(weekly.workspace).get('look');
    expect(look?.kind).toBe('recurring');
    expect(look?.occurrences.map(({ from }) => from)).toEqual(['2027-03-01', '2027-03-08', '2027-03-15'].map(day));
    expect(look?.to).toBe(day('2027-03-15') + 0.5);
  });
});

describe('lanes', () => {
  const board = new Board()
    .team('base')
    .team('sub', { parentId: 'base' })
    .team('idle')
    .task('late', { teamId: 'base', days: 1, notBefore: '2027-03-10' })
    .task('early', { teamId: 'base', days: 1 })
    .task('inner', { teamId: 'sub', days: 2, layer: 'ml-platform' })
    .task('loose', { days: 1 })
    .task('first', { marker: true })
    .task('second', { marker: true })
    .link('early', 'first')
    .link('first', 'late')
    .link('inner', 'second')
    .link('late', 'second').workspace;

  it('nest teams, leave out empty ones, and sort by start', () => {
    expect(named(rowsFor(board, 'team'))).toEqual([
      '[base]',
      '  early',
      '  late',
      '  [sub]',
      '    inner',
      '[null]',
      '  loose',
      '  first',
      '  second',
    ]);
  });

  it('close with what is inside', () => {
    const rows = rowsFor(board, 'team', { collapsed: new Set(['team:base']) });
    expect(named(rows)).toEqual(['[base]', '[null]', '  loose', '  first', '  second']);
    expect(rows[0]).toMatchObject({
      open: false,
      summary: { count: 3, from: day('2027-03-01'), to: day('2027-03-11'), finishDate: '2027-03-10' },
    });
  });

  it('lead to the first milestone downstream', () => {
    expect(named(rowsFor(board, 'milestone'))).toEqual([
      '[first]',
      '  early',
      '  first',
      '[second]',
      '  inner',
      '  late',
      '  second',
      '[null]',
      '  loose',
    ]);
  });

  it('hold every scheduled task once, however they are grouped', () => {
    for (const workspace of [board, starterWorkspace('larger-organisation')]) {
      const all = [...scheduleOf(workspace).tasks.keys()].sort();
      for (const grouping of ['team', 'layer', 'milestone', 'none'] as const) {
        const rows = rowsFor(workspace, grouping).filter(({ kind }) => kind === 'task');
        expect(rows.map(({ key }) => key).sort()).toEqual(all);
      }
    }
  });

  it('make room for a task that is being named', () => {
    const draft = { laneKey: 'team:base', afterTaskId: 'early' };
    expect(named(rowsFor(board, 'team', { draft })).slice(0, 4)).toEqual(['[base]', '  early', '  draft', '  late']);
    const closed = rowsFor(board, 'team', { draft, collapsed: new Set(['team:base']) });
    expect(named(closed)[2]).toBe('  draft');
    expect(named(rowsFor(new Board().workspace, 'team', { draft: { laneKey: null, afterTaskId: null } }))).toEqual([
      'draft',
    ]);
  });
});

describe('links in sight', () => {
  const links = [
    { id: 'near', fromId: 'a', toId: 'b' },
    { id: 'far', fromId: 'x', toId: 'y' },
    { id: 'folded', fromId: 'a', toId: 'hidden' },
  ];
  const rowAt = new Map([
    ['a', 0],
    ['b', 1],
    ['x', 80],
    ['y', 90],
  ]);

  it('touch one of the tasks, once each, and never a task without a row', () => {
    const ids = (...taskIds: string[]) => visibleLinks(linksByTask(links), rowAt, taskIds).map(({ id }) => id);
    expect(ids('a', 'b')).toEqual(['near']);
    expect(ids('b', 'y')).toEqual(['near', 'far']);
    expect(ids('hidden')).toEqual([]);
  });
});
