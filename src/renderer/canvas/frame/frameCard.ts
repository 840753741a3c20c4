import type { Canvas } from '../../../core/model/frame.ts';
import type { Frame } from '../../../core/model/nouns.ts';
import { refOf } from '../../store/refs.ts';
import { strings } from '../../ui/strings/index.ts';
import { type FrameNode, sized } from '../nodes.ts';

export interface FrameCard {
  readonly name: string;
}

/** The frames of a canvas as nodes behind everything else. */
export function frameNodes(frames: ReadonlyMap<string, Frame>, canvas: Canvas): FrameNode[] {
  const nodes: FrameNode[] = [];
  for (const frame of frames.values()) {
    if (frame.canvas !== canvas) continue;
    nodes.push({
      id: refOf('frame', frame.id),
      type: 'frame',
      position: { x: frame.x, y: frame.y },
      ...sized(frame.w, frame.h),
      handles: NO_HANDLES,
      zIndex: -1,
      data: { name: frame.name },
      // Only its border and its name catch the pointer: what lies in a frame stays within reach.
      style: CLICK_THROUGH,
      ariaLabel: strings.canvas.ariaFrame(frame.name || strings.canvas.unnamedFrame),
    });
  }
  return nodes;
}

const CLICK_THROUGH = { pointerEvents: 'none' } as const;
const NO_HANDLES: NonNullable<FrameNode['handles']> = [];
