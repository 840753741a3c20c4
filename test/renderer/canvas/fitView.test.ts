import { describe, expect, test } from 'vitest';
import { fitView } from '../../../src/renderer/canvas/fitView.ts';
import { collide, type Rect } from '../../../src/renderer/canvas/rect.ts';

const CANVAS = { width: 1000, height: 700, leastZoom: 0.06, mostZoom: 1, margin: 32 };
const LEGEND: Rect = { x: 16, y: 652, w: 400, h: 32 };
const MAP: Rect = { x: 814, y: 578, w: 170, h: 106 };
const SUMMARY: Rect = { x: 16, y: 16, w: 300, h: 36 };
const OVERLAYS = [LEGEND, MAP, SUMMARY];

const grid = (columns: number, rows: number): Rect[] =>
  Array.from({ length: columns * rows }, (_, at) => ({
    x: (at % columns) * 240,
    y: Math.floor(at / columns) * 120,
    w: 200,
    h: 84,
  }));

describe('the view that shows everything', () => {
  test.each([
    [1, 1],
    [3, 2],
    [8, 3],
    [4, 20],
    [30, 30],
  ])('of %i by %i cards has none under an overlay and none outside', (columns, rows) => {
    const areas = grid(columns, rows);
    const view = fitView({ ...CANVAS, areas, overlays: OVERLAYS });
    if (!view) throw new Error('there are cards');
    for (const { x, y, w, h } of areas) {
      const seen = { x: x * view.zoom + view.x, y: y * view.zoom + view.y, w: w * view.zoom, h: h * view.zoom };
      for (const overlay of OVERLAYS) expect(collide(seen, overlay)).toBe(false);
      expect(seen.x).toBeGreaterThanOrEqual(0);
      expect(seen.y).toBeGreaterThanOrEqual(0);
      expect(seen.x + seen.w).toBeLessThanOrEqual(CANVAS.width);
      expect(seen.y + seen.h).toBeLessThanOrEqual(CANVAS.height);
    }
  });

  test('gives away no room where nothing stands in the way', () => {
    const wide = grid(8, 3);
    const [free, crowded] = [[], OVERLAYS].map((overlays) => fitView({ ...CANVAS, areas: wide, overlays })?.zoom);
    expect(crowded).toBe(free);
  });

  test('of nothing there is none', () => {
    expect(fitView({ ...CANVAS, areas: [], overlays: OVERLAYS })).toBeNull();
  });
});
