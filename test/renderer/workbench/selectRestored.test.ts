import { describe, expect, it } from 'vitest';
import { apply } from '../../../src/core/change/apply.ts';
import { deleteEntities } from '../../../src/core/change/commands/deleteEntities.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { restoredCards } from '../../../src/renderer/workbench/actions/selectRestored.ts';
import { starterWorkspace } from '../../support/starterWorkspace.ts';

const starter = starterWorkspace('larger-organisation');

function without(table: 'task' | 'team' | 'role', id: string): Workspace {
  const outcome = deleteEntities(starter, { entities: [{ table, id }] });
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  return apply(starter, outcome.edits) as Workspace;
}

describe('what an undo brings back', () => {
  it('is a team, and not all that stands in it', () => {
    const parents = new Set([...starter.team.values()].map(({ parentId }) => parentId));
    const team = [...starter.team.values()].find(({ id }) => parents.has(id));
    expect(team).toBeDefined();
    expect(restoredCards(without('team', team?.id ?? ''), starter, 'structure')).toEqual([`team:${team?.id}`]);
  });

  it('is a seat of a team that was there all along', () => {
    const [seat] = starter.role.values();
    expect(restoredCards(without('role', seat?.id ?? ''), starter, 'structure')).toEqual([`role:${seat?.id}`]);
  });

  it('is a task, on the roadmap only', () => {
    const [task] = starter.task.values();
    const before = without('task', task?.id ?? '');
    expect(restoredCards(before, starter, 'roadmap')).toEqual([`task:${task?.id}`]);
    expect(restoredCards(before, starter, 'structure')).toEqual([]);
  });
});
