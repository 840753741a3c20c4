import type { ConnectionLineComponentProps } from '@xyflow/react';
import { drawnLink } from '../../gestures/linkDrag.ts';
import type { CanvasNode } from '../nodes.ts';
import { arrowHead, bend, type End } from './bend.ts';
import type { HandleId } from './roadmapNodes.ts';

/** The link being drawn: bent like a real one, with its type once it is an unusual one. */
export function LinkInHand(props: ConnectionLineComponentProps<CanvasNode>) {
  const { fromX, fromY, toX, toY, fromHandle, toHandle, connectionStatus } = props;
  const fromId = (fromHandle.id ?? 'finish') as HandleId;
  const opposite: HandleId = fromId === 'finish' ? 'start' : 'finish';
  const toId = (toHandle?.id ?? opposite) as HandleId;
  const from: End = { x: fromX, y: fromY, side: fromId === 'start' ? 'left' : 'right' };
  const to: End = { x: toX, y: toY, side: toId === 'start' ? 'left' : 'right' };
  const { d, middle } = bend(from, to);
  const { type } = drawnLink('', fromId, '', toId);
  return (
    <g className={`link link-in-hand link-in-hand-${connectionStatus ?? 'open'}`}>
      <path className="link-line" d={d} />
      <path className="link-head" d={arrowHead(fromId === 'start' && toId === 'finish' ? from : to)} />
      {type === 'FS' ? null : (
        <text className="link-text" x={middle.x} y={middle.y} dy="0.35em">
          {type}
        </text>
      )}
    </g>
  );
}
