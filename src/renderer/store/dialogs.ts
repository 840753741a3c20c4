import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What lies over the window: one thing at a time. */
export type OpenDialog =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'open' }
  | { readonly kind: 'outline'; readonly text: string }
  | { readonly kind: 'import'; readonly files: readonly { readonly name: string; readonly text: string }[] };

const store = createStore<{ readonly dialog: OpenDialog | null }>(() => ({ dialog: null }));

export const openDialog = (dialog: OpenDialog): void => store.setState({ dialog });
export const closeDialog = (): void => store.setState({ dialog: null });
export const useDialog = (): OpenDialog | null => useStore(store, (state) => state.dialog);
export const dialogIsOpen = (): boolean => store.getState().dialog !== null;
