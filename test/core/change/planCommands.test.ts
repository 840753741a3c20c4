import { describe, expect, it } from 'vitest';
import { addRisk } from '../../../src/core/change/commands/addRisk.ts';
import type { Outcome } from '../../../src/core/change/commands/context.ts';
import { deleteEntities } from '../../../src/core/change/commands/deleteEntities.ts';
import { setCapacity } from '../../../src/core/change/commands/setCapacity.ts';
import { setCovers } from '../../../src/core/change/commands/setCovers.ts';
import { setDemand } from '../../../src/core/change/commands/setDemand.ts';
import { freshBaselineName, takeBaseline } from '../../../src/core/change/commands/takeBaseline.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';
import { organisation } from '../insight/organisation.ts';

const context = { newId: sequentialIds() };
const takenAtMs = Date.UTC(2027, 2, 1);
const roleTypeId = (workspace: Workspace, key: string) =>
  [...workspace.role_type.values()].find((type) => type.key === key)?.id ?? '';
const labelOf = (outcome: Outcome) => (isRefusal(outcome) ? outcome.sentence : outcome.label);

describe('a baseline', () => {
  const board = () =>
    organisation().task('a', 3).task('b', 2).task('goal', null, { marker: true }).link('a', 'b').link('b', 'goal');

  it('keeps the dates of every task, the finish, and when it was taken', () => {
    const start = board().workspace();
    const kept = applied(start, takeBaseline(start, { name: ' Kick-off ', takenAtMs, id: 'first' }, context));
    expect([...kept.baseline.values()]).toEqual([
      { id: 'first', name: 'Kick-off', takenAtMs, finishDate: '2027-03-05' },
    ]);
    expect([...kept.baseline_task.values()].map(({ id: _, ...row }) => row)).toEqual([
      {
        ...{ baselineId: 'first', taskId: 'a', title: 'a' },
        startDate: '2027-03-01',
        finishDate: '2027-03-03',
        marker: false,
      },
      {
        ...{ baselineId: 'first', taskId: 'b', title: 'b' },
        startDate: '2027-03-04',
        finishDate: '2027-03-05',
        marker: false,
      },
      {
        ...{ baselineId: 'first', taskId: 'goal', title: 'goal' },
        startDate: '2027-03-05',
        finishDate: '2027-03-05',
        marker: true,
      },
    ]);
  });

  it('leaves out what has no date to slip from: dropped and recurring work', () => {
    const start = board().task('gone', 1, { status: 'dropped' }).task('weekly', 1, { repeatEveryDays: 5 }).workspace();
    const kept = applied(start, takeBaseline(start, { name: '', takenAtMs }, context));
    expect([...kept.baseline_task.values()].map(({ taskId }) => taskId)).toEqual(['a', 'b', 'goal']);
  });

  it('without a name takes the next number that is free', () => {
    let workspace = board().workspace();
    for (const name of ['', 'baseline 3', '']) {
      workspace = applied(workspace, takeBaseline(workspace, { name, takenAtMs }, context));
    }
    expect([...workspace.baseline.values()].map(({ name }) => name)).toEqual([
      'Baseline 1',
      'baseline 3',
      'Baseline 4',
    ]);
    const [first] = workspace.baseline.values();
    const fewer = applied(
      workspace,
      deleteEntities(workspace, { entities: [{ table: 'baseline', id: first?.id ?? '' }] }),
    );
    expect(freshBaselineName(fewer)).toBe('Baseline 5');
  });

  it('of nothing is refused', () => {
    const refused = takeBaseline(blankWorkspace(context.newId), { name: '', takenAtMs }, context);
    expect(isRefusal(refused) && refused.code).toBe('nothing-to-keep');
    const recurring = organisation().task('weekly', 1, { repeatEveryDays: 5 }).workspace();
    expect(isRefusal(takeBaseline(recurring, { name: '', takenAtMs }, context))).toBe(true);
  });

  it('takes its tasks along when it is deleted, and outlives theirs', () => {
    const start = board().workspace();
    const kept = applied(start, takeBaseline(start, { name: 'X', takenAtMs, id: 'x' }, context));
    const noTask = applied(kept, deleteEntities(kept, { entities: [{ table: 'task', id: 'a' }] }));
    expect(noTask.baseline_task.size).toBe(3);
    const gone = applied(noTask, deleteEntities(noTask, { entities: [{ table: 'baseline', id: 'x' }] }));
    expect([gone.baseline.size, gone.baseline_task.size]).toEqual([0, 0]);
  });
});

