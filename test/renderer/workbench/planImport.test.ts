import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBlank } from '../../../src/core/catalogue/starters/buildBlank.ts';
import { apply } from '../../../src/core/change/apply.ts';
import { emptyWorkspace, type Workspace } from '../../../src/core/model/nouns.ts';
import { planImport } from '../../../src/renderer/workbench/import/planImport.ts';

let next = 0;
const newId = () => `id-${String(next++).padStart(5, '0')}`;
const blank = apply(
  emptyWorkspace(),
  buildBlank({ newId, title: 'Blank', projectStart: '2027-01-04', holidays: [] }),
) as Workspace;

const teams = { name: 'teams.csv', text: 'id,name,kind\nrank,Ranking,stream-aligned\n' };
const tasks = {
  name: 'tasks.csv',
  text: 'id,title,duration,team,predecessors\na,First,3,rank,\nb,Second,two,rank,a\n',
};
const stranger = { name: 'weather.csv', text: 'city,rain\nBergen,9\n' };

describe('planning an import', () => {
  it('says what the tables would bring, in one set of edits that fits', () => {
    const plan = planImport(blank, [tasks, teams], { newId });
    expect(plan.sources.map(({ name, rows }) => [name, rows])).toEqual([
      ['tasks.csv', 2],
      ['teams.csv', 1],
    ]);
    expect(plan.tables).toContainEqual({ table: 'task', added: 2, updated: 0, removed: 0 });
    const after = apply(blank, plan.edits) as Workspace;
    const [team] = after.team.values();
    expect([...after.task.values()].map(({ teamId }) => teamId)).toEqual([team?.id, team?.id]);
    expect(after.dependency.size).toBe(1);
  });

  it('names the cells it could not take', () => {
    const { rowErrors } = planImport(blank, [tasks, teams], { newId });
    expect(rowErrors).toHaveLength(1);
    expect(rowErrors[0]).toMatchObject({ file: 'tasks.csv', line: 3, column: 'duration' });
  });

  it('goes on without a file it cannot read, and says so', () => {
    const plan = planImport(blank, [stranger, teams], { newId });
    expect(plan.refused.map(({ name }) => name)).toEqual(['weather.csv']);
    expect(plan.refused[0]?.sentence).toContain('weather.csv');
    expect(plan.tables).toContainEqual({ table: 'team', added: 1, updated: 0, removed: 0 });
  });

  it('takes a PSPLIB project, but not beside other files', () => {
    const text = readFileSync(resolve(import.meta.dirname, '../../fixtures/tiny.sm'), 'utf8');
    const alone = planImport(blank, [{ name: 'tiny.sm', text }], { newId });
    expect(alone.sources).toEqual([{ name: 'tiny.sm', format: 'psplib', rows: 6 }]);
    expect(alone.tables).toContainEqual({ table: 'capacity', added: 2, updated: 0, removed: 0 });
    const mixed = planImport(blank, [{ name: 'tiny.sm', text }, teams], { newId });
    expect(mixed.refused.map(({ name }) => name)).toEqual(['tiny.sm']);
    expect(mixed.tables).toEqual([{ table: 'team', added: 1, updated: 0, removed: 0 }]);
  });

  it('changes nothing the second time', () => {
    const once = apply(blank, planImport(blank, [tasks, teams], { newId }).edits) as Workspace;
    expect(planImport(once, [tasks, teams], { newId }).edits).toEqual([]);
  });

  it('leaves a link alone that people drew here', () => {
    const once = apply(blank, planImport(blank, [tasks, teams], { newId }).edits) as Workspace;
    const without = { ...tasks, text: tasks.text.replace('rank,a\n', 'rank,\n') };
    const [link] = once.dependency.keys();
    const plan = (handMade: ReadonlySet<string>) => planImport(once, [without, teams], { newId, handMade }).tables;
    expect(plan(new Set([link ?? '']))).toEqual([]);
    expect(plan(new Set())).toEqual([{ table: 'dependency', added: 0, updated: 0, removed: 1 }]);
  });

  it('refuses JSON that is not a workspace', () => {
    const plan = planImport(blank, [{ name: 'package.json', text: '{"name":"x"}' }], { newId });
    expect(plan.refused).toHaveLength(1);
    expect(plan.edits).toEqual([]);
  });
});
