import { LAYER_CHOICES } from '../../../core/catalogue/labels.ts';
import { LAYERS } from '../../../core/model/layer.ts';
import { strings } from '../../ui/strings/index.ts';

const say = strings.canvas;

export function RoadmapLegend() {
  return (
    <ul className="canvas-legend" aria-label={say.legend}>
      {LAYERS.map((layer) => (
        <li key={layer}>
          <span className={`legend-layer task-layer-${layer}`} />
          {LAYER_CHOICES[layer].label}
        </li>
      ))}
      <li className="legend-apart">
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
