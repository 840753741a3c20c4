import { expect, test } from 'vitest';
import type { Finding } from '../../../src/core/insight/finding.ts';
import type { MutedRule } from '../../../src/core/insight/mutedRules.ts';
import { findingsSection } from '../../../src/renderer/print/findings/findingsPages.ts';
import { contentArea } from '../../../src/renderer/print/page.ts';
import { paperOf } from '../../../src/renderer/print/paper.ts';
import { evenLetters } from './support/setting.ts';

const finding = (index: number, more: Partial<Finding> = {}): Finding => ({
  id: `f${index}`,
  family: 'ownership',
  kind: 'no-accountable',
  severity: 'warning',
  title: `Task ${index} has no accountable team`,
  why: 'Nobody answers for it.',
  subjects: [],
  inputs: [],
  audience: 'room',
  fix: null,
  daysAtRisk: 0,
  ...more,
});

async function printed(findings: readonly Finding[], muted: readonly MutedRule[] = []) {
  const paper = paperOf('a3');
  const setting = { paper, area: contentArea(paper), measure: evenLetters, onePage: false };
  const pages = await findingsSection(findings, muted)(setting, 1);
  const words = pages.map(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : [])));
  return { pages, words, area: setting.area };
}

test('what is about one person’s load is counted and not printed', async () => {
  const { pages, words } = await printed([
    finding(1),
    finding(2, { kind: 'person-overallocated', title: 'Mira Okafor has 1.4 FTE', audience: 'facilitator' }),
  ]);
  expect(
    words
      .flat()
      .map(({ text }) => text)
      .join(' '),
  ).not.toContain('Mira Okafor');
  expect(pages[0]?.note).toContain('1 finding about one person’s load is not printed');
});

test('a reason findings of one kind share is said once, and problems come first', async () => {
  const { words } = await printed([
    finding(1),
    finding(2),
    finding(3, { severity: 'error', kind: 'late', family: 'schedule' }),
  ]);
  const texts = words.flat().map(({ text }) => text);
  expect(texts.filter((text) => text === 'Nobody answers for it.')).toHaveLength(2);
  expect(texts.indexOf('Late')).toBeLessThan(texts.indexOf('No accountable'));
});

test('hundreds of findings flow over columns and pages, every one of them, inside the page', async () => {
  const { pages, words, area } = await printed(Array.from({ length: 400 }, (_, index) => finding(index)));
  expect(pages.length).toBeGreaterThan(1);
  const titles = new Set(words.flat().map(({ text }) => text));
  for (let index = 0; index < 400; index++) expect(titles).toContain(`Task ${index} has no accountable team`);
  for (const { y } of words.flat()) expect(y).toBeLessThanOrEqual(area.y + area.h);
});

test('nothing found is a sentence, not an empty page', async () => {
  const { words } = await printed([]);
  expect(words.flat().map(({ text }) => text)).toEqual([
    'Nothing was found: no gap in ownership, no trouble in the schedule.',
  ]);
});

test('nothing found is no claim about rules that could not be asked', async () => {
  const { pages, words } = await printed([], [{ rule: 'critical-thin', reason: 'Not enough data.' }]);
  expect(words.flat().map(({ text }) => text)).toEqual(['The rules that could be asked found nothing.']);
  expect(pages[0]?.note).toContain('1 rule had too little data');
});
