import type { LinkType } from '../../../core/model/dependency.ts';

/** Where a bar stands, in pixels. */
export interface BarBox {
  readonly left: number;
  readonly right: number;
  /** The middle of its row. */
  readonly y: number;
  /** From the middle to its edge. */
  readonly half: number;
}

export interface LinkPath {
  /** SVG path data of the line. */
  readonly d: string;
  /** SVG path data of the filled head. */
  readonly head: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const REACH = 7;
const CORNER = 4;
const HEAD = 5;

/** Right angles with small round corners. */
function rounded(points: readonly Point[]): string {
  const [start, ...rest] = points as [Point, ...Point[]];
  let d = `M${start.x},${start.y}`;
  let before = start;
  rest.forEach((at, index) => {
    const after = rest[index + 1];
    if (!after) d += `L${at.x},${at.y}`;
    else {
      const enter = towards(at, before);
      const leave = towards(at, after);
      d += `L${enter.x},${enter.y}Q${at.x},${at.y} ${leave.x},${leave.y}`;
    }
    before = at;
  });
  return d;
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const step = Math.min(CORNER, length / 2);
  return { x: from.x + ((to.x - from.x) / length) * step, y: from.y + ((to.y - from.y) / length) * step };
}

function headAt({ x, y }: Point, way: 'left' | 'right' | 'up' | 'down'): string {
  const w = HEAD - 1.5;
  if (way === 'right') return `M${x},${y}l${-HEAD},${-w}v${2 * w}Z`;
  if (way === 'left') return `M${x},${y}l${HEAD},${-w}v${2 * w}Z`;
  if (way === 'down') return `M${x},${y}l${-w},${-HEAD}h${2 * w}Z`;
  return `M${x},${y}l${-w},${HEAD}h${2 * w}Z`;
}

/**
 * A dependency between two rows: out of the end of the one bar, at right angles, into the end of the other. Where a
 * finish leads straight on to a later start, the line goes down into the top of the bar, which crosses the least.
 */
export function linkPath(type: LinkType, from: BarBox, to: BarBox, rowHeight: number): LinkPath {
  const out = type === 'FS' || type === 'FF' ? 1 : -1;
  const into = type === 'FS' || type === 'SS' ? 1 : -1;
  const start = { x: out > 0 ? from.right : from.left, y: from.y };
  const end = { x: into > 0 ? to.left : to.right, y: to.y };
  const down = to.y >= from.y;
  const width = to.right - to.left;
  if (type === 'FS' && to.y !== from.y && end.x >= start.x - 1) {
    // A short bar is met in its middle, a milestone at its tip.
    const x = Math.max(end.x + Math.min(REACH, width / 2), Math.min(start.x + REACH, end.x + width / 2));
    const top = { x, y: to.y + (down ? -to.half : to.half) };
    return { d: rounded([start, { x, y: from.y }, top]), head: headAt(top, down ? 'down' : 'up') };
  }
  const way = into > 0 ? 'right' : 'left';
  if (out !== into) {
    // Start to start and finish to finish: around the outer end of both.
    const x = out < 0 ? Math.min(start.x, end.x) - REACH : Math.max(start.x, end.x) + REACH;
    const points = [start, { x, y: start.y }, { x, y: end.y }, end];
    return { d: rounded(points), head: headAt(end, way) };
  }
  // The other bar lies behind: back along the gap beside its row.
  const lane = to.y + (down ? -1 : 1) * (rowHeight / 2);
  const outX = start.x + out * REACH;
  const inX = end.x - into * REACH * 1.6;
  const points =
    (inX - outX) * out >= 0
      ? [start, { x: outX, y: start.y }, { x: outX, y: end.y }, end]
      : [start, { x: outX, y: start.y }, { x: outX, y: lane }, { x: inX, y: lane }, { x: inX, y: end.y }, end];
  return { d: rounded(points), head: headAt(end, way) };
}
