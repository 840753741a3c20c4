import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { packPages } from '../../../src/renderer/print/packPages.ts';
import { breakLines, fitLine } from '../../../src/renderer/print/typeSetting.ts';
import { evenLetters } from './support/setting.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { maxLength: 20 }).map((list) => list.join(' '));

test('a fitted line fits, and is the text itself where that fits', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 300 }), (text, width) => {
      const line = fitLine(evenLetters, text, width, 9, 400);
      expect(evenLetters(line, 9, 400)).toBeLessThanOrEqual(width);
      if (evenLetters(text, 9, 400) <= width) expect(line).toBe(text);
      else expect(line === '' || line.endsWith('…')).toBe(true);
    }),
  );
});

test('broken lines fit and hold every letter', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 300 }), (text, width) => {
      const lines = breakLines(evenLetters, text, width, 9, 400);
      for (const line of lines) expect(evenLetters(line, 9, 400)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

test('packed pages hold every block once, inside the page and beside each other', () => {
  const block = fc.record({ w: fc.integer({ min: 1, max: 100 }), h: fc.integer({ min: 1, max: 100 }) });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 60 }), fc.integer({ min: 0, max: 100 }), (blocks, firstHeight) => {
      const pages = packPages(blocks, 250, (page) => (page === 0 ? firstHeight : 120), 6);
      const placed = pages.flat();
      expect(placed).toHaveLength(blocks.length);
      expect(new Set(placed.map(({ block: each }) => each))).toEqual(new Set(blocks));
      for (const [page, onPage] of pages.entries()) {
        for (const [index, a] of onPage.entries()) {
          expect(a.x + a.block.w).toBeLessThanOrEqual(250);
          expect(a.y + a.block.h).toBeLessThanOrEqual(page === 0 ? firstHeight : 120);
          for (const b of onPage.slice(index + 1)) {
            expect(
              a.x + a.block.w + 6 <= b.x ||
                b.x + b.block.w + 6 <= a.x ||
                a.y + a.block.h + 6 <= b.y ||
                b.y + b.block.h + 6 <= a.y,
            ).toBe(true);
          }
        }
      }
    }),
  );
});
