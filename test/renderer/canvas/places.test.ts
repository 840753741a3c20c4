import { describe, expect, test } from 'vitest';
import { fitFrame, frameOfCards } from '../../../src/renderer/canvas/frame/framedCards.ts';
import { freeSpot, nearestSpot } from '../../../src/renderer/canvas/freeSpot.ts';
import { packInto, packToAspect } from '../../../src/renderer/canvas/pack.ts';
import { collide, type Rect } from '../../../src/renderer/canvas/rect.ts';
import { fitBeside } from '../../../src/renderer/worker/fitBeside.ts';

const SIZE = { w: 200, h: 84 };

describe('free places', () => {
  test('the wished place is taken when it is free', () => {
    expect(freeSpot({ x: 10, y: 20 }, SIZE, [], 28)).toEqual({ x: 10, y: 20 });
    expect(nearestSpot({ x: 10, y: 20 }, SIZE, [], 28)).toEqual({ x: 10, y: 20 });
  });

  test('else straight below, or the nearest place around', () => {
    const taken: Rect[] = [{ x: 0, y: 0, ...SIZE }];
    expect(freeSpot({ x: 0, y: 0 }, SIZE, taken, 28)).toEqual({ x: 0, y: 112 });
    const near = nearestSpot({ x: 0, y: 0 }, SIZE, taken, 28);
    expect(collide({ ...near, ...SIZE }, taken[0] as Rect)).toBe(false);
    expect(Math.hypot(near.x, near.y)).toBeLessThanOrEqual(112);
  });
});

describe('packing', () => {
  test('boxes never overlap and stay within the width', () => {
    const boxes = Array.from({ length: 30 }, (_, index) => ({
      w: 40 + ((index * 37) % 90),
      h: 30 + ((index * 53) % 70),
    }));
    const { at, w } = packInto(boxes, 400, 10);
    expect(w).toBeLessThanOrEqual(400);
    const rects = at.map((point, index) => ({ ...point, ...(boxes[index] as { w: number; h: number }) }));
    for (const [index, a] of rects.entries())
      for (const b of rects.slice(index + 1)) expect(collide(a, b, 9)).toBe(false);
  });

  test('comes near the wished shape', () => {
    const { w, h } = packToAspect(
      Array.from({ length: 60 }, () => ({ w: 100, h: 40 })),
      1.6,
      10,
    );
    expect(w / h).toBeGreaterThan(1.1);
    expect(w / h).toBeLessThan(2.3);
  });
});

describe('fitBeside', () => {
  test('moves a group as one and no further than it must', () => {
    const cards: Rect[] = [
      { x: 0, y: 0, ...SIZE },
      { x: 264, y: 0, ...SIZE },
    ];
    expect(fitBeside(cards, [{ x: 0, y: 1_000, ...SIZE }], 28)).toEqual({ x: 0, y: 0 });
    expect(fitBeside(cards, [{ x: 264, y: -40, ...SIZE }], 28)).toEqual({ x: 0, y: 72 });
  });
});

describe('frames', () => {
  const frame = (id: string, x: number, w: number) => ({ id, canvas: 'roadmap' as const, name: id, x, y: 0, w, h: w });
  const frames = new Map([
    ['big', frame('big', 0, 1_000)],
    ['small', frame('small', 0, 400)],
  ]);

  test('a card belongs to the smallest frame its middle lies in', () => {
    const cards = new Map([
      ['a', { x: 20, y: 20, ...SIZE }],
      ['b', { x: 600, y: 20, ...SIZE }],
      ['c', { x: 2_000, y: 20, ...SIZE }],
    ]);
    expect([...frameOfCards(frames, 'roadmap', cards)]).toEqual([
      ['a', 'small'],
      ['b', 'big'],
    ]);
    expect(frameOfCards(frames, 'structure', cards).size).toBe(0);
  });

  test('fits around its cards and covers what it must', () => {
    const fitted = fitFrame([{ x: 100, y: 100, ...SIZE }], null) as Rect;
    expect(fitted.x).toBeLessThan(100);
    expect(fitted.x + fitted.w).toBeGreaterThan(300);
    expect(fitFrame([{ x: 100, y: 100, ...SIZE }], { x: -50, y: 0, w: 10, h: 10 })?.x).toBe(-50);
    expect(fitFrame([], null)).toBeNull();
  });
});
