import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { LAYER_CHOICES } from '../../../core/catalogue/labels.ts';
import { LAYERS } from '../../../core/model/layer.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { strings } from '../../ui/strings/index.ts';

const say = strings.timeline;
const SIGNS = Object.keys(say.legend) as (keyof typeof say.legend)[];

/** Names the signs of the timeline. */
export function Legend() {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={strings.canvas.legend}
      align="end"
      trigger={<IconButton size="small" label={strings.canvas.legend} icon={<CircleHelp />} />}
    >
      <ul className="tl-legend">
        {LAYERS.map((layer) => (
          <li key={layer}>
            <span className={`tl-sign tl-sign-layer task-layer-${layer}`} />
            {LAYER_CHOICES[layer].label}
          </li>
        ))}
        {SIGNS.map((sign) => (
          <li key={sign}>
            <span className={`tl-sign tl-sign-${sign}`} />
            {say.legend[sign]}
          </li>
        ))}
      </ul>
    </Popover>
  );
}
