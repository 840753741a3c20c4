import type { PDF_SECTIONS } from '../../contract/shapes.ts';
import type { Area, Mark } from './mark.ts';
import type { Paper } from './paper.ts';
import type { MeasureText } from './typeSetting.ts';

export type SectionName = (typeof PDF_SECTIONS)[number];

/** One page before it gets its frame. */
export interface Page {
  readonly section: SectionName;
  /** What of the section this page shows; empty when it shows all of it. */
  readonly subtitle: string;
  /** What to know before looking, in one line; empty for none. */
  readonly note: string;
  readonly marks: readonly Mark[];
  /** Points of the marks that are one point on paper; more than 1 only where someone asked for one page at any price. */
  readonly shrink?: number;
}

/** What every section is set with. */
export interface PrintSetting {
  readonly paper: Paper;
  readonly area: Area;
  readonly measure: MeasureText;
  /** Give up instead of going on to a second page. */
  readonly onePage: boolean;
}

const MARGIN = 28;
const HEAD = 50;
const FOOT = 26;

/** Where a page's own marks go. */
export const contentArea = ({ w, h }: Paper): Area => ({
  x: MARGIN,
  y: MARGIN + HEAD,
  w: w - 2 * MARGIN,
  h: h - 2 * MARGIN - HEAD - FOOT,
});

/** Pages of one section; `firstPage` counts from 1. None where `onePage` asks for what cannot be. */
export type Section = (setting: PrintSetting, firstPage: number) => Promise<readonly Page[]> | readonly Page[];
