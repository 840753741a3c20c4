import { useMemo } from 'react';
import { LAYER_CHOICES } from '../../../core/catalogue/labels.ts';
import { LAYERS } from '../../../core/model/layer.ts';
import { useDocument } from '../../store/document.ts';
import { strings } from '../../ui/strings/index.ts';

const say = strings.canvas;

/** Names the signs that are on the canvas; a layer no task is on needs no words. */
export function RoadmapLegend() {
  const tasks = useDocument((state) => state.workspace.task);
  const layers = useMemo(() => {
    const used = new Set([...tasks.values()].map(({ layer }) => layer));
    return LAYERS.filter((layer) => used.has(layer));
  }, [tasks]);
  return (
    <ul className="canvas-legend" aria-label={say.legend}>
      {layers.map((layer) => (
        <li key={layer}>
          <span className={`legend-layer task-layer-${layer}`} />
          {LAYER_CHOICES[layer].label}
        </li>
      ))}
      <li className={layers.length > 0 ? 'legend-apart' : undefined}>
        <span className="legend-line legend-line-critical" />
        {say.legendCritical}
      </li>
      <li>
        <span className="legend-line legend-line-tight" />
        {say.legendTight}
      </li>
      <li>
        <span className="legend-line legend-line-near" />
        {say.legendNear}
      </li>
    </ul>
  );
}
