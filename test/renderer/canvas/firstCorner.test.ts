import { expect, test } from 'vitest';
import { firstCorner } from '../../../src/renderer/canvas/firstCorner.ts';
import type { Rect } from '../../../src/renderer/canvas/rect.ts';

const SIZE = { w: 1400, h: 1000 };
const board = (x: number, y: number): Rect[] =>
  Array.from({ length: 400 }, (_, at) => ({ x: x + (at % 20) * 240, y: y + Math.floor(at / 20) * 120, w: 200, h: 84 }));

test('the first view begins at the top left of the board', () => {
  expect(firstCorner(board(100, 50), SIZE)).toEqual({ x: 100, y: 50 });
});

test('a card far out at the top left does not leave the first view empty', () => {
  const corner = firstCorner([{ x: -4_000, y: -3_000, w: 200, h: 84 }, ...board(0, 0)], SIZE);
  expect(corner).toEqual({ x: 0, y: 0 });
});

test('of nothing there is none', () => {
  expect(firstCorner([], SIZE)).toBeNull();
});
