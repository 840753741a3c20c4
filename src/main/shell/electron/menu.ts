import type { MenuItemConstructorOptions } from 'electron';
import { type MenuEntry, menuGroups } from './menuEntries.ts';

const itemFor = (entry: MenuEntry, runAction: (actionId: string) => void): MenuItemConstructorOptions => {
  if (entry === 'separator') return { type: 'separator' };
  if ('role' in entry) return { role: entry.role };
  return {
    id: entry.actionId,
    label: entry.label,
    ...(entry.accelerator === undefined ? {} : { accelerator: entry.accelerator }),
    // Shown only: the page hears its keys itself, and knows whether a text field has them.
    registerAccelerator: false,
    click: () => runAction(entry.actionId),
  };
};

/** The native menu, as Electron’s template. */
export function menuTemplate(
  platform: NodeJS.Platform,
  runAction: (actionId: string) => void,
): MenuItemConstructorOptions[] {
  const groups: MenuItemConstructorOptions[] = menuGroups(platform).map(({ label, entries }) => ({
    label,
    submenu: entries.map((entry) => itemFor(entry, runAction)),
  }));
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...groups, { role: 'windowMenu' }] : groups;
}
