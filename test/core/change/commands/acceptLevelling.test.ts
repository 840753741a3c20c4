import { describe, expect, it } from 'vitest';
import { acceptLevelling } from '../../../../src/core/change/commands/acceptLevelling.ts';
import { clearLevelling } from '../../../../src/core/change/commands/clearLevelling.ts';
import { invert } from '../../../../src/core/change/invert.ts';
import { isRefusal } from '../../../../src/core/change/refusal.ts';
import type { Workspace } from '../../../../src/core/model/nouns.ts';
import { acceptedTasks } from '../../../../src/core/schedule/plan/acceptedTasks.ts';
import { scheduleOf } from '../../../../src/core/schedule/scheduleOf.ts';
import { applied } from '../../../support/blankWorkspace.ts';
import { levelled } from '../../schedule/plan/levelled.ts';
import { TeamBoard } from '../../schedule/plan/teamBoard.ts';

/** Three tasks of four days for one seat, each with a task that follows it. */
function board(): Workspace {
  const on = new TeamBoard().type('x').team('A').staff('s', 'A', 'x');
  for (const id of ['a', 'b', 'c']) {
    on.task(id, { days: 4, teamId: 'A' }).asks(id, 'x').task(`after ${id}`, { days: 1 }).link(id, `after ${id}`);
  }
  return on.workspace;
}
const held = ({ task }: Workspace) =>
  [...task.values()].flatMap(({ id, levelledStartDay }) => (levelledStartDay === null ? [] : [[id, levelledStartDay]]));
const startDay = (workspace: Workspace, id: string) => scheduleOf(workspace).tasks.get(id)?.earlyStart;

describe('accepting a levelling', () => {
  it('holds the tasks that wait for a seat, and only those', () => {
    const start = board();
    const plan = levelled(start);
    const outcome = acceptLevelling(start, { tasks: acceptedTasks(plan) });
    expect(outcome).toMatchObject({ verb: 'acceptLevelling', label: 'Accepted levelling: 4 tasks moved' });
    const accepted = applied(start, outcome);
    expect(held(accepted).map(([, day]) => day)).toEqual([4, 8]);
    for (const [id] of held(accepted)) {
      expect(startDay(accepted, `after ${id}`)).toBe((startDay(accepted, id as string) as number) + 4);
    }
  });

  it('is one change, taken back by one', () => {
    const start = board();
    const outcome = acceptLevelling(start, { tasks: acceptedTasks(levelled(start)) });
    if (isRefusal(outcome)) throw new Error(outcome.sentence);
    const accepted = applied(start, outcome);
    const back = applied(accepted, { verb: 'undo', label: '', edits: invert(outcome.edits) });
    expect(back).toEqual(start);
  });

  it('of one task moves that one and what follows it', () => {
    const start = board();
    const plan = levelled(start);
    const [last] = [...plan.tasks.values()].filter(({ startDay: day }) => day === 8).map(({ taskId }) => taskId);
    const tasks = acceptedTasks(plan, (id) => id === last);
    const outcome = acceptLevelling(start, { tasks });
    expect(outcome).toMatchObject({ label: 'Accepted levelling: 1 task moved' });
    const accepted = applied(start, outcome);
    expect(held(accepted)).toEqual([[last, 8]]);
    // What is left of the proposal is proposed again.
    const again = levelled(accepted);
    expect(again.durationDays).toBe(plan.durationDays);
    expect(again.tasks.get(last as string)?.moved).toBe(false);
  });

  it('of a shorter plan lets go of what waits no more', () => {
    const start = board();
    const accepted = applied(start, acceptLevelling(start, { tasks: acceptedTasks(levelled(start)) }));
    const roomier = { ...accepted, role: new Map([...accepted.role].map(([id, row]) => [id, { ...row, fte: 3 }])) };
    const plan = levelled(roomier);
    expect(plan.durationDays).toBe(5);
    const outcome = acceptLevelling(roomier, { tasks: acceptedTasks(plan) });
    expect(held(applied(roomier, outcome))).toEqual([]);
  });

  it('of nothing changes nothing', () => {
    expect(acceptLevelling(board(), { tasks: [] })).toMatchObject({ edits: [] });
  });

  it('is refused where a task is gone', () => {
    const start = board();
    const tasks = acceptedTasks(levelled(start));
    const task = new Map(start.task);
    task.delete('b');
    expect(acceptLevelling({ ...start, task }, { tasks })).toMatchObject({ refused: true, code: 'no-task' });
  });
});

describe('clearing a levelling', () => {
  it('lets all tasks, or some, start as early as they can', () => {
    const start = board();
    const accepted = applied(start, acceptLevelling(start, { tasks: acceptedTasks(levelled(start)) }));
    const [[first] = []] = held(accepted);
    const one = clearLevelling(accepted, { taskIds: [first as string, 'gone'] });
    expect(one).toMatchObject({ verb: 'clearLevelling', label: `Cleared levelling of ${first}` });
    expect(held(applied(accepted, one))).toHaveLength(1);
    const all = clearLevelling(accepted);
    expect(all).toMatchObject({ label: 'Cleared levelling of 2 tasks' });
    expect(held(applied(accepted, all))).toEqual([]);
    expect(clearLevelling(start)).toMatchObject({ edits: [] });
  });
});
