import { describe, expect, it } from 'vitest';
import { fitness, paletteEntities } from '../../../src/renderer/workbench/paletteEntries.ts';
import { starterWorkspace } from '../../support/starterWorkspace.ts';

const starter = starterWorkspace('larger-organisation');

describe('what the palette finds', () => {
  const entities = paletteEntities(starter);

  it('is everything with a name', () => {
    const { team, person, task, asset, frame } = starter;
    expect(entities).toHaveLength(team.size + person.size + task.size + asset.size + frame.size);
  });

  it('brings a person into view where they sit, and says in which team', () => {
    const [seat] = [...starter.role.values()].filter(({ personId }) => personId !== null);
    const entity = entities.find(({ ref }) => ref === `person:${seat?.personId}`);
    expect(entity?.focus).toContain(`role:${seat?.id}`);
    expect(entity?.meta).toContain(starter.team.get(seat?.teamId ?? '')?.name);
    expect(entity?.view).toBe('structure');
  });

  it('shows a task on the roadmap and an asset on no canvas', () => {
    expect(entities.find(({ group }) => group === 'task')?.view).toBe('roadmap');
    expect(entities.find(({ group }) => group === 'asset')?.view).toBeNull();
  });
});

describe('how well words fit', () => {
  it('puts a name that begins so before one that only holds it', () => {
    const scores = ['Feature', 'Feature store', 'Online feature store', 'Defeatures', 'Ranking'].map((name) =>
      fitness(name, 'feature'),
    );
    expect(scores).toEqual([4, 3, 2, 1, 0]);
  });

  it('ignores case and accents and wants every word', () => {
    expect(fitness('Zoë Müller', 'muller zoe')).toBeGreaterThan(0);
    expect(fitness('Zoë Müller', 'muller kim')).toBe(0);
  });

  it('takes signs literally', () => {
    expect(fitness('C++ build (x86)', 'c++')).toBeGreaterThan(0);
    expect(fitness('anything', '(')).toBe(0);
  });
});
