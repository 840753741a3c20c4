import type { EdgeTypes, NodeTypes } from '@xyflow/react';
import { FrameCardNode } from '../frame/FrameCardNode.tsx';
import { LinkEdge } from './LinkEdge.tsx';
import { TaskCardNode } from './TaskCardNode.tsx';

/** What draws each kind of node and edge of the roadmap. */
export const ROADMAP_NODE_TYPES = { task: TaskCardNode, frame: FrameCardNode } as unknown as NodeTypes;
export const ROADMAP_EDGE_TYPES = { link: LinkEdge } as unknown as EdgeTypes;
