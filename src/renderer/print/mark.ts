/** A design token of ui/tokens.css, without its dashes. Print always shows its light value. */
export type Ink = string;
export type Weight = 400 | 600;

/** Smallest text on paper, in points. */
export const MIN_TEXT_PT = 8;

export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly radius: number;
  readonly fill: Ink | null;
  readonly stroke: Ink | null;
  readonly strokeWidth: number;
  readonly dash: string | null;
}

export interface TextMark {
  readonly kind: 'text';
  /** Where the text starts, ends or has its middle, by `anchor`. */
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  readonly fill: Ink;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly stroke: Ink | null;
  readonly strokeWidth: number;
  readonly fill: Ink | null;
  readonly dash: string | null;
}

/** What a page is made of, in points from its top left. */
export type Mark = RectMark | TextMark | PathMark;

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const rect = (
  area: Area,
  look: {
    readonly fill?: Ink;
    readonly stroke?: Ink;
    readonly strokeWidth?: number;
    readonly radius?: number;
    readonly dash?: string;
  },
): RectMark => ({
  kind: 'rect',
  x: area.x,
  y: area.y,
  w: area.w,
  h: area.h,
  radius: look.radius ?? 0,
  fill: look.fill ?? null,
  stroke: look.stroke ?? null,
  strokeWidth: look.strokeWidth ?? 0.6,
  dash: look.dash ?? null,
});

export function text(
  x: number,
  y: number,
  words: string,
  look: {
    readonly size?: number;
    readonly weight?: Weight;
    readonly fill?: Ink;
    readonly anchor?: TextMark['anchor'];
  } = {},
): TextMark {
  const size = look.size ?? MIN_TEXT_PT;
  if (size < MIN_TEXT_PT - 1e-9) throw new Error(`“${words}” would be printed in ${size} points: too small to read`);
  return {
    kind: 'text',
    x,
    y,
    text: words,
    size,
    weight: look.weight ?? 400,
    fill: look.fill ?? 'ink',
    anchor: look.anchor ?? 'start',
  };
}

export const path = (
  d: string,
  look: { readonly stroke?: Ink; readonly strokeWidth?: number; readonly fill?: Ink; readonly dash?: string },
): PathMark => ({
  kind: 'path',
  d,
  stroke: look.stroke ?? null,
  strokeWidth: look.strokeWidth ?? 0.8,
  fill: look.fill ?? null,
  dash: look.dash ?? null,
});
