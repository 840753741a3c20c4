import { useStore } from '@xyflow/react';
import { Maximize, Minus, Plus } from 'lucide-react';
import { strings } from '../../ui/strings/index.ts';
import { zoomIn, zoomOut, zoomToFit } from '../commands/zoom.ts';

const say = strings.canvas;

export function ZoomControls() {
  const percent = useStore((state) => Math.round(state.transform[2] * 100));
  return (
    <div className="zoom-controls">
      <button type="button" aria-label={say.zoomOut} title={say.zoomOut} onClick={zoomOut}>
        <Minus size={14} />
      </button>
      <span className="zoom-level">{say.zoomLevel(percent)}</span>
      <button type="button" aria-label={say.zoomIn} title={say.zoomIn} onClick={zoomIn}>
        <Plus size={14} />
      </button>
      <button type="button" aria-label={say.zoomToFit} title={say.zoomToFit} onClick={() => zoomToFit()}>
        <Maximize size={14} />
      </button>
    </div>
  );
}
