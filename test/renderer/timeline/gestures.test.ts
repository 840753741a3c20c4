import { describe, expect, it } from 'vitest';
import { startTasks } from '../../../src/core/change/commands/startTasks.ts';
import { stretchTask } from '../../../src/core/change/commands/stretchTask.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { settingsOf } from '../../../src/core/model/nouns.ts';
import { createCalendar } from '../../../src/core/schedule/calendar.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { teamCalendars } from '../../../src/core/schedule/teamCalendars.ts';
import { draggedDuration, draggedStartDay } from '../../../src/renderer/timeline/gestures/dragArithmetic.ts';
import { finishOnAxis, startOnAxis } from '../../../src/renderer/timeline/layout/axisMoments.ts';
import { linkPath } from '../../../src/renderer/timeline/layout/linkPath.ts';
import { Board } from '../../core/schedule/board.ts';
import { applied } from '../../support/blankWorkspace.ts';

const calendarOf = (workspace: Workspace) => createCalendar(settingsOf(workspace));
const PX = 10;

describe('dragging a bar', () => {
  const { workspace } = new Board();
  const calendar = calendarOf(workspace);

  it('counts calendar days on the axis and working days in the plan', () => {
    // From Friday (day 4): a day is Saturday, so Monday; three days are Monday, four Tuesday.
    const friday = startOnAxis(calendar, 4);
    expect([0, 1, 3, 4, -1].map((days) => draggedStartDay(calendar, friday, days * PX, PX))).toEqual([4, 5, 5, 6, 3]);
  });

  it('stops at the project start', () => {
    expect(draggedStartDay(calendar, startOnAxis(calendar, 2), -100 * PX, PX)).toBe(0);
  });
});

describe('stretching a bar', () => {
  const board = new Board().team('part', { workingWeek: [1, 2, 3] });
  const calendar = calendarOf(board.workspace);
  const team = teamCalendars(board.workspace, calendar)('part');

  it('counts working days over weekends, and takes at least one', () => {
    const to = finishOnAxis(calendar, 5);
    const stretch = (days: number) => draggedDuration(calendar, null, 0, to, days * PX, PX);
    expect([0, 2, 3, 4, -1, -50].map(stretch)).toEqual([5, 5, 6, 7, 4, 1]);
  });

  it('leaves out the days the team has off', () => {
    // Mon, Tue, Wed and the next Mon are four days of this team.
    expect(draggedDuration(calendar, team, 0, finishOnAxis(calendar, 3), 5 * PX, PX)).toBe(4);
  });
});

describe('starting tasks on a day', () => {
  const board = new Board()
    .task('dig', { days: 5 })
    .task('lay', { days: 2 })
    .task('free', { days: 2 })
    .link('dig', 'lay');
  const startsAt = (workspace: Workspace, id: string) => scheduleOf(workspace).tasks.get(id)?.earlyStart;
  const start = (workspace: Workspace, days: Record<string, number>) =>
    startTasks(workspace, { startDays: new Map(Object.entries(days)) });

  it('sets a not-before that holds it there', () => {
    const after = applied(board.workspace, start(board.workspace, { lay: 8 }));
    expect(after.task.get('lay')?.notBefore).toBe('2027-03-11');
    expect(startsAt(after, 'lay')).toBe(8);
  });

  it('sets none where links hold it that late anyway, and takes one away', () => {
    const later = applied(board.workspace, start(board.workspace, { lay: 8 }));
    const back = applied(later, start(later, { lay: 5 }));
    expect(back.task.get('lay')?.notBefore).toBeNull();
    const before = applied(later, start(later, { lay: 1 }));
    expect(before.task.get('lay')?.notBefore).toBeNull();
    expect(startsAt(before, 'lay')).toBe(5);
  });

  it('moves a chain by its first task alone', () => {
    const after = applied(board.workspace, start(board.workspace, { lay: 7, dig: 2 }));
    expect(after.task.get('dig')?.notBefore).toBe('2027-03-03');
    expect(after.task.get('lay')?.notBefore).toBeNull();
    expect(startsAt(after, 'lay')).toBe(7);
  });

  it('keeps a fixed start fixed and lets go of where levelling put it', () => {
    const fixed = new Board().task('t', { days: 1, fixedStart: '2027-03-04', levelledStartDay: 9 }).workspace;
    const after = applied(fixed, start(fixed, { t: 5 }));
    expect(after.task.get('t')).toMatchObject({ fixedStart: '2027-03-08', notBefore: null, levelledStartDay: null });
  });

  it('refuses what has begun, and leaves it out among others', () => {
    const begun = new Board()
      .task('old', { status: 'done' })
      .task('doing', { status: 'in-progress' })
      .task('new').workspace;
    expect(isRefusal(start(begun, { old: 3 }))).toBe(true);
    expect(isRefusal(start(begun, { doing: 3 }))).toBe(true);
    const both = start(begun, { old: 3, new: 3 });
    expect(isRefusal(both) ? null : both.edits.length).toBe(1);
  });
});

describe('stretching an estimate', () => {
  const stretched = (given: object, days: number, board = new Board()) => {
    const { workspace } = board.task('t', given);
    return applied(workspace, stretchTask(workspace, { id: 't', durationDays: days })).task.get('t');
  };

  it('scales the range around the likely point', () => {
    expect(stretched({ optimisticDays: 3, likelyDays: 6, pessimisticDays: 15 }, 8)).toMatchObject({
      optimisticDays: 4,
      likelyDays: 8,
      pessimisticDays: 20,
    });
  });

  it('gives a task without an estimate a likely one', () => {
    expect(stretched({}, 4)).toMatchObject({ optimisticDays: null, likelyDays: 4, pessimisticDays: null });
  });

  it('counts an effort in the FTE that work on it', () => {
    const board = new Board().demand('t', 2);
    expect(stretched({ basis: 'effort', likelyDays: 8 }, 6, board)).toMatchObject({ likelyDays: 12 });
  });

  it('changes what remains of work in progress', () => {
    expect(stretched({ status: 'in-progress', likelyDays: 8, remainingDays: 3 }, 5)).toMatchObject({
      likelyDays: 8,
      remainingDays: 5,
    });
  });

  it('refuses milestones and finished work', () => {
    for (const given of [{ marker: true }, { status: 'done' as const }]) {
      const { workspace } = new Board().task('t', given);
      expect(isRefusal(stretchTask(workspace, { id: 't', durationDays: 3 }))).toBe(true);
    }
  });
});

describe('the path of a link', () => {
  const box = (left: number, right: number, row: number) => ({ left, right, y: row * 32 + 16, half: 9 });

  it('goes down into the top of a bar that starts later', () => {
    const { d, head } = linkPath('FS', box(0, 100, 0), box(120, 200, 2), 32);
    expect(d.startsWith('M100,16')).toBe(true);
    expect(head.startsWith(`M127,${80 - 9}`)).toBe(true);
  });

  it('goes around where the other bar lies behind', () => {
    const { d, head } = linkPath('FS', box(0, 100, 0), box(20, 60, 2), 32);
    expect(d).toContain('L');
    expect(head.startsWith('M20,80')).toBe(true);
  });

  it('begins and ends at the ends its type names', () => {
    const [from, to] = [box(0, 100, 0), box(20, 160, 1)];
    expect(linkPath('SS', from, to, 32).d.startsWith('M0,16')).toBe(true);
    expect(linkPath('FF', from, to, 32).head.startsWith('M160,48')).toBe(true);
    expect(linkPath('SF', from, to, 32).head.startsWith('M160,48')).toBe(true);
  });
});
