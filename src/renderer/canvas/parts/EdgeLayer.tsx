import { useStore, ViewportPortal } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { ink } from '../inks.ts';
import type { CanvasEdge, CanvasNode } from '../nodes.ts';
import { boundsOf, type Rect } from '../rect.ts';
import { bend } from '../roadmap/bend.ts';
import { useScheme } from '../useScheme.ts';

const TONES = ['calm', 'near', 'critical'] as const;
const TOKENS = { critical: '--critical', near: '--warning', calm: '--line-meaning' } as const;
/** Links may bend out of the cards' area by this much. */
const MARGIN = 120;
/** Most pixels of one side of the drawing; a larger board is drawn coarser. */
const MOST_PIXELS = 4_096;

type Paths = Record<(typeof TONES)[number], Path2D>;

function pathsOf(nodes: readonly CanvasNode[], edges: readonly CanvasEdge[]): Paths {
  const boxes = new Map(nodes.map(({ id, position, width: w = 0, height: h = 0 }) => [id, { ...position, w, h }]));
  const lines: Record<(typeof TONES)[number], string[]> = { calm: [], near: [], critical: [] };
  for (const { source, target, sourceHandle, targetHandle, data } of edges) {
    const a = boxes.get(source);
    const b = boxes.get(target);
    if (!a || !b) continue;
    const from = sourceHandle === 'start' ? 'left' : 'right';
    const to = targetHandle === 'start' ? 'left' : 'right';
    const { d } = bend(
      { x: from === 'left' ? a.x : a.x + a.w, y: a.y + a.h / 2, side: from },
      { x: to === 'left' ? b.x : b.x + b.w, y: b.y + b.h / 2, side: to },
    );
    lines[data?.tone ?? 'calm'].push(d);
  }
  return {
    calm: new Path2D(lines.calm.join(' ')),
    near: new Path2D(lines.near.join(' ')),
    critical: new Path2D(lines.critical.join(' ')),
  };
}

/**
 * The links seen from far away: one drawing that lies under the cards and moves with them, instead of thousands of
 * elements. Panning moves it, zooming draws it again; near by, real edges take over.
 */
export function EdgeLayer({ nodes, edges }: { readonly nodes: readonly CanvasNode[]; readonly edges: CanvasEdge[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const zoom = useStore((state) => state.transform[2]);
  const scheme = useScheme();
  const paths = useMemo(() => pathsOf(nodes, edges), [nodes, edges]);
  const area = useMemo(() => {
    const cards = boundsOf(nodes.map(({ position, width: w = 0, height: h = 0 }) => ({ ...position, w, h })));
    const { x, y, w, h } = cards ?? { x: 0, y: 0, w: 1, h: 1 };
    return { x: x - MARGIN, y: y - MARGIN, w: w + 2 * MARGIN, h: h + 2 * MARGIN } satisfies Rect;
  }, [nodes]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another colour scheme has other inks
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    const wished = zoom * (window.devicePixelRatio || 1);
    const scale = Math.min(wished, MOST_PIXELS / area.w, MOST_PIXELS / area.h);
    element.width = Math.ceil(area.w * scale);
    element.height = Math.ceil(area.h * scale);
    pen.setTransform(scale, 0, 0, scale, -area.x * scale, -area.y * scale);
    for (const tone of TONES) {
      pen.strokeStyle = ink(TOKENS[tone]);
      pen.globalAlpha = tone === 'calm' ? 0.55 : 1;
      pen.lineWidth = (tone === 'critical' ? 1.8 : 1) / zoom;
      pen.stroke(paths[tone]);
    }
  }, [paths, area, zoom, scheme]);
  const { x, y, w: width, h: height } = area;
  return (
    <ViewportPortal>
      <div className="edge-layer" aria-hidden="true" style={{ transform: `translate(${x}px, ${y}px)`, width, height }}>
        <canvas ref={canvas} />
      </div>
    </ViewportPortal>
  );
}
