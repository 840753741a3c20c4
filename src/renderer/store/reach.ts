import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { RequestOf } from '../../contract/shapes.ts';

type SourceOf = (file: File) => Promise<RequestOf<'workspace.open'>['from']>;

interface Reach {
  /** Does the app’s own process answer? */
  readonly reachable: boolean;
  readonly sourceOf: SourceOf | null;
}

const store = createStore<Reach>(() => ({ reachable: true, sourceOf: null }));
export const useReachable = (): boolean => useStore(store, (state) => state.reachable);

export function followReach(way: {
  readonly sourceOf: SourceOf;
  onReach(tell: (reachable: boolean) => void): () => void;
}): void {
  store.setState({ sourceOf: way.sourceOf });
  way.onReach((reachable) => store.setState({ reachable }));
}

/** Where a file that was dropped or chosen can be opened from: its path, or an upload of it. */
export async function sourceOf(file: File): ReturnType<SourceOf> {
  const { sourceOf: of } = store.getState();
  if (!of) throw new Error('the window is not connected yet');
  return of(file);
}
