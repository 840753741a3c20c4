import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOUNS, TABLE_NAMES } from '../../../src/core/model/nouns.ts';
import type { z } from '../../../src/core/model/zod.ts';
import { fromStored, toStored } from '../../../src/core/rows/codec.ts';
import { COLUMNS } from '../../../src/core/rows/columns.ts';
import { fromRowLists, toRowLists } from '../../../src/core/rows/tables.ts';
import { applied, blankWorkspace } from '../../support/blankWorkspace.ts';
import { draftOf, gestures } from '../../support/randomCommands.ts';
import { sequentialIds } from '../../support/sequentialIds.ts';

describe('rows', () => {
  it('round-trip through the stored form and stay valid', () => {
    fc.assert(
      fc.property(gestures(), (made) => {
        const newId = sequentialIds();
        let workspace = blankWorkspace(newId);
        for (const one of made) {
          const draft = draftOf(workspace, one, { newId });
          if (draft) workspace = applied(workspace, draft);
        }
        for (const table of TABLE_NAMES) {
          for (const row of workspace[table].values()) {
            const stored = toStored(table, row as never);
            for (const value of stored)
              expect(value === null || ['string', 'number'].includes(typeof value)).toBe(true);
            const back = fromStored(table, stored);
            expect(back).toEqual(row);
            expect((NOUNS[table].schema as z.ZodType).safeParse(back).success).toBe(true);
          }
        }
        expect(fromRowLists(JSON.parse(JSON.stringify(toRowLists(workspace))))).toEqual(workspace);
      }),
      { numRuns: 60 },
    );
  });

  it('names columns in snake case, once each', () => {
    for (const table of TABLE_NAMES) {
      const names = COLUMNS[table].map(({ column }) => column);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z][a-z_]*$/);
      expect(names[0]).toBe('id');
    }
  });
});
