import { describe, expect, it } from 'vitest';
import { outlineDraft } from '../../../src/core/interchange/outline/outlineDraft.ts';
import { parseEstimate } from '../../../src/core/interchange/outline/parseEstimate.ts';
import { type OutlineMode, parseOutline } from '../../../src/core/interchange/outline/parseOutline.ts';
import { parseSeat } from '../../../src/core/interchange/outline/parseSeat.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

function said(text: string, mode: OutlineMode = 'teams', before?: Workspace) {
  const newId = sequentialIds(before ? 'later' : 'id');
  const start = before ?? blankWorkspace(newId);
  const parsed = parseOutline(text, mode, start);
  const result = outlineDraft(start, parsed, { newId });
  const workspace = applied(start, result.draft);
  const team = (name: string) => [...workspace.team.values()].find((row) => row.name === name);
  const task = (title: string) => [...workspace.task.values()].find((row) => row.title === title);
  return { parsed, result, workspace, team, task };
}

const linksOf = (workspace: Workspace) =>
  [...workspace.dependency.values()].map(
    ({ fromId, toId }) => `${workspace.task.get(fromId)?.title} > ${workspace.task.get(toId)?.title}`,
  );

describe('an outline of teams', () => {
  it('nests teams by indent and seats people at the leaves', () => {
    const { workspace, team, result } = said(`
Ranking
  Mira Okafor - ML Engineer *
  Jon Aldana, Data Scientist, 50 %
  ? - SRE 0.5
  Monitoring & Retraining
    Tomas Ruiz – MLOps
Platform
`);
    expect([...workspace.team.values()].map(({ name }) => name)).toEqual([
      'Ranking',
      'Monitoring & Retraining',
      'Platform',
    ]);
    expect(team('Monitoring & Retraining')?.parentId).toBe(team('Ranking')?.id);
    expect(team('Platform')?.parentId).toBeNull();
    const seats = [...workspace.role.values()].map((seat) => [
      seat.personId ? workspace.person.get(seat.personId)?.name : null,
      workspace.role_type.get(seat.roleTypeId)?.name,
      seat.fte,
      seat.lead,
    ]);
    expect(seats[0]).toEqual(['Mira Okafor', 'ML Engineer', 1, true]);
    expect(seats[1]).toEqual(['Jon Aldana', 'Data Scientist', 0.5, false]);
    expect(seats[2]?.[0]).toBeNull();
    expect(seats[2]?.[2]).toBe(0.5);
    expect(seats[3]?.[0]).toBe('Tomas Ruiz');
    expect(String(seats[3]?.[1])).toMatch(/DevOps/);
    expect(result.made).toMatchObject({ teams: 3, seats: 4, people: 3 });
    expect(workspace.role_type.size).toBe(13);
  });

  it('uses what exists by name, so that saying it twice changes nothing', () => {
    const first = said('Ranking\n  Ann - ML Engineer\nTasks\nTrain ~3d @Ranking -> Release S');
    const again = said(
      'Ranking\n  Ann - ML Engineer\nTasks\nTrain ~3d @Ranking -> Release S',
      'teams',
      first.workspace,
    );
    expect(again.result.draft.edits).toEqual([]);
  });
});

