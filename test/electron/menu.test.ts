import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../src/main/shell/electron/menu.ts';
import { type MenuEntry, menuGroups } from '../../src/main/shell/electron/menuEntries.ts';
import { ACTIONS } from '../../src/renderer/workbench/actions/registry.ts';

type ActionEntry = Extract<MenuEntry, { actionId: string }>;
const entries = menuGroups('linux').flatMap((group) => group.entries);
const named = entries.filter((entry): entry is ActionEntry => typeof entry === 'object' && 'actionId' in entry);

/** `Mod+Shift+Z` as Electron writes it. */
const acceleratorOf = (chord: string | undefined): string | undefined => chord?.replace(/^Mod\+/, 'CmdOrCtrl+');

describe('the native menu', () => {
  it('names actions of the one registry, by their titles and keys', () => {
    const wrong = named.filter(({ actionId, label, accelerator }) => {
      const action = ACTIONS.find(({ id }) => id === actionId);
      return (
        action?.title !== label || acceleratorOf(action.keys[0]) !== (accelerator ?? acceleratorOf(action.keys[0]))
      );
    });
    expect(wrong).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  it('shows the keys of an action that has them with a modifier', () => {
    const silent = named.filter(({ actionId, accelerator }) => {
      const chord = ACTIONS.find(({ id }) => id === actionId)?.keys[0];
      return chord?.startsWith('Mod+') === true && accelerator === undefined;
    });
    expect(silent).toEqual([]);
  });

  it('asks the page for an action and hears no keys itself', () => {
    const asked: string[] = [];
    const [file] = menuTemplate('linux', (actionId) => asked.push(actionId));
    const items = file?.submenu as { id?: string; registerAccelerator?: boolean; click?: () => void }[];
    const open = items.find(({ id }) => id === 'file.open');
    expect(open?.registerAccelerator).toBe(false);
    open?.click?.();
    expect(asked).toEqual(['file.open']);
  });

  it('has the app’s own menu on a Mac, and Quit under File elsewhere', () => {
    expect(menuTemplate('darwin', () => {})[0]).toEqual({ role: 'appMenu' });
    expect(menuGroups('linux')[0]?.entries.at(-1)).toEqual({ role: 'quit' });
    expect(menuGroups('darwin')[0]?.entries.at(-1)).toEqual({ role: 'close' });
  });
});
