import { createStore } from 'zustand/vanilla';

/** What screen readers are told that nothing else on the screen says; a new object each time, though the words be the same. */
export const spokenStore = createStore<{ readonly said: { readonly sentence: string } | null }>(() => ({ said: null }));

export const speak = (sentence: string): void => spokenStore.setState({ said: { sentence } });
