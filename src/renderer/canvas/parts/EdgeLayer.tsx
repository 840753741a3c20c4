import { useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { ink } from '../inks.ts';
import type { CanvasEdge, CanvasNode } from '../nodes.ts';
import { bend } from '../roadmap/bend.ts';

const TOKENS = { critical: '--critical', near: '--warning', calm: '--line-meaning' } as const;

/** The links seen from far away: one canvas element instead of thousands of nodes. Near by, real edges take over. */
export function EdgeLayer({ nodes, edges }: { readonly nodes: readonly CanvasNode[]; readonly edges: CanvasEdge[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    const scale = window.devicePixelRatio || 1;
    element.width = Math.round(width * scale);
    element.height = Math.round(height * scale);
    pen.setTransform(scale * zoom, 0, 0, scale * zoom, scale * x, scale * y);
    const boxes = new Map(nodes.map(({ id, position, width: w = 0, height: h = 0 }) => [id, { ...position, w, h }]));
    const paths = { calm: new Path2D(), near: new Path2D(), critical: new Path2D() };
    for (const { source, target, sourceHandle, targetHandle, data } of edges) {
      const a = boxes.get(source);
      const b = boxes.get(target);
      if (!a || !b) continue;
      const fromLeft = sourceHandle === 'start';
      const toLeft = targetHandle === 'start';
      const { d } = bend(
        { x: fromLeft ? a.x : a.x + a.w, y: a.y + a.h / 2, side: fromLeft ? 'left' : 'right' },
        { x: toLeft ? b.x : b.x + b.w, y: b.y + b.h / 2, side: toLeft ? 'left' : 'right' },
      );
      paths[data?.tone ?? 'calm'].addPath(new Path2D(d));
    }
    for (const tone of ['calm', 'near', 'critical'] as const) {
      pen.strokeStyle = ink(TOKENS[tone]);
      pen.globalAlpha = tone === 'calm' ? 0.55 : 1;
      pen.lineWidth = (tone === 'critical' ? 1.8 : 1) / zoom;
      pen.stroke(paths[tone]);
    }
  }, [nodes, edges, x, y, zoom, width, height]);
  return (
    <div className="edge-layer" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
