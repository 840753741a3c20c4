import { useEffect } from 'react';
import { settingsOf } from '../../core/model/nouns.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { strings } from '../ui/strings/index.ts';
import { Announcer } from './Announcer.tsx';
import { Banners } from './Banners.tsx';
import { SidePanel } from './SidePanel.tsx';
import { ToolRail } from './ToolRail.tsx';
import { TopBar } from './TopBar.tsx';
import { VIEWS } from './views.ts';
import './workbench.css';

/** The frame around a view: bar, rail, canvas, panel. */
export function Workbench() {
  const viewId = useSession((state) => state.view);
  const projector = useSession((state) => state.projector);
  const title = useDocument((state) => settingsOf(state.workspace).title);
  const view = VIEWS.find(({ id }) => id === viewId) ?? VIEWS[0];
  useEffect(() => {
    document.title = `${title || strings.workbench.untitled} · ${strings.common.appName}`;
    return () => {
      document.title = strings.common.appName;
    };
  }, [title]);
  if (!view) return null;
  const View = view.component;
  return (
    <div className="workbench">
      <TopBar />
      <Banners />
      <div className="workbench-body">
        {projector ? null : <ToolRail />}
        <main className="workbench-canvas" data-canvas="" aria-label={view.label}>
          <View />
        </main>
        {projector ? null : <SidePanel />}
      </div>
      <Announcer />
    </div>
  );
}
