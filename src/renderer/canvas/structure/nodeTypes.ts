import type { NodeTypes } from '@xyflow/react';
import { FrameCardNode } from '../frame/FrameCardNode.tsx';
import { SeatCardNode } from './SeatCardNode.tsx';
import { TeamCardNode } from './TeamCardNode.tsx';

/** What draws each kind of node of the structure canvas. */
export const STRUCTURE_NODE_TYPES = {
  team: TeamCardNode,
  seat: SeatCardNode,
  frame: FrameCardNode,
} as unknown as NodeTypes;
