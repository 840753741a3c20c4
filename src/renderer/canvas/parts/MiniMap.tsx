import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { strings } from '../../ui/strings/index.ts';
import { ink } from '../inks.ts';
import type { CanvasNode } from '../nodes.ts';
import { boundsOf, type Rect } from '../rect.ts';
import { useScheme } from '../useScheme.ts';

const WIDTH = 168;
const HEIGHT = 104;
const PAD = 6;

const TEAM_TOKENS = {
  'stream-aligned': '--team-stream',
  platform: '--team-platform',
  enabling: '--team-enabling',
  'complicated-subsystem': '--team-subsystem',
  unspecified: '--team-unspecified',
} as const;

interface Mark extends Rect {
  readonly token: `--${string}`;
  readonly strong: boolean;
}

interface Fit {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

function marksOf(nodes: readonly CanvasNode[]): Mark[] {
  const marks: Mark[] = [];
  for (const node of nodes) {
    if (node.parentId || node.type === 'seat' || node.type === 'frame') continue;
    const rect = { x: node.position.x, y: node.position.y, w: node.width ?? 0, h: node.height ?? 0 };
    if (node.type === 'team') marks.push({ ...rect, token: TEAM_TOKENS[node.data.kind], strong: false });
    else {
      const critical = node.data.tone === 'critical';
      marks.push({ ...rect, token: critical ? '--critical' : '--line-meaning', strong: critical });
    }
  }
  return marks;
}

/** The cards of the map. Drawn once for as long as neither they nor the fit change: panning does not draw it again. */
const Marks = memo(({ marks, scale, left, top }: Fit & { readonly marks: readonly Mark[] }) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useScheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another colour scheme has other inks
  useEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen) return;
    const pixels = window.devicePixelRatio || 1;
    element.width = WIDTH * pixels;
    element.height = HEIGHT * pixels;
    pen.setTransform(pixels, 0, 0, pixels, 0, 0);
    for (const mark of marks) {
      pen.fillStyle = ink(mark.token);
      pen.globalAlpha = mark.strong ? 0.75 : 0.3;
      const [w, h] = [Math.max(1.5, mark.w * scale), Math.max(1.5, mark.h * scale)];
      pen.beginPath();
      pen.roundRect(mark.x * scale + left, mark.y * scale + top, w, h, Math.min(2, h / 3));
      pen.fill();
    }
  }, [marks, scale, left, top, scheme]);
  return <canvas ref={canvas} className="mini-map-drawing" />;
});

/** The whole canvas in a corner; a press or a drag goes there. */
export function MiniMap({ nodes }: { readonly nodes: readonly CanvasNode[] }) {
  const flow = useReactFlow();
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const marks = useMemo(() => marksOf(nodes), [nodes]);
  const world = useMemo(() => boundsOf(marks), [marks]);
  const view = { x: -x / zoom, y: -y / zoom, w: width / zoom, h: height / zoom };
  const whole = boundsOf(world ? [world, nearPart(view, world)] : [view]) as Rect;
  const scale = Math.min((WIDTH - 2 * PAD) / whole.w, (HEIGHT - 2 * PAD) / whole.h);
  const left = (WIDTH - whole.w * scale) / 2 - whole.x * scale;
  const top = (HEIGHT - whole.h * scale) / 2 - whole.y * scale;
  const box = commonPart(view, whole) ?? whole;
  const go = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const area = event.currentTarget.getBoundingClientRect();
    const atX = (event.clientX - area.left - left) / scale;
    const atY = (event.clientY - area.top - top) / scale;
    void flow.setViewport({ x: width / 2 - atX * zoom, y: height / 2 - atY * zoom, zoom });
  };
  return (
    <button
      type="button"
      className="mini-map"
      tabIndex={-1}
      aria-label={strings.canvas.miniMap}
      onPointerDown={go}
      onPointerMove={go}
    >
      <Marks marks={marks} scale={scale} left={left} top={top} />
      <span
        className="mini-map-view"
        style={{
          transform: `translate(${box.x * scale + left}px, ${box.y * scale + top}px)`,
          width: box.w * scale,
          height: box.h * scale,
        }}
      />
    </button>
  );
}

/** The view as far as it is near the world, so that scrolling away does not shrink the map to nothing. */
function nearPart(view: Rect, world: Rect): Rect {
  const [w, h] = [Math.max(world.w, view.w), Math.max(world.h, view.h)];
  const around = { x: world.x - w, y: world.y - h, w: world.w + 2 * w, h: world.h + 2 * h };
  return commonPart(view, around) ?? world;
}

function commonPart(a: Rect, b: Rect): Rect | null {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const w = Math.min(a.x + a.w, b.x + b.w) - x;
  const h = Math.min(a.y + a.h, b.y + b.h) - y;
  return w > 0 && h > 0 ? { x, y, w, h } : null;
}
