import { FolderOpen } from 'lucide-react';
import { useAbout } from '../store/about.ts';
import { closeDialog } from '../store/dialogs.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { strings } from '../ui/strings/index.ts';
import { chooseWorkspace } from './openFile.ts';
import { RecentList } from './welcome/RecentList.tsx';

const text = strings.welcome;

/** Where no system dialog can be shown: what lies in the app’s folder, what was open before, and anything else as a copy. */
export function OpenDialog() {
  const folder = useAbout()?.folder;
  return (
    <Dialog
      open
      onClose={closeDialog}
      title={text.openTitle}
      summary={folder ? text.openSummary(folder) : null}
      footer={
        <>
          <p className="dialog-foot-note">{text.copyNote}</p>
          <Button
            icon={<FolderOpen />}
            onClick={() => {
              closeDialog();
              chooseWorkspace();
            }}
          >
            {text.choose}
          </Button>
        </>
      }
    >
      <RecentList onOpen={closeDialog} />
    </Dialog>
  );
}
