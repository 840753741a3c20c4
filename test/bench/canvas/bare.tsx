import '@xyflow/react/dist/style.css';
import './page.css';
import {
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
} from '@xyflow/react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import { type BenchPage, benchBoard, wantedCards } from './cards.ts';

type BareNode = Node<{ title: string }, 'bare'>;

const BareCard = memo(({ data }: NodeProps<BareNode>) => (
  <div className="bare-card">
    <Handle type="target" position={Position.Left} />
    {data.title}
    <Handle type="source" position={Position.Right} />
  </div>
));

const { cards, links } = benchBoard(wantedCards());
const nodes: BareNode[] = cards.map(({ id, x, y }) => ({
  id: `task:${id}`,
  type: 'bare',
  position: { x, y },
  width: 200,
  height: 84,
  data: { title: `Task ${id}` },
}));
const edges = links.map(({ id, from, to }) => ({ id, source: `task:${from}`, target: `task:${to}` }));
const NODE_TYPES = { bare: BareCard };
let flow: (Pick<ReactFlowInstance<BareNode, Edge>, 'setViewport'> & { fitView: () => Promise<boolean> }) | null = null;

createRoot(document.getElementById('root') as HTMLElement).render(
  <div className="whole">
    <ReactFlow
      defaultNodes={nodes}
      defaultEdges={edges}
      nodeTypes={NODE_TYPES}
      minZoom={0.05}
      panOnScroll
      onlyRenderVisibleElements
      onInit={(instance) => {
        flow = instance;
      }}
    />
  </div>,
);
(window as unknown as { bench: BenchPage }).bench = {
  near: () => void flow?.setViewport({ x: 20, y: 20, zoom: 1 }),
  whole: () => void flow?.fitView(),
};
