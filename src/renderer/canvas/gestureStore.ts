import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EntityRef } from '../store/refs.ts';
import type { Point } from './rect.ts';

/** A card that is being named and is not in the workspace yet. */
export type CardDraft =
  | { readonly kind: 'team'; readonly parentId: string | null; readonly at: Point | null }
  | { readonly kind: 'seat'; readonly teamId: string }
  | {
      readonly kind: 'task';
      readonly at: Point;
      readonly after: string | null;
      readonly before: string | null;
      readonly teamId: string | null;
    }
  | { readonly kind: 'frame'; readonly at: Point };

/** What a hand is doing right now. Never saved. */
export interface GestureState {
  readonly dragging: boolean;
  /** The team that would take in what is dragged. */
  readonly dropTarget: EntityRef | null;
  readonly draft: CardDraft | null;
  /** Tells one draft from the next. */
  readonly draftSerial: number;
  /** The task whose date is being explained, and the button it was asked from. */
  readonly why: { readonly taskId: string; readonly anchor: HTMLElement } | null;
  readonly tidying: boolean;
}

const IDLE: GestureState = {
  dragging: false,
  dropTarget: null,
  draft: null,
  draftSerial: 0,
  why: null,
  tidying: false,
};

export const gestureStore = createStore<GestureState>(() => IDLE);
export const useGesture = <T>(select: (state: GestureState) => T): T => useStore(gestureStore, select);

/** Begins naming a card; one after another may begin in the same place. */
export function startDraft(draft: CardDraft): void {
  gestureStore.setState({ draft, draftSerial: gestureStore.getState().draftSerial + 1 });
}
export function dropDraft(): void {
  if (gestureStore.getState().draft) gestureStore.setState({ draft: null });
}

export function aimAt(dropTarget: EntityRef | null): void {
  if (gestureStore.getState().dropTarget !== dropTarget) gestureStore.setState({ dropTarget });
}
