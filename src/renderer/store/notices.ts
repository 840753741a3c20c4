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
  show({ id: newId(), tone, sentence, action });
}

/** Says what is going on, until the function returned is called. */
export function notifyWhile(sentence: string): () => void {
  const id = newId();
  show({ id, tone: 'info', sentence, action: null });
  return () => dismissNotice(id);
}

function show(notice: Notice): void {
  const notices = store.getState().notices.filter(({ sentence }) => sentence !== notice.sentence);
  store.setState({ notices: [...notices, notice].slice(-4) });
}

export function dismissNotice(id: string): void {
  store.setState({ notices: store.getState().notices.filter((notice) => notice.id !== id) });
}

export const useNotices = (): readonly Notice[] => useStore(store, (state) => state.notices);
export const noticeStore = store;
