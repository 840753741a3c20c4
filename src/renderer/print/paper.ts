import type { PAPERS } from '../../contract/shapes.ts';

export type PaperName = (typeof PAPERS)[number];

/** A sheet in landscape, in points (1/72 inch). */
export interface Paper {
  readonly name: PaperName;
  readonly w: number;
  readonly h: number;
  readonly wMm: number;
  readonly hMm: number;
}

const SIZES_MM: Readonly<Record<PaperName, readonly [number, number]>> = {
  a4: [297, 210],
  a3: [420, 297],
  a2: [594, 420],
  a0: [1189, 841],
};

const POINTS_PER_MM = 72 / 25.4;

export function paperOf(name: PaperName): Paper {
  const [wMm, hMm] = SIZES_MM[name];
  return { name, wMm, hMm, w: wMm * POINTS_PER_MM, h: hMm * POINTS_PER_MM };
}
