/** Measures of the structure canvas, in canvas pixels. One table, so that layout, cards and print agree. */
export const MEASURES = {
  seatWidth: 196,
  seatHeight: 44,
  seatGapX: 10,
  seatGapY: 8,
  headerHeight: 36,
  /** Inner padding around the seats of a top-level team, and of one inside another. */
  padTop: 16,
  padNested: 8,
  /** Space around the sub-team area inside its team. */
  subInset: 8,
  siblingGap: 10,
  /** Space between top-level teams. */
  topGap: 32,
  collapsedWidth: 264,
  collapsedHeight: 72,
  /** A sub-team with nothing in it is a header only; two of them fill the sub-team area of a team of two columns. */
  emptyWidth: 204,
  emptyHeight: 40,
} as const;
