import type { EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '../../ui/classNames.ts';
import { strings } from '../../ui/strings/index.ts';
import type { CanvasEdge } from '../nodes.ts';
import { arrowHead, bend, type End } from './bend.ts';

const OUTSET = 1;

function LinkEdgeInner(props: EdgeProps<CanvasEdge>) {
  const { sourceX, sourceY, targetX, targetY, sourceHandleId, targetHandleId, data, selected } = props;
  const from: End = { x: sourceX, y: sourceY, side: sourceHandleId === 'start' ? 'left' : 'right' };
  const side = targetHandleId === 'finish' ? 'right' : 'left';
  const to: End = { x: targetX + (side === 'left' ? -OUTSET : OUTSET), y: targetY, side };
  const { d, middle } = bend(from, to);
  const text = data?.leftOut ? [data.text, strings.canvas.loopLink].filter(Boolean).join(' · ') : data?.text;
  const className = classNames(
    'link',
    `link-${data?.tone ?? 'calm'}`,
    data?.tight && 'link-tight',
    data?.leftOut && 'link-left-out',
    selected && 'link-selected',
  );
  return (
    <g className={className}>
      <path className="link-hit react-flow__edge-interaction" d={d} />
      <path className="link-line" d={d} />
      <path className="link-head" d={arrowHead(to)} />
      {text ? (
        <text className="link-text" x={middle.x} y={middle.y} dy="0.35em">
          {text}
        </text>
      ) : null}
    </g>
  );
}

export const LinkEdge = memo(LinkEdgeInner);
