import { OutlineDialog } from '../panels/outline/OutlineDialog.tsx';
import { useDialog } from '../store/dialogs.ts';
import { ImportDialog } from './import/ImportDialog.tsx';
import { OpenDialog } from './OpenDialog.tsx';
import { Palette } from './Palette.tsx';
import { ShortcutSheet } from './ShortcutSheet.tsx';

/** Whatever lies over the window. */
export function Dialogs() {
  const dialog = useDialog();
  switch (dialog?.kind) {
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <ShortcutSheet />;
    case 'open':
      return <OpenDialog />;
    case 'outline':
      return <OutlineDialog text={dialog.text} />;
    case 'import':
      return <ImportDialog files={dialog.files} />;
    default:
      return null;
  }
}
