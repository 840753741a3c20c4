import { v7 } from 'uuid';
import { buildStarter } from '../../../../src/core/catalogue/starters/buildStarter.ts';
import type { StarterId } from '../../../../src/core/catalogue/starters/starters.ts';
import { apply } from '../../../../src/core/change/apply.ts';
import { isRefusal } from '../../../../src/core/change/refusal.ts';
import { emptyWorkspace, type Workspace } from '../../../../src/core/model/nouns.ts';
import { type PaperName, paperOf } from '../../../../src/renderer/print/paper.ts';
import type { PrintWish } from '../../../../src/renderer/print/printedPages.ts';
import type { MeasureText } from '../../../../src/renderer/print/typeSetting.ts';

/** Every letter as wide as an average one of the print font. */
export const evenLetters: MeasureText = (words, size, weight) =>
  [...words].length * size * (weight === 600 ? 0.58 : 0.54);

export const wish = (paper: PaperName = 'a3', more: Partial<PrintWish> = {}): PrintWish => ({
  paper: paperOf(paper),
  sections: ['structure', 'roadmap', 'timeline', 'findings'],
  fit: false,
  today: '2027-02-01',
  measure: evenLetters,
  ...more,
});

export function starter(id: StarterId): Workspace {
  const made = apply(emptyWorkspace(), buildStarter(id, { newId: v7, projectStart: '2027-01-04', holidays: [] }));
  if (isRefusal(made)) throw new Error(made.sentence);
  return made;
}
