import { boundsOf, collide, type Rect } from './rect.ts';

export interface FitWish {
  /** What is to be seen, in canvas pixels. */
  readonly areas: readonly Rect[];
  /** What stands over the canvas, such as the legend, in screen pixels from its top left. */
  readonly overlays: readonly Rect[];
  /** The canvas on the screen, in screen pixels. */
  readonly width: number;
  readonly height: number;
  readonly leastZoom: number;
  readonly mostZoom: number;
  /** Free space around what is shown, in screen pixels. */
  readonly margin: number;
}

export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/**
 * The largest view that shows all areas with none of them under an overlay; null of no areas. Overlays stand at the
 * edges: a view keeps clear of one by a wider margin on one of its sides, and most need no wider margin at all.
 */
export function fitView({ areas, overlays, width, height, leastZoom, mostZoom, margin }: FitWish): View | null {
  const all = boundsOf(areas);
  if (!all || width <= 0 || height <= 0) return null;
  const middle = height / 2;
  const tops = [margin, ...overlays.filter(({ y, h }) => y + h < middle).map(({ y, h }) => y + h + margin / 2)];
  const bottoms = [margin, ...overlays.filter(({ y }) => y > middle).map(({ y }) => height - y + margin / 2)];
  const rights = [margin, ...overlays.filter(({ x }) => x > width / 2).map(({ x }) => width - x + margin / 2)];
  let best: View | null = null;
  let roomiest: View | null = null;
  for (const top of new Set(tops))
    for (const bottom of new Set(bottoms))
      for (const right of new Set(rights)) {
        const [w, h] = [Math.max(1, width - margin - right), Math.max(1, height - top - bottom)];
        const zoom = Math.min(mostZoom, Math.max(leastZoom, Math.min(w / Math.max(1, all.w), h / Math.max(1, all.h))));
        const view = {
          x: margin + (w - all.w * zoom) / 2 - all.x * zoom,
          y: top + (h - all.h * zoom) / 2 - all.y * zoom,
          zoom,
        };
        if (roomiest === null || zoom <= roomiest.zoom) roomiest = view;
        if (best !== null && zoom <= best.zoom) continue;
        if (areas.every((area) => overlays.every((over) => !collide(onScreen(area, view), over)))) best = view;
      }
  return best ?? roomiest;
}

/** Where an area of the canvas stands on the screen. */
export const onScreen = ({ x, y, w, h }: Rect, view: View): Rect => ({
  x: x * view.zoom + view.x,
  y: y * view.zoom + view.y,
  w: w * view.zoom,
  h: h * view.zoom,
});
