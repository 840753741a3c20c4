import { describe, expect, test } from 'vitest';
import { evenPoints, MAX_COORDINATES } from '../../../../src/core/schedule/forecast/lowDiscrepancy.ts';

describe('even points', () => {
  test('every coordinate has one point in each of as many intervals, for a power of two', () => {
    for (const values of evenPoints(256, MAX_COORDINATES, 3)) {
      const seen = new Set(Array.from(values, (value) => Math.floor(value * 256)));
      expect(seen.size).toBe(256);
    }
  });

  test('the first coordinate has one point in each stratum for any count', () => {
    const [values] = evenPoints(1_000, 1, 3);
    expect(new Set(Array.from(values as Float64Array, (value) => Math.floor(value * 1_000))).size).toBe(1_000);
  });

  test('the first three coordinates fill every elementary box of the plane evenly', () => {
    const points = evenPoints(256, 3, 9);
    const pairs = [
      [0, 1],
      [1, 2],
    ] as const;
    for (const [a, b] of pairs) {
      for (let bits = 0; bits <= 8; bits++) {
        const [wide, high] = [2 ** bits, 2 ** (8 - bits)];
        const boxes = new Set(
          Array.from(
            points[a] as Float64Array,
            (x, i) => `${Math.floor(x * wide)} ${Math.floor(((points[b] as Float64Array)[i] as number) * high)}`,
          ),
        );
        expect(boxes.size).toBe(256);
      }
    }
  });

  test('another seed gives other points, none at the ends', () => {
    const [one, other] = [evenPoints(64, 4, 1), evenPoints(64, 4, 2)];
    expect(one).not.toEqual(other);
    for (const values of [...one, ...other]) expect(values.every((value) => value > 0 && value < 1)).toBe(true);
  });
});
