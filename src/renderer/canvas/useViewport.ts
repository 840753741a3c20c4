import type { ReactFlowInstance, Viewport } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Canvas } from '../../core/model/frame.ts';
import { documentStore } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { arrive, focusRefs } from './commands/zoom.ts';
import type { CanvasEdge, CanvasNode } from './nodes.ts';

/** Where each canvas of each workspace was left, while the window lives. */
const left = new Map<string, Viewport>();
let focused = 0;

/** Comes back to where the canvas was left, else shows everything; and brings into view what is asked for. */
export function useViewport(
  canvas: Canvas,
  flow: ReactFlowInstance<CanvasNode, CanvasEdge> | null,
  filled: boolean,
): void {
  const arrived = useRef(false);
  const focus = useSession((state) => state.focusRequest);
  useEffect(() => {
    if (!flow) return;
    const key = `${documentStore.getState().workspaceId} ${canvas}`;
    const viewport = left.get(key);
    if (viewport) {
      arrived.current = true;
      void flow.setViewport(viewport);
    }
    return () => {
      if (arrived.current) left.set(key, flow.getViewport());
    };
  }, [canvas, flow]);
  useEffect(() => {
    if (!flow || !filled || arrived.current) return;
    arrived.current = true;
    arrive();
  }, [flow, filled]);
  useEffect(() => {
    if (!flow || !filled || !focus || focus.nonce === focused) return;
    focused = focus.nonce;
    const frame = requestAnimationFrame(() => focusRefs(focus.refs));
    return () => cancelAnimationFrame(frame);
  }, [flow, filled, focus]);
}
