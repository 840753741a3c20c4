import {
  type NodeChange,
  type OnNodeDrag,
  type OnNodesChange,
  type ReactFlowInstance,
  useStoreApi,
} from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { finishNudge } from '../canvas/commands/edit.ts';
import { aimAt, gestureStore } from '../canvas/gestureStore.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/nodes.ts';
import type { Point } from '../canvas/rect.ts';
import { selectChanged } from '../canvas/selectChanged.ts';
import type { CanvasNodes } from '../canvas/useCanvasNodes.ts';
import { carriedBy } from './carried.ts';

type Flow = ReactFlowInstance<CanvasNode, CanvasEdge>;

/** What a drag means on one of the canvases. */
export interface DragRules {
  /** A hand with these cards is over this point; null clears. */
  readonly aim?: (cards: readonly CanvasNode[], at: Point) => void;
  /** The hand let go. `cards` have their new positions, what a frame carried among them. */
  readonly drop: (cards: readonly CanvasNode[], at: Point) => void;
}

interface Hold {
  readonly ids: ReadonlySet<string>;
  /** Cards inside a dragged frame, with the place they had. */
  readonly carried: ReadonlyMap<string, Point>;
  readonly leader: string | null;
  readonly leaderStart: Point;
  cancelled: boolean;
}

type HandEvent = Parameters<OnNodeDrag<CanvasNode>>[0];

const pointOf = (event: HandEvent): Point => {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : undefined;
  const at = touch ?? (event as { clientX: number; clientY: number });
  return { x: at.clientX, y: at.clientY };
};

/** Dragging cards: what follows the hand, where it would drop, Escape to let go without a change. */
export function useDrag(canvasNodes: CanvasNodes, rules: DragRules, flow: Flow | null) {
  const { change, lift, settle } = canvasNodes;
  const store = useStoreApi();
  const hold = useRef<Hold | null>(null);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const held = hold.current;
      if (event.key !== 'Escape' || !held || held.cancelled) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      held.cancelled = true;
      aimAt(null);
      gestureStore.setState({ dragging: false });
      settle();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [settle]);

  return useMemo(() => {
    const begin: OnNodeDrag<CanvasNode> = (_, __, cards) => {
      if (!flow) return;
      finishNudge();
      const ids = new Set(cards.map(({ id }) => id));
      const frame = cards.find(({ type }) => type === 'frame');
      hold.current = {
        ids,
        carried: carriedBy(flow, cards, ids),
        leader: frame?.id ?? null,
        leaderStart: { ...(frame?.position ?? { x: 0, y: 0 }) },
        cancelled: false,
      };
      gestureStore.setState({ dragging: true, why: null });
      lift(subtreeOf(flow, ids));
    };
    const move: OnNodeDrag<CanvasNode> = (event, _, cards) => {
      const held = hold.current;
      if (!flow || !held || held.cancelled) return;
      const leader = cards.find(({ id }) => id === held.leader);
      if (leader && held.carried.size > 0) {
        const dx = leader.position.x - held.leaderStart.x;
        const dy = leader.position.y - held.leaderStart.y;
        change(
          [...held.carried].map(([id, at]): NodeChange<CanvasNode> => {
            return { type: 'position', id, dragging: true, position: { x: at.x + dx, y: at.y + dy } };
          }),
        );
      }
      rules.aim?.(cards, flow.screenToFlowPosition(pointOf(event), { snapToGrid: false }));
    };
    const end: OnNodeDrag<CanvasNode> = (event, _, cards) => {
      const held = hold.current;
      hold.current = null;
      gestureStore.setState({ dragging: false });
      if (!flow || !held) return;
      if (!held.cancelled) {
        const carried = [...held.carried.keys()].flatMap((id) => flow.getNode(id) ?? []);
        change(carried.map(({ id }): NodeChange<CanvasNode> => ({ type: 'position', id, dragging: false })));
        rules.drop([...cards, ...carried], flow.screenToFlowPosition(pointOf(event), { snapToGrid: false }));
      }
      aimAt(null);
      settle();
    };
    const onNodesChange: OnNodesChange<CanvasNode> = (changes) => {
      // A marquee takes cards; a frame around them is taken by its name or its border.
      const marquee = store.getState().userSelectionActive;
      selectChanged(marquee ? changes.filter((one) => !('id' in one && one.id.startsWith('frame:'))) : changes);
      const cancelled = hold.current?.cancelled ?? false;
      const moves = changes.filter(
        ({ type }) => (type === 'position' && !cancelled) || (type === 'dimensions' && hold.current === null),
      );
      const real = moves.filter((one) => one.type !== 'dimensions' || one.resizing !== undefined);
      if (real.length > 0) change(real);
    };
    return {
      onNodesChange,
      onNodeDragStart: begin,
      onNodeDrag: move,
      onNodeDragStop: end,
    };
  }, [change, flow, lift, rules, settle, store]);
}

function subtreeOf(flow: Flow, ids: ReadonlySet<string>): Set<string> {
  const all = new Set(ids);
  // Containers stand before what they hold.
  for (const { id, parentId } of flow.getNodes()) if (parentId && all.has(parentId)) all.add(id);
  return all;
}
