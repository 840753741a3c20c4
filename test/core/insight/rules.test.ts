import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_IDS } from '../../../src/core/insight/rule.ts';
import { RULES } from '../../../src/core/insight/rules.ts';
import { rulesDocument } from '../../../src/core/insight/rulesDocument.ts';
import { TABLE_NAMES } from '../../../src/core/model/nouns.ts';

test('every rule stands once in the data, explains its parameters and needs tables that exist', () => {
  expect(RULES.map(({ id }) => id)).toEqual(RULE_IDS);
  for (const { params, paramWords, needs } of RULES) {
    expect(Object.keys(paramWords).sort()).toEqual(Object.keys(params).sort());
    for (const table of needs) expect(TABLE_NAMES).toContain(table);
  }
});

test('each rule has its file in the folder of its family', () => {
  const root = new URL('../../../src/core/insight/', import.meta.url);
  for (const { id, family } of RULES) {
    const camel = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(readdirSync(new URL(`${family}/`, root))).toContain(`${camel}.ts`);
  }
});

test('docs/rules.md says what the rules are; run vitest with -u after changing them', async () => {
  await expect(rulesDocument()).toMatchFileSnapshot('../../../docs/rules.md');
});
