import { describe, expect, it } from 'vitest';
import { assign } from '../../../src/core/change/commands/assign.ts';
import { deleteEntities } from '../../../src/core/change/commands/deleteEntities.ts';
import { editFields } from '../../../src/core/change/commands/editFields.ts';
import { fillSeat } from '../../../src/core/change/commands/fillSeat.ts';
import { linkTasks } from '../../../src/core/change/commands/linkTasks.ts';
import { moveCards } from '../../../src/core/change/commands/moveCards.ts';
import { moveSeats } from '../../../src/core/change/commands/moveSeats.ts';
import { moveTeam } from '../../../src/core/change/commands/moveTeam.ts';
import { nameLead } from '../../../src/core/change/commands/nameLead.ts';
import { setPinned } from '../../../src/core/change/commands/setPlacementFlag.ts';
import { tidy } from '../../../src/core/change/commands/tidy.ts';
import { outlineDraft } from '../../../src/core/interchange/outline/outlineDraft.ts';
import { parseOutline } from '../../../src/core/interchange/outline/parseOutline.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

const newId = sequentialIds();
const context = { newId };

function room(text: string): Workspace {
  const start = blankWorkspace(newId);
  return applied(start, outlineDraft(start, parseOutline(text, 'teams', start), context).draft);
}

const team = (workspace: Workspace, name: string) => byName(workspace.team.values(), (row) => row.name, name);
const task = (workspace: Workspace, title: string) => byName(workspace.task.values(), (row) => row.title, title);
const seatOf = (workspace: Workspace, name: string) =>
  byName(workspace.role.values(), (row) => workspace.person.get(row.personId ?? '')?.name ?? '', name);

function byName<T extends { id: string }>(rows: Iterable<T>, nameOf: (row: T) => string, name: string): T {
  for (const row of rows) if (nameOf(row) === name) return row;
  throw new Error(`no ${name}`);
}

const ROOM = `
Ranking
  Ann - ML Engineer *
  Bo - SRE
  Monitoring:
    Cy - SRE
Platform
  Di - SRE
Tasks
Backfill ~3d @Ranking -> Train ~5d @Platform -> Ship ~1d @Ranking
`;

describe('deleting', () => {
  it('takes along what would hang in the air and empties what would point to nothing', () => {
    const start = room(ROOM);
    const ranking = team(start, 'Ranking');
    const backfill = task(start, 'Backfill');
    const owned = applied(
      start,
      assign(
        start,
        {
          subjectType: 'task',
          subjectIds: [task(start, 'Train').id],
          letter: 'A',
          holder: { type: 'team', id: ranking.id },
        },
        context,
      ),
    );
    const placed = applied(
      owned,
      moveCards(
        owned,
        { canvas: 'roadmap', moved: [{ entityType: 'task', entityId: backfill.id, x: 1, y: 2 }] },
        context,
      ),
    );
    const noTeam = applied(placed, deleteEntities(placed, { entities: [{ table: 'team', id: ranking.id }] }));
    expect([...noTeam.team.values()].map(({ name }) => name)).toEqual(['Platform']);
    expect(noTeam.role.size).toBe(1);
    expect(noTeam.person.size).toBe(4);
    expect(noTeam.responsibility.size).toBe(0);
    expect(task(noTeam, 'Backfill').teamId).toBeNull();
    const noTask = applied(placed, deleteEntities(placed, { entities: [{ table: 'task', id: backfill.id }] }));
    expect(noTask.dependency.size).toBe(1);
    expect(noTask.placement.size).toBe(0);
    const person = seatOf(placed, 'Bo').personId ?? '';
    const noPerson = applied(placed, deleteEntities(placed, { entities: [{ table: 'person', id: person }] }));
    expect([...noPerson.role.values()].filter(({ personId }) => personId === null)).toHaveLength(1);
  });

  it('never deletes the workspace itself', () => {
    const start = room(ROOM);
    const [id] = start.workspace.keys();
    expect(deleteEntities(start, { entities: [{ table: 'workspace', id: id ?? '' }] })).toMatchObject({ edits: [] });
  });

  it('says in words what went', () => {
    const start = room(ROOM);
    expect(deleteEntities(start, { entities: [{ table: 'role', id: seatOf(start, 'Ann').id }] })).toMatchObject({
      label: 'Deleted the seat of Ann',
    });
    expect(
      deleteEntities(start, {
        entities: [task(start, 'Train'), task(start, 'Ship')].map(({ id }) => ({ table: 'task' as const, id })),
      }),
    ).toMatchObject({ label: 'Deleted 2 tasks' });
  });
});