describe('an outline of tasks', () => {
  it('reads owner, estimate, layer and links in one line', () => {
    const { task, team, workspace, parsed } = said(
      'ML Platform:\n  Sam - SRE\nTasks:\nFeature store backfill 6-9-16d @ML Platform #storage -> Train ranking v7 ~2w @Ranking -> Release M\n',
    );
    expect(parsed.problems).toEqual([]);
    expect(task('Feature store backfill')).toMatchObject({
      teamId: team('ML Platform')?.id,
      layer: 'storage-compute',
      optimisticDays: 6,
      likelyDays: 9,
      pessimisticDays: 16,
    });
    expect(task('Train ranking v7')).toMatchObject({
      teamId: team('Ranking')?.id,
      likelyDays: 10,
      optimisticDays: null,
    });
    expect(task('Release')).toMatchObject({ optimisticDays: 3, likelyDays: 5, pessimisticDays: 8 });
    expect(linksOf(workspace)).toEqual(['Feature store backfill > Train ranking v7', 'Train ranking v7 > Release']);
  });

  it('makes indented tasks what the task above waits for, and tasks under a team that team’s', () => {
    const { workspace, task, team } = said('Release\n  Load test ~2d\n  Canary routing\n', 'tasks');
    expect(linksOf(workspace).sort()).toEqual(['Canary routing > Release', 'Load test > Release']);
    const owned = said('Search:\n  Reindex ~4d\n', 'tasks');
    expect(owned.task('Reindex')?.teamId).toBe(owned.team('Search')?.id);
    expect(task('Release')?.teamId).toBeNull();
    expect(team('Release')).toBeUndefined();
  });

  it('knows a team by the roles of its people, also among tasks', () => {
    const { team, task, workspace, result } = said(
      'Vision\n  Ann Lee - ML Engineer *\n  ? - SRE\nLabel images ~2d @Vision',
      'tasks',
    );
    expect(result.made).toMatchObject({ teams: 1, seats: 2, tasks: 1 });
    expect(task('Label images')?.teamId).toBe(team('Vision')?.id);
    expect([...workspace.role.values()].map(({ lead }) => lead)).toEqual([true, false]);
  });

  it('names a loop and keeps the rest', () => {
    const { workspace, result } = said('A -> B -> C\nC -> A', 'tasks');
    expect(linksOf(workspace)).toEqual(['A > B', 'B > C']);
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({ line: 2 });
    expect(result.problems[0]?.sentence).toMatch(/loop.*A.*B.*C/);
  });

  it('says what it does not understand, with the line', () => {
    const { parsed } = said('Train #nowhere\n@Ranking\nX ->\nY ~soon', 'tasks');
    expect(parsed.problems.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });

  it('keeps a size letter that is the title', () => {
    expect(said('XL', 'tasks').task('XL')?.likelyDays).toBeNull();
  });
});

describe('estimates', () => {
  it.each([
    ['3d', [null, 3, null]],
    ['~3', [null, 3, null]],
    ['~1,5d', [null, 1.5, null]],
    ['~2w', [null, 10, null]],
    ['2-4-8d', [2, 4, 8]],
    ['2–4–8', [2, 4, 8]],
    ['1-2-3w', [5, 10, 15]],
    ['L', [5, 10, 15]],
  ])('%s', (text, [optimisticDays, likelyDays, pessimisticDays]) => {
    expect(parseEstimate(text)).toEqual({ optimisticDays, likelyDays, pessimisticDays });
  });
  it.each(['', 'soon', '8-4-2d', '3x', '-3d', 's'])('refuses %j', (text) => {
    expect(parseEstimate(text)).toBeNull();
  });
});

describe('a seat as people say it', () => {
  const isRoleType = (name: string) => ['ml engineer', 'sre'].includes(name.toLowerCase());
  it.each([
    ['Ann Lee', { personName: 'Ann Lee', roleTypeName: null, fte: 1, lead: false }],
    ['Ann Lee – ML Engineer 0.5 *', { personName: 'Ann Lee', roleTypeName: 'ML Engineer', fte: 0.5, lead: true }],
    ['SRE: Ann Lee', { personName: 'Ann Lee', roleTypeName: 'SRE', fte: 1 }],
    ['SRE', { personName: null, roleTypeName: 'SRE' }],
    ['vacant, SRE, 80%', { personName: null, roleTypeName: 'SRE', fte: 0.8 }],
    ['Ann (lead) (on call) - SRE', { personName: 'Ann', roleTypeName: 'SRE', lead: true, onCall: true }],
    ['Jean-Luc Picard - SRE', { personName: 'Jean-Luc Picard', roleTypeName: 'SRE' }],
  ])('%s', (line, expected) => {
    expect(parseSeat(line, isRoleType)).toMatchObject(expected);
  });
});