it('a risk stands at its task, and not at one that has gone', () => {
  const start = organisation().task('a', 3).workspace();
  const outcome = addRisk(start, { taskId: 'a', title: 'Vendor  is late', probability: 0.25, delayDays: 10 }, context);
  expect(labelOf(outcome)).toBe('Added risk Vendor is late to a');
  expect([...applied(start, outcome).risk_event.values()]).toMatchObject([
    { taskId: 'a', title: 'Vendor is late', probability: 0.25, delayDays: 10 },
  ]);
  expect(isRefusal(addRisk(start, { taskId: 'z', title: 'X' }, context))).toBe(true);
});

it('demand is one row per task and role type, and null takes it away', () => {
  const start = organisation().task('a', 3).task('b', 3).demand('a', 'sre').demand('a', 'sre').workspace();
  const sre = roleTypeId(start, 'sre');
  const outcome = setDemand(start, { taskIds: ['a', 'b'], roleTypeId: sre, fte: 2 }, context);
  expect(labelOf(outcome)).toBe('2 tasks take 2 FTE of SRE');
  const set = applied(start, outcome);
  expect([...set.task_demand.values()].map(({ taskId, fte }) => [taskId, fte])).toEqual([
    ['a', 2],
    ['b', 2],
  ]);
  const none = applied(set, setDemand(set, { taskIds: ['a', 'b'], roleTypeId: sre, fte: null }, context));
  expect(none.task_demand.size).toBe(0);
});

it('a capacity is one row per team and role type, and null leaves it to the seats', () => {
  const start = organisation().team('T').workspace();
  const sre = roleTypeId(start, 'sre');
  const once = applied(start, setCapacity(start, { teamId: 'T', roleTypeId: sre, fte: 2 }, context));
  const twice = applied(once, setCapacity(once, { teamId: 'T', roleTypeId: sre, fte: 3 }, context));
  expect([...twice.capacity.values()].map(({ teamId, fte }) => [teamId, fte])).toEqual([['T', 3]]);
  const outcome = setCapacity(twice, { teamId: 'T', roleTypeId: sre, fte: null }, context);
  expect(labelOf(outcome)).toBe('T has SRE as its seats say');
  expect(applied(twice, outcome).capacity.size).toBe(0);
  expect(isRefusal(setCapacity(start, { teamId: 'gone', roleTypeId: sre, fte: 1 }, context))).toBe(true);
});

it('covers are set as a whole, without the seat’s own type', () => {
  const start = organisation().team('T').seat('T', 'Ann').workspace();
  const [own, sre, analyst] = ['ml-engineer', 'sre', 'analyst'].map((key) => roleTypeId(start, key)) as [
    string,
    string,
    string,
  ];
  const set = applied(start, setCovers(start, { roleId: 'T/1', roleTypeIds: [sre, own] }, context));
  expect([...set.role_cover.values()].map((row) => row.roleTypeId)).toEqual([sre]);
  const kept = [...set.role_cover.keys()];
  const outcome = setCovers(set, { roleId: 'T/1', roleTypeIds: [sre, analyst] }, context);
  expect(labelOf(outcome)).toBe('ML Engineer also covers SRE, Analyst');
  const more = applied(set, outcome);
  expect([...more.role_cover.values()].map((row) => row.roleTypeId)).toEqual([sre, analyst]);
  expect([...more.role_cover.keys()].slice(0, 1)).toEqual(kept);
  expect(applied(more, setCovers(more, { roleId: 'T/1', roleTypeIds: [] }, context)).role_cover.size).toBe(0);
});