describe('linking', () => {
  it('refuses a loop and names it', () => {
    const start = room(ROOM);
    const refusal = linkTasks(start, { fromId: task(start, 'Ship').id, toId: task(start, 'Backfill').id }, context);
    expect(refusal).toMatchObject({ refused: true, code: 'dependency-loop' });
    expect((refusal as { sentence: string }).sentence).toContain('Ship → Backfill → Train → Ship');
  });
  it('refuses itself and what is linked already, and takes another type beside it', () => {
    const start = room(ROOM);
    const [from, to] = [task(start, 'Backfill').id, task(start, 'Train').id];
    expect(linkTasks(start, { fromId: from, toId: from }, context)).toMatchObject({ code: 'dependency-loop' });
    expect(linkTasks(start, { fromId: from, toId: to }, context)).toMatchObject({ code: 'already-linked' });
    expect(linkTasks(start, { fromId: from, toId: to, type: 'SS' }, context)).toMatchObject({ verb: 'linkTasks' });
  });
});

describe('people and seats', () => {
  it('has one lead a team', () => {
    const start = room(ROOM);
    const next = applied(start, nameLead(start, { roleId: seatOf(start, 'Bo').id }));
    expect(seatOf(next, 'Bo').lead).toBe(true);
    expect(seatOf(next, 'Ann').lead).toBe(false);
  });
  it('fills a seat with somebody known by name, whatever the case, or somebody new', () => {
    const start = room(ROOM);
    const known = applied(start, fillSeat(start, { roleId: seatOf(start, 'Bo').id, personName: ' ann ' }, context));
    expect(known.person.size).toBe(4);
    const fresh = applied(start, fillSeat(start, { roleId: seatOf(start, 'Bo').id, personName: 'Eve' }, context));
    expect(fresh.person.size).toBe(5);
  });
  it('a seat that changes team leaves its lead behind', () => {
    const start = room(ROOM);
    const next = applied(
      start,
      moveSeats(start, { roleIds: [seatOf(start, 'Ann').id], teamId: team(start, 'Platform').id }),
    );
    expect(seatOf(next, 'Ann')).toMatchObject({ teamId: team(start, 'Platform').id, lead: false });
  });
  it('a team cannot move into its own sub-team', () => {
    const start = room(ROOM);
    const move = moveTeam(
      start,
      { teamId: team(start, 'Ranking').id, parentId: team(start, 'Monitoring').id },
      context,
    );
    expect(move).toMatchObject({ refused: true, code: 'team-loop' });
  });
});

describe('owners', () => {
  it('has exactly one A; an R adds up; nobody takes the letter away', () => {
    const start = room(ROOM);
    const subjectIds = [task(start, 'Train').id];
    const give = (workspace: Workspace, letter: 'A' | 'R', name: string | null) =>
      applied(
        workspace,
        assign(
          workspace,
          { subjectType: 'task', subjectIds, letter, holder: name === null ? null : { personName: name } },
          context,
        ),
      );
    const letters = (workspace: Workspace) => [...workspace.responsibility.values()].map(({ letter }) => letter).sort();
    const both = give(give(give(give(start, 'A', 'Ann'), 'A', 'Bo'), 'R', 'Cy'), 'R', 'Di');
    expect(letters(both)).toEqual(['A', 'R', 'R']);
    expect(letters(give(both, 'A', null))).toEqual(['R', 'R']);
    expect(
      assign(both, { subjectType: 'task', subjectIds, letter: 'A', holder: { personName: 'Bo' } }, context),
    ).toMatchObject({ edits: [] });
  });
});

describe('fields and places', () => {
  it('refuses estimates out of order and values that are not valid', () => {
    const start = room(ROOM);
    const ids = [task(start, 'Train').id];
    expect(editFields(start, { table: 'task', ids, values: { optimisticDays: 9 } })).toMatchObject({
      code: 'estimate-order',
    });
    expect(editFields(start, { table: 'task', ids, values: { deadline: '2027-02-30' } })).toMatchObject({
      code: 'invalid-value',
    });
  });
  it('edits many rows as one change and skips those that have the value', () => {
    const start = room(ROOM);
    const ids = [...start.task.keys()];
    const outcome = editFields(start, { table: 'task', ids, values: { layer: 'ml-platform' } });
    expect(outcome).toMatchObject({ label: 'Edited 3 tasks' });
    const next = applied(start, outcome as never);
    expect(editFields(next, { table: 'task', ids, values: { layer: 'ml-platform' } })).toMatchObject({ edits: [] });
  });
  it('moves, pins and tidies placements, settling cards that had none', () => {
    const start = room(ROOM);
    const [a, b] = [task(start, 'Backfill').id, task(start, 'Train').id];
    const card = (entityId: string, x: number) => ({ entityType: 'task' as const, entityId, x, y: 0 });
    const moved = applied(
      start,
      moveCards(start, { canvas: 'roadmap', moved: [card(a, 10)], settled: [card(a, 0), card(b, 300)] }, context),
    );
    expect([...moved.placement.values()].map(({ x }) => x)).toEqual([10, 300]);
    const pinned = applied(moved, setPinned(moved, { canvas: 'roadmap', cards: [card(a, 10)], on: true }, context));
    expect([...pinned.placement.values()].map(({ pinned: on }) => on)).toEqual([true, false]);
    const tidied = applied(pinned, tidy(pinned, { canvas: 'roadmap', positions: [card(b, 240)] }, context));
    expect([...tidied.placement.values()].map(({ x }) => x)).toEqual([10, 240]);
  });
});
