import { PanelRightClose } from 'lucide-react';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { FindingsPanel } from '../panels/findings/FindingsPanel.tsx';
import { InspectorPanel } from '../panels/inspector/InspectorPanel.tsx';
import { PlanPanel } from '../panels/plan/PlanPanel.tsx';
import { showPanel, useSession } from '../store/session.ts';
import { changeSettings, useSettings } from '../store/settings.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { strings } from '../ui/strings/index.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { keysOf } from './actions/keysOf.ts';
import { togglePanel } from './actions/viewActions.ts';
import './side-panel.css';

const NARROWEST_PX = 280;
const WIDEST_PX = 560;
const STEP_PX = 24;
const clamp = (widthPx: number) => Math.round(Math.min(WIDEST_PX, Math.max(NARROWEST_PX, widthPx)));

export function SidePanel() {
  const panel = useSession((state) => state.panel);
  const kept = useSettings((state) => state.panelWidthPx);
  const [dragged, setDragged] = useState<number | null>(null);
  const grip = useRef<{ startX: number; startWidth: number } | null>(null);
  const width = clamp(dragged ?? kept);
  if (panel === null) return null;

  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { startX: event.clientX, startWidth: width };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current) setDragged(clamp(grip.current.startWidth + grip.current.startX - event.clientX));
  };
  const onPointerUp = () => {
    grip.current = null;
    if (dragged !== null) changeSettings({ panelWidthPx: dragged });
    setDragged(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? STEP_PX : event.key === 'ArrowRight' ? -STEP_PX : 0;
    if (step === 0) return;
    event.preventDefault();
    changeSettings({ panelWidthPx: clamp(width + step) });
  };
  return (
    <aside className="side-panel" aria-label={strings.workbench.panel} style={{ width }}>
      <hr
        className="side-panel-grip"
        aria-orientation="vertical"
        aria-label={strings.workbench.resizePanel}
        aria-valuenow={width}
        aria-valuemin={NARROWEST_PX}
        aria-valuemax={WIDEST_PX}
        tabIndex={0}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onKeyDown={onKeyDown}
      />
      <Tabs
        value={panel}
        onChoose={showPanel}
        tabs={[
          { value: 'inspector', label: strings.workbench.panels.inspector, content: <InspectorPanel /> },
          { value: 'plan', label: strings.workbench.panels.plan, content: <PlanPanel /> },
          { value: 'findings', label: strings.workbench.panels.findings, content: <FindingsPanel /> },
        ]}
        tail={
          <IconButton
            label={strings.workbench.hidePanel}
            keys={keysOf(`view.${panel}`)}
            icon={<PanelRightClose />}
            onClick={() => togglePanel(panel)}
          />
        }
      />
    </aside>
  );
}
