import { Share } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { strings } from '../ui/strings/index.ts';
import { menuEntryOf } from './FileMenu.tsx';

export const ExportMenu = () => (
  <Menu
    align="end"
    trigger={<Button icon={<Share />}>{strings.workbench.export}</Button>}
    entries={[menuEntryOf('file.exportPdf'), menuEntryOf('file.exportCsv'), menuEntryOf('file.exportJson')]}
  />
);
