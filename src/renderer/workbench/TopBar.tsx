import { Minimize2, Presentation } from 'lucide-react';
import { useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { SegmentedControl } from '../ui/SegmentedControl.tsx';
import { strings } from '../ui/strings/index.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { keysOf } from './actions/keysOf.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { FileMenu } from './FileMenu.tsx';
import { FindingCounts } from './FindingCounts.tsx';
import { openView } from './openView.ts';
import { togglePresenting } from './present.ts';
import { SavedState } from './SavedState.tsx';
import { TitleField } from './TitleField.tsx';
import { VIEWS } from './views.ts';
import './top-bar.css';

export function TopBar() {
  const view = useSession((state) => state.view);
  const projector = useSession((state) => state.projector);
  return (
    <header className="top-bar">
      <div className="top-bar-start">
        {projector ? null : <FileMenu />}
        <TitleField />
        {projector ? null : <SavedState />}
      </div>
      <SegmentedControl
        label={strings.workbench.viewsLabel}
        value={view}
        segments={VIEWS.map(({ id, label }) => ({ value: id, label, keys: keysOf(`view.${id}`) }))}
        onChoose={openView}
      />
      <div className="top-bar-end">
        <FindingCounts />
        {projector ? null : <ExportMenu />}
        <Tooltip
          label={projector ? strings.workbench.leavePresent : strings.actions.present}
          keys={keysOf('view.present')}
        >
          <Button
            tone={projector ? 'plain' : 'primary'}
            icon={projector ? <Minimize2 /> : <Presentation />}
            onClick={togglePresenting}
          >
            {projector ? strings.workbench.leave : strings.workbench.present}
          </Button>
        </Tooltip>
      </div>
    </header>
  );
}
