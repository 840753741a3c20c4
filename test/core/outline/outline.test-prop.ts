import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '../../../src/core/change/apply.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { verify } from '../../../src/core/change/verify.ts';
import { outlineDraft } from '../../../src/core/interchange/outline/outlineDraft.ts';
import { parseOutline } from '../../../src/core/interchange/outline/parseOutline.ts';
import { blankWorkspace } from '../../support/blankWorkspace.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

const word = fc.constantFrom(
  'A',
  'B',
  'Ranking',
  '->',
  '@Ranking',
  '@',
  '~3d',
  '~',
  '#storage',
  '#',
  'M',
  ':',
  '?',
  '- ',
  '\t',
  '  ',
  '\n',
  '\n  ',
  '\n    ',
  'Tasks',
  'Ann – SRE 0.5',
  '"',
  '1-2-3d',
  '→',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 300 }),
);

it('any text at all becomes a valid change or problems, never an exception', () => {
  fc.assert(
    fc.property(text, fc.constantFrom('teams' as const, 'tasks' as const), (typed, mode) => {
      const newId = sequentialIds();
      const start = blankWorkspace(newId);
      const { draft } = outlineDraft(start, parseOutline(typed, mode, start), { newId });
      const next = apply(start, draft.edits);
      expect(isRefusal(next)).toBe(false);
      if (!isRefusal(next)) expect(verify(next, draft.edits)).toBeNull();
    }),
    { numRuns: 500 },
  );
});
