import type { Point, Rect } from '../canvas/rect.ts';
import type { TeamBox } from '../canvas/structure/layout.ts';

export interface LooseCard {
  readonly id: string;
  readonly groupId: string | null;
  /** Cards of one frame stay together with nothing else between them. */
  readonly frameId?: string | null;
}

/** Cards of one size and the links between them, to be laid out from left to right. */
export interface TaskLayoutRequest {
  readonly kind: 'tasks';
  /** `groupId`: cards of one group stand together where the board falls into many small pieces. */
  readonly cards: readonly LooseCard[];
  readonly links: readonly { readonly fromId: string; readonly toId: string }[];
  readonly cardWidth: number;
  readonly cardHeight: number;
  /** What stays where it is; the layout is fitted beside it. */
  readonly obstacles: readonly Rect[];
  /** Where the top left should come if there is room. */
  readonly anchor: Point;
  /** Wished width : height of the whole. */
  readonly aspect: number;
}

/** Teams whose sub-teams are to be packed, at every level. */
export interface TeamLayoutRequest {
  readonly kind: 'teams';
  readonly boxes: readonly TeamBox[];
  /** Only these teams move, among their siblings. */
  readonly movable: readonly string[];
  readonly aspect: number;
}

export type LayoutRequest = TaskLayoutRequest | TeamLayoutRequest;

/** Top left of each card: canvas pixels, or relative to the parent's sub-team area for a team inside another. */
export interface CardSpot extends Point {
  readonly id: string;
}
