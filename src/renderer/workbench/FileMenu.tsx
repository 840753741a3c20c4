import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { RecentFile } from '../../contract/services.ts';
import { client } from '../store/connection.ts';
import { useDocument } from '../store/document.ts';
import { useSettings } from '../store/settings.ts';
import { Menu, type MenuEntry } from '../ui/Menu.tsx';
import { strings } from '../ui/strings/index.ts';
import { keysOf } from './actions/keysOf.ts';
import { actionOf } from './actions/registry.ts';
import { Mark } from './Mark.tsx';
import { openWorkspace } from './openWorkspace.ts';

/** An action as a line of a menu. */
export function menuEntryOf(id: string): Exclude<MenuEntry, 'separator'> {
  const { title, icon: Icon, when, run } = actionOf(id);
  return { id, label: title, icon: Icon ? <Icon /> : null, keys: keysOf(id), disabled: !when(), run };
}

const MOST_RECENT = 8;

export function FileMenu() {
  const [recents, setRecents] = useState<readonly RecentFile[]>([]);
  const history = useDocument((state) => state.history);
  const theme = useSettings((state) => state.theme);
  const load = (open: boolean) => {
    if (!open) return;
    void client()
      ['recents.list']({})
      .then((list) => setRecents(list.filter((file) => !file.missing).slice(0, MOST_RECENT)))
      .catch(() => setRecents([]));
  };
  const recent: MenuEntry[] =
    recents.length === 0
      ? [{ heading: strings.workbench.noRecent }]
      : recents.map((file) => ({
          id: file.id,
          label: file.title || file.fileName,
          meta: `${file.fileName}, ${file.folder}`,
          run: () => void openWorkspace({ kind: 'recent', id: file.id }),
        }));
  const themes = (['system', 'light', 'dark'] as const).map((choice) => ({
    ...menuEntryOf(`view.theme.${choice}`),
    label: strings.workbench.themes[choice],
    checked: theme === choice,
    disabled: false,
  })) as MenuEntry[];
  return (
    <Menu
      onOpenChange={load}
      trigger={
        <button type="button" className="file-menu" aria-label={strings.workbench.fileMenu}>
          <Mark />
          <ChevronDown />
        </button>
      }
      entries={[
        menuEntryOf('file.new'),
        menuEntryOf('file.open'),
        { id: 'recent', label: strings.workbench.recent, entries: recent },
        'separator',
        menuEntryOf('file.import'),
        menuEntryOf('file.exportPdf'),
        menuEntryOf('file.exportCsv'),
        menuEntryOf('file.exportJson'),
        'separator',
        { ...menuEntryOf('edit.undo'), meta: history.undo ?? undefined } as MenuEntry,
        { ...menuEntryOf('edit.redo'), meta: history.redo ?? undefined } as MenuEntry,
        'separator',
        { id: 'theme', label: strings.workbench.theme, entries: themes },
        menuEntryOf('help.shortcuts'),
        'separator',
        menuEntryOf('file.newWindow'),
        menuEntryOf('file.close'),
      ]}
    />
  );
}
