import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { client } from './connection.ts';

/** What this person likes, kept in the app's own folder, shared by all workspaces. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly panelWidthPx: number;
  readonly panelOpen: boolean;
}

export const DEFAULT_SETTINGS: Settings = { theme: 'system', panelWidthPx: 336, panelOpen: true };

export const settingsStore = createStore<Settings>(() => DEFAULT_SETTINGS);
export const useSettings = <T>(select: (state: Settings) => T): T => useStore(settingsStore, select);

export async function loadSettings(): Promise<void> {
  const { settings } = await client()['settings.read']({});
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(settings)) {
    if (name in DEFAULT_SETTINGS && typeof value === typeof DEFAULT_SETTINGS[name as keyof Settings])
      known[name] = value;
  }
  settingsStore.setState(known);
}

export function changeSettings(change: Partial<Settings>): void {
  settingsStore.setState(change);
  // A preference that could not be kept costs nobody their work: it is only asked again.
  void client()
    ['settings.write']({ settings: { ...settingsStore.getState() } })
    .catch(() => undefined);
}
