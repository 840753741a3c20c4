import { packInto } from '../canvas/pack.ts';

export interface PackedBlock<T> {
  readonly block: T;
  readonly x: number;
  readonly y: number;
}

/** Blocks that may be refused before a page counts as full. */
const PATIENCE = 24;

/**
 * Puts blocks on as few pages as it can, mostly in their order, none cut: a block that does not fit what is left of a
 * page leaves room for a later, smaller one. `heightOf` page 0 may be less than a page, and then stay empty; a block
 * larger than a whole page gets one of its own.
 */
export function packPages<T extends { readonly w: number; readonly h: number }>(
  blocks: readonly T[],
  width: number,
  heightOf: (page: number) => number,
  gap: number,
): PackedBlock<T>[][] {
  const pages: PackedBlock<T>[][] = [];
  let waiting: readonly T[] = blocks;
  while (waiting.length > 0) {
    const height = heightOf(pages.length);
    const mustTake = height >= heightOf(pages.length + 1);
    const taken: T[] = [];
    const left: T[] = [];
    for (const block of waiting) {
      const fits = left.length <= PATIENCE && packInto([...taken, block], width, gap).h <= height + 1e-6;
      if (fits || (mustTake && taken.length === 0)) taken.push(block);
      else left.push(block);
    }
    const { at } = packInto(taken, width, gap);
    pages.push(taken.map((block, index) => ({ block, x: at[index]?.x ?? 0, y: at[index]?.y ?? 0 })));
    waiting = left;
  }
  return pages;
}
