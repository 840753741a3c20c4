import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { strings } from '../ui/strings/index.ts';
import { keysOf } from './actions/keysOf.ts';
import { actionOf } from './actions/registry.ts';
import './tool-rail.css';

/** What the rail offers in each view: adding on top, finding at the bottom. */
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  structure: ['create.team', 'create.seat', 'create.frame', 'create.outline', 'canvas.tidyAll', 'canvas.fit'],
  roadmap: ['create.task', 'create.frame', 'create.outline', 'canvas.tidyAll', 'canvas.fit'],
  timeline: ['create.task', 'create.outline', 'canvas.fit', 'timeline.load'],
};
const ALWAYS = ['view.palette', 'help.shortcuts'];
const STARTS_SECTION = new Set(['canvas.tidyAll', 'timeline.load']);

export function ToolRail() {
  const view = useSession((state) => state.view);
  const readOnly = useDocument((state) => state.access.mode === 'read-only');
  const button = (id: string) => {
    const { title, icon: Icon, run, group } = actionOf(id);
    return (
      <IconButton
        key={id}
        size="large"
        side="right"
        className={STARTS_SECTION.has(id) ? 'tool-section' : ''}
        label={title}
        keys={keysOf(id)}
        icon={Icon ? <Icon /> : null}
        disabled={readOnly && (group === 'create' || id === 'canvas.tidyAll')}
        onClick={run}
      />
    );
  };
  return (
    <nav className="tool-rail" aria-label={strings.workbench.tools}>
      {(TOOLS[view] ?? []).map(button)}
      <span className="tool-rail-space" />
      {ALWAYS.map(button)}
    </nav>
  );
}
