import type { ReactFlowInstance } from '@xyflow/react';
import type { Canvas } from '../../core/model/frame.ts';
import type { EntityRef } from '../store/refs.ts';
import type { CanvasEdge, CanvasNode } from './nodes.ts';
import type { Rect } from './rect.ts';

/** The canvas on the screen, as commands that do not come from a pointer need it. */
export interface Stage {
  readonly canvas: Canvas;
  readonly flow: ReactFlowInstance<CanvasNode, CanvasEdge>;
  readonly element: HTMLElement;
  /** Shows cards moved by so much, before anything is saved. */
  readonly shift: (refs: ReadonlySet<string>, dx: number, dy: number) => void;
}

let current: Stage | null = null;
/** What waits for a canvas to come onto the stage. */
let waiting: { readonly canvas: Canvas; readonly act: () => void } | null = null;

export const currentStage = (): Stage | null => current;

/** Puts a canvas on the stage; the function returned takes it off again, unless another has come. */
export function takeStage(stage: Stage): () => void {
  current = stage;
  // Another canvas may come first: the one that is being left, when it was still arriving.
  if (waiting?.canvas === stage.canvas) {
    // Its cards are placed, and its first look is chosen, by the next frame.
    requestAnimationFrame(waiting.act);
    waiting = null;
  }
  return () => {
    if (current === stage) current = null;
  };
}

/** Runs at once where the canvas is on the stage, else when it has come; the last one to ask is heard. */
export function onStage(canvas: Canvas, act: () => void): void {
  if (current?.canvas === canvas) act();
  else waiting = { canvas, act };
}

/** The absolute area of a card that is on the canvas, in canvas pixels. */
export function areaOf({ flow }: Stage, ref: string): Rect | null {
  const node = flow.getInternalNode(ref);
  if (!node) return null;
  const { x, y } = node.internals.positionAbsolute;
  return { x, y, w: node.measured.width ?? 0, h: node.measured.height ?? 0 };
}

/** The areas of all cards of a kind, by ref. */
export function areasOf(stage: Stage, type: CanvasNode['type']): Map<EntityRef, Rect> {
  const areas = new Map<EntityRef, Rect>();
  for (const node of stage.flow.getNodes()) {
    if (node.type !== type) continue;
    const area = areaOf(stage, node.id);
    if (area) areas.set(node.id as EntityRef, area);
  }
  return areas;
}

/** The part of the canvas that is on the screen. */
export function visibleArea({ flow, element }: Stage): Rect {
  const { x, y, zoom } = flow.getViewport();
  return { x: -x / zoom, y: -y / zoom, w: element.clientWidth / zoom, h: element.clientHeight / zoom };
}
