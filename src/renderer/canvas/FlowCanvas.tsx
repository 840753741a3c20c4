import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  type EdgeTypes,
  type NodeTypes,
  type OnEdgesChange,
  ReactFlow,
  type ReactFlowInstance,
  type ReactFlowProps,
  ReactFlowProvider,
  SelectionMode,
  useStore,
} from '@xyflow/react';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Canvas } from '../../core/model/frame.ts';
import { type DragRules, useDrag } from '../gestures/useDrag.ts';
import { usePress } from '../gestures/usePress.ts';
import type { EntityRef } from '../store/refs.ts';
import { clearSelection, useSession } from '../store/session.ts';
import { LEAST_ZOOM, MOST_ZOOM } from './commands/zoom.ts';
import { detailAt, NearContext } from './lod.ts';
import type { CanvasEdge, CanvasNode } from './nodes.ts';
import { EdgeLayer } from './parts/EdgeLayer.tsx';
import { MiniMap } from './parts/MiniMap.tsx';
import { ZoomControls } from './parts/ZoomControls.tsx';
import type { Point } from './rect.ts';
import { selectChanged } from './selectChanged.ts';
import { takeStage } from './stage.ts';
import { useCanvasNodes } from './useCanvasNodes.ts';
import { useViewport } from './useViewport.ts';
import '@xyflow/react/dist/base.css';
import './canvas.css';

type Flow = ReactFlowProps<CanvasNode, CanvasEdge>;

interface Props {
  readonly canvas: Canvas;
  readonly label: string;
  readonly scene: readonly CanvasNode[];
  readonly edges?: readonly CanvasEdge[];
  readonly nodeTypes: NodeTypes;
  readonly edgeTypes?: EdgeTypes;
  readonly drag: DragRules;
  readonly connect?: Pick<
    Flow,
    'onConnect' | 'onConnectEnd' | 'isValidConnection' | 'connectionLineComponent' | 'connectionRadius'
  >;
  /** A double click on empty canvas. */
  readonly onCreateAt: (at: Point) => void;
  readonly children?: ReactNode;
}

/** What both canvases share: pointer and keyboard manners, selection, level of detail, viewport. */
const MANNERS = {
  minZoom: LEAST_ZOOM,
  maxZoom: MOST_ZOOM,
  panOnScroll: true,
  panOnDrag: [1, 2],
  selectionOnDrag: true,
  selectionMode: SelectionMode.Partial,
  selectionKeyCode: null,
  multiSelectionKeyCode: ['Shift', 'Meta', 'Control'],
  deleteKeyCode: null,
  zoomOnDoubleClick: false,
  disableKeyboardA11y: true,
  onlyRenderVisibleElements: true,
  snapToGrid: true,
  snapGrid: [8, 8],
  nodeDragThreshold: 3,
  zIndexMode: 'manual',
  connectionMode: ConnectionMode.Loose,
  // The mark is a link out of an offline app, and a stop of the Tab key; the README names React Flow instead.
  proOptions: { hideAttribution: true },
} satisfies Flow;

const NO_EDGES: CanvasEdge[] = [];

export function FlowCanvas(props: Props) {
  return (
    <ReactFlowProvider>
      <Inner {...props} />
    </ReactFlowProvider>
  );
}

function Inner({ canvas, label, scene, edges, nodeTypes, edgeTypes, drag, connect, onCreateAt, children }: Props) {
  const selection = useSession((state) => state.selection);
  const canvasNodes = useCanvasNodes(scene, selection);
  const { nodes, shift, renew } = canvasNodes;
  const shownEdges = useSelected(edges, selection);
  const detail = useStore((state) => detailAt(state.transform[2]));
  const near = detail === 'near';
  const element = useRef<HTMLDivElement>(null);
  const [flow, setFlow] = useState<ReactFlowInstance<CanvasNode, CanvasEdge> | null>(null);

  useEffect(() => {
    if (!flow || !element.current) return;
    return takeStage({ canvas, flow, element: element.current, shift });
  }, [canvas, flow, shift]);
  useViewport(canvas, flow, nodes.length > 0);
  const wasNear = useRef(near);
  useLayoutEffect(() => {
    if (near && !wasNear.current) renew();
    wasNear.current = near;
  }, [near, renew]);

  const dragging = useDrag(canvasNodes, drag, flow);
  const press = usePress(flow, onCreateAt);
  const onEdgesChange = useCallback<OnEdgesChange<CanvasEdge>>((changes) => selectChanged(changes), []);
  const className = `flow-canvas flow-canvas-${canvas}`;
  return (
    <div className={className} ref={element} data-detail={detail} {...press}>
      <NearContext value={near}>
        <ReactFlow<CanvasNode, CanvasEdge>
          {...MANNERS}
          {...connect}
          {...dragging}
          aria-label={label}
          nodes={nodes}
          edges={near ? shownEdges : NO_EDGES}
          nodeTypes={nodeTypes}
          {...(edgeTypes ? { edgeTypes } : {})}
          onInit={setFlow}
          onEdgesChange={onEdgesChange}
          onPaneClick={clearSelection}
        >
          <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
          {!near && shownEdges.length > 0 ? <EdgeLayer nodes={nodes} edges={shownEdges} /> : null}
        </ReactFlow>
        {nodes.length > 0 ? (
          <div className="canvas-corner">
            <ZoomControls />
            <MiniMap nodes={nodes} />
          </div>
        ) : null}
        {children}
      </NearContext>
    </div>
  );
}

function useSelected(edges: readonly CanvasEdge[] | undefined, selection: ReadonlySet<EntityRef>): CanvasEdge[] {
  const before = useRef<CanvasEdge[]>(NO_EDGES);
  return useMemo(() => {
    if (!edges || edges.length === 0) return NO_EDGES;
    const known = new Map(before.current.map((edge) => [edge.id, edge]));
    const next = edges.map((edge) => {
      const selected = selection.has(edge.id as EntityRef);
      if (!selected) return edge;
      const old = known.get(edge.id);
      return old?.selected && old.data === edge.data ? old : { ...edge, selected };
    });
    before.current = next;
    return next;
  }, [edges, selection]);
}
