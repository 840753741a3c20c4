import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DraftPlace } from './layout/rows.ts';

export type BarEnd = 'start' | 'finish';

/** What is said beside the hand while it drags. */
export interface Hint {
  /** On the screen. */
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly refused: boolean;
}

/** A link being drawn: from an end of a bar, with a pointer or with keys, perhaps over a bar to link to. */
export interface LinkInHand {
  readonly fromId: string;
  readonly fromEnd: BarEnd;
  readonly toId: string | null;
  readonly refused: boolean;
  /** Where the pointer is, in pixels of the rows; null = keys. */
  readonly at: { readonly x: number; readonly y: number } | null;
}

/** What a hand is doing on the timeline right now. Never saved. */
export interface Hand {
  /** The row that keys act on: a task’s id or a lane’s key. */
  readonly activeKey: string | null;
  readonly draft: (DraftPlace & { readonly startDay: number | null }) | null;
  /** Tells one draft from the next. */
  readonly draftSerial: number;
  readonly hint: Hint | null;
  readonly link: LinkInHand | null;
  /** A bar is being dragged. */
  readonly dragging: boolean;
}

const IDLE: Hand = { activeKey: null, draft: null, draftSerial: 0, hint: null, link: null, dragging: false };

export const handStore = createStore<Hand>(() => IDLE);
export const useHand = <T>(select: (hand: Hand) => T): T => useStore(handStore, select);

export const setActive = (activeKey: string | null): void => handStore.setState({ activeKey });

export function startDraft(draft: NonNullable<Hand['draft']>): void {
  handStore.setState({ draft, draftSerial: handStore.getState().draftSerial + 1, activeKey: 'draft' });
}

export function dropDraft(): void {
  const { draft } = handStore.getState();
  if (draft) handStore.setState({ draft: null, activeKey: draft.afterTaskId ?? draft.laneKey });
}

/** Lets go of everything. */
export const restHand = (): void => handStore.setState({ ...IDLE, draftSerial: handStore.getState().draftSerial });
