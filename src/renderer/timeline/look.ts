import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { documentStore, useDocument } from '../store/document.ts';
import type { Grouping } from './layout/lanes.ts';

/** How somebody looks at the timeline of a workspace. Kept while the window lives, never saved. */
export interface Look {
  readonly grouping: Grouping;
  /** Null = wide enough to show everything. */
  readonly pxPerDay: number | null;
  /** Keys of closed lanes. */
  readonly collapsed: ReadonlySet<string>;
  readonly tableWidthPx: number;
  readonly loadOpen: boolean;
  readonly loadHeightPx: number;
  /** Where it was left: the day at the left edge, and pixels from the top. */
  readonly leftDay: number | null;
  readonly topPx: number;
}

const FIRST_LOOK: Look = {
  grouping: 'team',
  pxPerDay: null,
  collapsed: new Set(),
  tableWidthPx: 440,
  loadOpen: false,
  loadHeightPx: 200,
  leftDay: null,
  topPx: 0,
};

const store = createStore<{ readonly looks: ReadonlyMap<string, Look> }>(() => ({ looks: new Map() }));

const lookOf = (looks: ReadonlyMap<string, Look>, workspaceId: string | null): Look =>
  looks.get(workspaceId ?? '') ?? FIRST_LOOK;

export const currentLook = (): Look => lookOf(store.getState().looks, documentStore.getState().workspaceId);

export function useLook<T>(select: (look: Look) => T): T {
  const workspaceId = useDocument((state) => state.workspaceId);
  return useStore(store, ({ looks }) => select(lookOf(looks, workspaceId)));
}

export function changeLook(change: Partial<Look>): void {
  const workspaceId = documentStore.getState().workspaceId ?? '';
  const looks = new Map(store.getState().looks);
  looks.set(workspaceId, { ...lookOf(looks, workspaceId), ...change });
  store.setState({ looks });
}

export function toggleLane(key: string): void {
  const collapsed = new Set(currentLook().collapsed);
  if (!collapsed.delete(key)) collapsed.add(key);
  changeLook({ collapsed });
}
