import { Star } from 'lucide-react';
import { strings } from '../../ui/strings/index.ts';

const say = strings.canvas;

export function StructureLegend() {
  return (
    <ul className="canvas-legend" aria-label={say.legend}>
      <li>
        <span className="legend-seat" />
        {say.legendFilled}
      </li>
      <li>
        <span className="legend-seat legend-seat-vacant">?</span>
        {say.legendVacant}
      </li>
      <li>
        <Star className="seat-lead" size={13} />
        {say.legendLead}
      </li>
      <li>
        <span className="legend-badge">2</span>
        {say.legendFindings}
      </li>
    </ul>
  );
}
