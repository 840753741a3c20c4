import { describe, expect, test } from 'vitest';
import { type Choices, optionsOf } from '../../../src/core/catalogue/choices.ts';
import { fold } from '../../../src/core/catalogue/fold.ts';
import * as labels from '../../../src/core/catalogue/labels.ts';
import { matchChoice } from '../../../src/core/catalogue/matchChoice.ts';
import { matchRoleType, matchRoleTypeIn } from '../../../src/core/catalogue/matchRoleType.ts';
import { roleTypeRows } from '../../../src/core/catalogue/roleTypeRows.ts';
import { ROLE_TYPES } from '../../../src/core/catalogue/roleTypes.ts';
import { roleType } from '../../../src/core/model/roleType.ts';

const lists = Object.entries(labels) as [string, Choices<string>][];

describe('closed lists', () => {
  test.each(lists)('%s: every value is found by itself, its label and each alias', (_, choices) => {
    for (const { value, label } of optionsOf(choices)) {
      for (const word of [value, label, ...(choices[value]?.aliases ?? [])]) {
        expect(matchChoice(choices, word), word).toBe(value);
      }
    }
  });

  test.each(lists)('%s: labels are in sentence case and differ', (_, choices) => {
    const all = optionsOf(choices).map(({ label }) => label);
    expect(new Set(all).size).toBe(all.length);
    for (const label of all) expect(label).toMatch(/^\p{Lu}/u);
  });

  test('case, spaces, underscores and hyphens do not matter; other words and nothing fit nothing', () => {
    expect(matchChoice(labels.LAYER_CHOICES, ' ML_Platform ')).toBe('ml-platform');
    expect(matchChoice(labels.LAYER_CHOICES, 'storage & compute')).toBe('storage-compute');
    expect(matchChoice(labels.TEAM_KIND_CHOICES, 'Complicated Subsystem')).toBe('complicated-subsystem');
    expect(matchChoice(labels.TASK_KIND_CHOICES, 'feature')).toBe('development');
    expect(matchChoice(labels.TASK_STATUS_CHOICES, 'In Progress')).toBe('in-progress');
    expect(matchChoice(labels.LINK_TYPE_CHOICES, 'ss')).toBe('SS');
    expect(matchChoice(labels.TIER_CHOICES, 'platinum')).toBeNull();
    expect(matchChoice(labels.TIER_CHOICES, '')).toBeNull();
  });
});

describe('role types', () => {
  test('there are 13, each found by id, name and every alias, no word twice', () => {
    expect(ROLE_TYPES).toHaveLength(13);
    const words = ROLE_TYPES.flatMap(({ id, name, aliases }) => [...new Set([id, name, ...aliases].map(fold))]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
    for (const type of ROLE_TYPES) {
      for (const word of [type.id, type.name, ...type.aliases]) expect(matchRoleType(word)?.id, word).toBe(type.id);
    }
  });

  test('the seven core roles have a reliability focus, all have a duty and skills', () => {
    const core = ROLE_TYPES.filter(({ reliabilityFocus }) => reliabilityFocus !== '').map(({ id }) => id);
    for (const id of [
      'ml-engineer',
      'data-scientist',
      'devops-engineer',
      'software-engineer',
      'product-manager',
      'qa-engineer',
      'sre',
    ]) {
      expect(core).toContain(id);
    }
    for (const { duty, skills } of ROLE_TYPES) {
      expect(duty).not.toBe('');
      expect(skills.length).toBeGreaterThan(0);
    }
  });

  test.each([
    ['MLOps', 'devops-engineer'],
    ['DevOps/MLOps Engineer', 'devops-engineer'],
    ['infrastructure engineer', 'devops-engineer'],
    ['PM', 'product-manager'],
    ['CDO', 'data-science-leader'],
    ['Site Reliability Engineer', 'sre'],
    ['ml_engineer', 'ml-engineer'],
  ])('%s is %s', (word, id) => {
    expect(matchRoleType(word)?.id).toBe(id);
  });

  test('rows are valid, and a type of the workspace wins over the catalogue', () => {
    let made = 0;
    const rows = roleTypeRows(() => `id${++made}`);
    for (const row of rows) expect(roleType.schema.safeParse(row).success).toBe(true);
    const own = { ...(rows[0] as (typeof rows)[number]), id: 'own', key: null, name: 'MLOps' };
    expect(matchRoleTypeIn([...rows, own], 'ml ops')?.id).toBe('own');
    expect(matchRoleTypeIn(rows, 'ml ops')?.key).toBe('devops-engineer');
    expect(matchRoleTypeIn(rows, 'Gardener')).toBeNull();
  });
});
