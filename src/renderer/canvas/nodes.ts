import type { Edge, Node } from '@xyflow/react';
import type { FrameCard } from './frame/frameCard.ts';
import type { LinkLook } from './roadmap/linkLook.ts';
import type { TaskCard } from './roadmap/taskCard.ts';
import type { SeatCard, TeamCard } from './structure/cards.ts';

export type TeamNode = Node<TeamCard & Record<string, unknown>, 'team'>;
export type SeatNode = Node<SeatCard & Record<string, unknown>, 'seat'>;
export type TaskNode = Node<TaskCard & Record<string, unknown>, 'task'>;
export type FrameNode = Node<FrameCard & Record<string, unknown>, 'frame'>;
export type CanvasNode = TeamNode | SeatNode | TaskNode | FrameNode;
export type CanvasEdge = Edge<LinkLook & Record<string, unknown>, 'link'>;

type Loose = Readonly<Record<string, unknown>>;

const flatEqual = (a: Loose, b: Loose): boolean => {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.is(a[key], b[key]));
};

function sameElement(a: Loose, b: Loose): boolean {
  const keys = Object.keys(b);
  if (keys.length !== Object.keys(a).length) return false;
  return keys.every((key) => {
    const before = a[key];
    const after = b[key];
    if (Object.is(before, after)) return true;
    const nested = key === 'data' || key === 'position' || key === 'measured' || key === 'style';
    return nested && before && after ? flatEqual(before as Loose, after as Loose) : false;
  });
}

/** The new elements, but the old object for each that did not change: only changed cards draw again. */
export function reuse<E extends { readonly id: string }>(before: readonly E[], after: readonly E[]): E[] {
  const known = new Map(before.map((element) => [element.id, element]));
  return after.map((element) => {
    const old = known.get(element.id);
    return old && sameElement(old as unknown as Loose, element as unknown as Loose) ? old : element;
  });
}

/** Size and handles are given, so the canvas library has nothing to measure. */
export const sized = (width: number, height: number) => ({ width, height, measured: { width, height } });

/** A card that is being named can be neither dragged nor selected. */
export const UNTOUCHABLE = { draggable: false, selectable: false } as const;
