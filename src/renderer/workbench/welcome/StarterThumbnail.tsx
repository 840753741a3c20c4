import { useMemo } from 'react';
import type { StarterId } from '../../../core/catalogue/starters/starters.ts';
import { drawStarter } from './starterDrawing.ts';

const WIDTH = 300;
const HEIGHT = 160;
const MARGIN = 16;

/** A picture of the starter, drawn from the starter. */
export function StarterThumbnail({ id }: { readonly id: StarterId }) {
  const drawing = useMemo(() => drawStarter(id), [id]);
  const scale = Math.min(
    (WIDTH - 2 * MARGIN) / drawing.width,
    (HEIGHT - 2 * MARGIN) / drawing.height,
    0.32, // A single team should not fill the picture like a poster.
  );
  const left = (WIDTH - drawing.width * scale) / 2;
  const top = (HEIGHT - drawing.height * scale) / 2;
  return (
    <svg className="thumbnail" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <g transform={`translate(${left} ${top}) scale(${scale})`}>
        {drawing.lines.map(({ from: [x1, y1], to: [x2, y2] }) => (
          <path
            key={`${x1},${y1},${x2},${y2}`}
            className="thumbnail-line"
            d={`M${x1} ${y1} C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`}
          />
        ))}
        {drawing.boxes.map(({ x, y, w, h, look }) => (
          <rect
            key={`${look},${x},${y},${w}`}
            className={`thumbnail-box thumbnail-${look}`}
            x={x}
            y={y}
            width={w}
            height={h}
            rx={10}
          />
        ))}
      </g>
    </svg>
  );
}
