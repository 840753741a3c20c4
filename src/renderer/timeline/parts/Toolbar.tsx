import { BarChart3, ChevronDown, Maximize, Minus, Plus, Rows3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { strings } from '../../ui/strings/index.ts';
import { timelineCommands } from '../commands.ts';
import { GROUPINGS } from '../layout/lanes.ts';
import { ZOOMS, type Zoom, zoomNamed } from '../layout/zoomLevels.ts';
import { changeLook, useLook } from '../look.ts';
import { timelineStage } from '../stage.ts';
import { Legend } from './Legend.tsx';

const say = strings.timeline;

interface Props {
  readonly pxPerDay: number;
  readonly textScale: number;
  /** The headline of the plan. */
  readonly children: ReactNode;
}

export function Toolbar({ pxPerDay, textScale, children }: Props) {
  const grouping = useLook((look) => look.grouping);
  const zoom = zoomNamed(pxPerDay, textScale);
  const loadOpen = useLook((look) => look.loadOpen);
  return (
    <div className="tl-toolbar">
      <Menu
        trigger={
          <Button size="small" tone="quiet" icon={<Rows3 />}>
            {say.lanesBy(say.groupings[grouping])}
            <ChevronDown className="tl-chevron" />
          </Button>
        }
        entries={GROUPINGS.map((value) => ({
          id: value,
          label: say.groupings[value],
          checked: value === grouping,
          run: () => changeLook({ grouping: value }),
        }))}
      />
      <div className="tl-headline">{children}</div>
      <div className="tl-zoom-buttons">
        <Menu
          align="end"
          trigger={
            <Button size="small" tone="quiet" aria-label={say.zoomTo(say.zooms[zoom])}>
              {say.zooms[zoom]}
              <ChevronDown className="tl-chevron" />
            </Button>
          }
          entries={(Object.keys(ZOOMS) as Zoom[]).map((value) => ({
            id: value,
            label: say.zooms[value],
            checked: value === zoom,
            run: () => timelineStage()?.zoomTo(ZOOMS[value] * textScale),
          }))}
        />
        <IconButton
          size="small"
          label={strings.canvas.zoomOut}
          keys={['-']}
          icon={<Minus />}
          onClick={timelineCommands.zoomOut}
        />
        <IconButton
          size="small"
          label={strings.canvas.zoomIn}
          keys={['+']}
          icon={<Plus />}
          onClick={timelineCommands.zoomIn}
        />
        <IconButton
          size="small"
          label={say.fit}
          keys={['⇧', '1']}
          icon={<Maximize />}
          onClick={timelineCommands.zoomToFit}
        />
      </div>
      <Legend />
      <Button
        size="small"
        tone={loadOpen ? 'soft' : 'quiet'}
        icon={<BarChart3 />}
        aria-pressed={loadOpen}
        title={loadOpen ? say.hideLoad : say.showLoad}
        onClick={timelineCommands.toggleLoad}
      >
        {say.load}
      </Button>
    </div>
  );
}
