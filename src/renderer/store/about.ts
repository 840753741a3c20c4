import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AppDescription } from '../../contract/services.ts';
import { client } from './connection.ts';

const store = createStore<{ readonly about: AppDescription | null }>(() => ({ about: null }));

/** What runs this window; null until it has said so. */
export const useAbout = (): AppDescription | null => useStore(store, (state) => state.about);
export const aboutApp = (): AppDescription | null => store.getState().about;

export async function loadAbout(): Promise<void> {
  store.setState({ about: await client()['app.describe']({}) });
}
