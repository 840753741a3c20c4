import { describe, expect, test } from 'vitest';
import { arrowHead, bend, type End } from '../../../src/renderer/canvas/roadmap/bend.ts';

const right = (x: number, y: number): End => ({ x, y, side: 'right' });
const left = (x: number, y: number): End => ({ x, y, side: 'left' });
const numbers = (d: string) => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
const xs = (d: string) => numbers(d).filter((_, index) => index % 2 === 0);
const ys = (d: string) => numbers(d).filter((_, index) => index % 2 === 1);

describe('bend', () => {
  test('begins and ends where the cards are', () => {
    for (const to of [left(300, 80), left(-300, 80), left(100, 400)]) {
      const all = numbers(bend(right(0, 0), to).d);
      expect(all.slice(0, 2)).toEqual([0, 0]);
      expect(all.slice(-2)).toEqual([to.x, to.y]);
    }
  });

  test('a link forward is one curve that leaves and arrives level', () => {
    const { d } = bend(right(0, 0), left(200, 100));
    expect(d).toMatch(/^M0,0 C\d+,0 \d+,100 200,100$/);
  });

  test('a link backward goes round: out to the right, in from the left, clear of both cards', () => {
    const { d, middle } = bend(right(0, 0), left(-400, 20));
    expect(Math.max(...xs(d))).toBeGreaterThan(0);
    expect(Math.min(...xs(d))).toBeLessThan(-400);
    expect(Math.max(...ys(d))).toBeGreaterThan(20 + 42);
    expect(middle.y).toBeGreaterThan(20 + 42);
  });

  test('a link backward between rows far apart runs between them', () => {
    expect(bend(right(0, 0), left(-400, 400)).middle.y).toBe(200);
  });

  test('start to start stays left of both cards, finish to finish right of both', () => {
    expect(Math.max(...xs(bend(left(0, 0), left(80, 200)).d))).toBe(80);
    expect(Math.min(...xs(bend(left(0, 0), left(80, 200)).d))).toBeLessThan(0);
    expect(Math.max(...xs(bend(right(0, 0), right(80, 200)).d))).toBeGreaterThan(80);
  });

  test('the arrow head points into the card', () => {
    expect(xs(arrowHead(left(100, 0)))).toEqual([100, 92, 92]);
    expect(xs(arrowHead(right(100, 0)))).toEqual([100, 108, 108]);
  });
});
