import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { EntityRef } from '../store/refs.ts';
import { easeOut, motionMs } from './motion.ts';
import { type CanvasNode, reuse } from './nodes.ts';

/** More moving cards than this jump: the animation would stutter. */
const MOST_ANIMATED = 300;
const LIFTED_Z = 1_000;
const SELECTED_Z = 2;

const withSelection = (scene: readonly CanvasNode[], selection: ReadonlySet<EntityRef>): CanvasNode[] =>
  scene.map((node) => {
    const selected = selection.has(node.id as EntityRef);
    if ((node.selected ?? false) === selected) return node;
    // A selected task stands above the others; a team keeps its height, or it would cover what it holds.
    return { ...node, selected, ...(node.type === 'task' ? { zIndex: SELECTED_Z } : {}) } as CanvasNode;
  });

export interface CanvasNodes {
  readonly nodes: CanvasNode[];
  /** Takes in what a drag or a resize does. */
  readonly change: (changes: readonly NodeChange<CanvasNode>[]) => void;
  readonly shift: (refs: ReadonlySet<string>, dx: number, dy: number) => void;
  /** Raises cards above all others while a hand holds them. */
  readonly lift: (refs: ReadonlySet<string>) => void;
  /** Makes the canvas library read the given handles again, in place of what it measured on simplified cards. */
  readonly renew: () => void;
  /** Lets cards go back to where the workspace has them. */
  readonly settle: () => void;
}

/**
 * The nodes on the screen: those of the scene, but where a hand holds them, and on their way for a moment after they
 * got another place. Unchanged nodes keep their identity through everything.
 */
export function useCanvasNodes(scene: readonly CanvasNode[], selection: ReadonlySet<EntityRef>): CanvasNodes {
  const [nodes, setNodes] = useState<CanvasNode[]>(() => withSelection(scene, selection));
  const target = useRef(nodes);
  const shown = useRef(nodes);
  const frame = useRef(0);

  const show = useCallback((next: CanvasNode[]) => {
    shown.current = next;
    setNodes(next);
  }, []);

  const settle = useCallback(() => {
    cancelAnimationFrame(frame.current);
    const length = motionMs();
    const from = new Map(shown.current.map((node) => [node.id, node]));
    const moved = new Map<string, CanvasNode>();
    for (const node of target.current) {
      const old = from.get(node.id);
      if (!old || old.parentId !== node.parentId) continue;
      if (Math.abs(old.position.x - node.position.x) + Math.abs(old.position.y - node.position.y) > 1)
        moved.set(node.id, old);
    }
    if (length === 0 || moved.size === 0 || moved.size > MOST_ANIMATED) {
      show(target.current);
      return;
    }
    const startMs = performance.now();
    const step = (nowMs: number) => {
      const t = Math.min(1, Math.max(0, (nowMs - startMs) / length));
      if (t === 1) {
        show(target.current);
        return;
      }
      const along = easeOut(t);
      show(
        target.current.map((node) => {
          const old = moved.get(node.id);
          if (!old) return node;
          const x = old.position.x + (node.position.x - old.position.x) * along;
          const y = old.position.y + (node.position.y - old.position.y) * along;
          return { ...node, position: { x, y } };
        }),
      );
      frame.current = requestAnimationFrame(step);
    };
    step(startMs);
  }, [show]);

  useLayoutEffect(() => {
    target.current = reuse(target.current, withSelection(scene, selection));
    const held = new Map(shown.current.filter(({ dragging }) => dragging).map((node) => [node.id, node.position]));
    if (held.size === 0) settle();
    else {
      show(
        target.current.map((node) => {
          const position = held.get(node.id);
          return position ? { ...node, position, dragging: true } : node;
        }),
      );
    }
  }, [scene, selection, settle, show]);

  useLayoutEffect(() => () => cancelAnimationFrame(frame.current), []);

  const change = useCallback(
    (changes: readonly NodeChange<CanvasNode>[]) => {
      cancelAnimationFrame(frame.current);
      show(applyNodeChanges(changes as NodeChange<CanvasNode>[], shown.current));
    },
    [show],
  );

  const shift = useCallback(
    (refs: ReadonlySet<string>, dx: number, dy: number) => {
      show(
        shown.current.map((node) =>
          refs.has(node.id) ? { ...node, position: { x: node.position.x + dx, y: node.position.y + dy } } : node,
        ),
      );
    },
    [show],
  );

  const lift = useCallback(
    (refs: ReadonlySet<string>) => {
      show(
        shown.current.map((node) => (refs.has(node.id) ? { ...node, zIndex: (node.zIndex ?? 0) + LIFTED_Z } : node)),
      );
    },
    [show],
  );

  const renew = useCallback(() => show(shown.current.map((node) => ({ ...node }))), [show]);

  return useMemo(() => ({ nodes, change, shift, lift, renew, settle }), [nodes, change, shift, lift, renew, settle]);
}
