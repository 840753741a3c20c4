import type { Point } from './rect.ts';

export interface Box {
  readonly w: number;
  readonly h: number;
}

export interface Packing {
  /** Top left of each box, in the order given; the whole starts at 0, 0. */
  readonly at: readonly Point[];
  readonly w: number;
  readonly h: number;
}

interface Step {
  readonly x: number;
  readonly w: number;
  readonly y: number;
}

/**
 * Packs the boxes, in order, each as high and then as far left as it fits (skyline, bottom-left rule turned over),
 * into a width. Boxes keep the gaps from each other.
 */
export function packInto(boxes: readonly Box[], width: number, gapX: number, gapY = gapX): Packing {
  let skyline: Step[] = [{ x: 0, w: Number.POSITIVE_INFINITY, y: 0 }];
  const at: Point[] = [];
  let usedWidth = 0;
  let usedHeight = 0;
  for (const box of boxes) {
    const spot = lowestSpot(skyline, box.w + gapX, Math.max(width, box.w) + gapX);
    at.push(spot);
    skyline = raise(skyline, spot.x, box.w + gapX, spot.y + box.h + gapY);
    usedWidth = Math.max(usedWidth, spot.x + box.w);
    usedHeight = Math.max(usedHeight, spot.y + box.h);
  }
  return { at, w: usedWidth, h: usedHeight };
}

function lowestSpot(skyline: readonly Step[], w: number, width: number): Point {
  let best: Point = { x: 0, y: Number.POSITIVE_INFINITY };
  for (const [index, step] of skyline.entries()) {
    if (step.x + w > width + 1e-6) break;
    let y = step.y;
    for (let next = index + 1; next < skyline.length; next++) {
      const other = skyline[next] as Step;
      if (other.x >= step.x + w) break;
      y = Math.max(y, other.y);
    }
    if (y < best.y) best = { x: step.x, y };
  }
  return best;
}

function raise(skyline: readonly Step[], x: number, w: number, y: number): Step[] {
  const right = x + w;
  const next: Step[] = [];
  let placed = false;
  for (const step of skyline) {
    const end = step.x + step.w;
    if (step.x < x) next.push({ x: step.x, w: Math.min(end, x) - step.x, y: step.y });
    if (!placed && end > x) {
      next.push({ x, w, y });
      placed = true;
    }
    if (end > right) {
      const from = Math.max(step.x, right);
      next.push({ x: from, w: end - from, y: step.y });
    }
  }
  return next;
}

/** The packing among some widths whose shape comes nearest to `aspect` (width : height) without waste. */
export function packToAspect(boxes: readonly Box[], aspect: number, gapX: number, minWidth = 0, gapY = gapX): Packing {
  if (boxes.length === 0) return { at: [], w: 0, h: 0 };
  const widest = Math.max(minWidth, ...boxes.map(({ w }) => w));
  const area = boxes.reduce((sum, { w, h }) => sum + (w + gapX) * (h + gapY), 0);
  const ideal = Math.max(widest, Math.sqrt(area * aspect));
  let best: Packing | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const factor of [0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5]) {
    const packing = packInto(boxes, Math.max(widest, ideal * factor), gapX, gapY);
    const shape = Math.max(packing.w, minWidth) / packing.h / aspect;
    const cost = Math.abs(Math.log(shape)) + (packing.w * packing.h) / area;
    if (cost < bestCost - 1e-9) {
      best = packing;
      bestCost = cost;
    }
  }
  return best as Packing;
}
