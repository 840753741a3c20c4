import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { newId } from './identity.ts';

export interface Notice {
  readonly id: string;
  readonly tone: 'info' | 'refusal' | 'trouble';
  readonly sentence: string;
  /** One thing to do about it, such as Undo. */
  readonly action: { readonly label: string; readonly run: () => void } | null;
}

const store = createStore<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

/** Tells the person something that did not happen under their hand, or why something was refused. */
export function notify(tone: Notice['tone'], sentence: string, action: Notice['action'] = null): void {
  const notices = store.getState().notices.filter((notice) => notice.sentence !== sentence);
  store.setState({ notices: [...notices, { id: newId(), tone, sentence, action }].slice(-4) });
}

export function dismissNotice(id: string): void {
  store.setState({ notices: store.getState().notices.filter((notice) => notice.id !== id) });
}

export const useNotices = (): readonly Notice[] => useStore(store, (state) => state.notices);
export const noticeStore = store;
