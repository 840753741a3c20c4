import type { ReactFlowInstance } from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo, useRef } from 'react';
import { rename } from '../canvas/commands/edit.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/nodes.ts';
import type { Point } from '../canvas/rect.ts';
import type { EntityRef } from '../store/refs.ts';
import { select, sessionStore } from '../store/session.ts';

/** Parts of a card that hold its name: a second click on them types over it. */
const NAMES = '.team-header, .task-title, .seat-text, .frame-label';
const CONTROLS = 'button, textarea, input';
const STILL_PX = 4;

const cardOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.react-flow__node') : null;

/** Clicks and keys on cards beyond selecting and dragging: the second click edits, a double click on nothing creates. */
export function usePress(flow: ReactFlowInstance<CanvasNode, CanvasEdge> | null, onCreateAt: (at: Point) => void) {
  const pressed = useRef<{ ref: string; x: number; y: number } | null>(null);
  return useMemo(
    () => ({
      onPointerDownCapture(event: PointerEvent) {
        const { selection } = sessionStore.getState();
        const ref = cardOf(event.target)?.dataset['id'];
        const again = event.button === 0 && ref && selection.size === 1 && selection.has(ref as EntityRef);
        pressed.current = again ? { ref, x: event.clientX, y: event.clientY } : null;
      },
      onClick(event: MouseEvent) {
        const before = pressed.current;
        if (!before || event.shiftKey || event.ctrlKey || event.metaKey) return;
        if (Math.hypot(event.clientX - before.x, event.clientY - before.y) > STILL_PX) return;
        const target = event.target as Element;
        if (!target.closest(NAMES) || target.closest(CONTROLS) || cardOf(target)?.dataset['id'] !== before.ref) return;
        rename();
      },
      onDoubleClick(event: MouseEvent) {
        const target = event.target as Element;
        if (!flow || !target.classList.contains('react-flow__pane')) return;
        onCreateAt(flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }));
      },
      onKeyDown(event: KeyboardEvent) {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        const target = event.target as HTMLElement;
        const ref = target.classList.contains('react-flow__node') ? target.dataset['id'] : undefined;
        if (!ref || sessionStore.getState().selection.has(ref as EntityRef)) return;
        // Stops here: Enter on a card that is not selected yet selects it and does nothing else.
        event.preventDefault();
        event.stopPropagation();
        select([ref as EntityRef]);
      },
    }),
    [flow, onCreateAt],
  );
}
