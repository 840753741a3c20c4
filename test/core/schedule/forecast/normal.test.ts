import { expect, test } from 'vitest';
import {
  normalBelow,
  normalFromBits,
  normalFromUnit,
  normalQuantile,
  normalQuantileTable,
} from '../../../../src/core/schedule/forecast/normal.ts';
import { randomBits } from '../../../../src/core/schedule/forecast/randomBits.ts';

test.each([
  [0, 0.5],
  [1.959_963_984_540_054, 0.975],
  [-1, 0.158_655_253_931_457],
  [-2.326_347_874_040_841, 0.01],
  [-3.090_232_306_167_813, 0.001],
  [-6, 9.865_876_450_377e-10],
])('normal distribution at %d is %d', (z, p) => {
  expect(normalBelow(z) / p).toBeCloseTo(1, 11);
  expect(normalQuantile(p)).toBeCloseTo(z, 10);
});

test('values from bits are within 2e-5 of the quantile, as near 0 as far out, and symmetric', () => {
  const quantiles = normalQuantileTable();
  for (let i = 1; i < 5_000; i++) {
    const tail = ((randomBits(1, 2, i) >>> 1) >>> (i % 30)) | 1;
    const z = normalFromBits(quantiles, tail);
    expect(Math.abs(z - normalQuantile(tail / 2 ** 32))).toBeLessThan(2e-5);
    expect(normalFromBits(quantiles, tail | (1 << 31))).toBe(-z);
  }
});

test.each([1e-9, 0.01, 0.499, 0.5, 0.77, 1 - 1e-9])('the quantile at %d by the table', (u) => {
  // So far out the 32 bits of a tail probability are few.
  const most = u < 1e-6 || u > 1 - 1e-6 ? 0.03 : 2e-5;
  expect(Math.abs(normalFromUnit(normalQuantileTable(), u) - normalQuantile(u))).toBeLessThan(most);
});

test('drawn values have the moments of the normal distribution and neighbours say nothing of each other', () => {
  const quantiles = normalQuantileTable();
  const count = 400_000;
  let [one, two, three, four, lag, across] = [0, 0, 0, 0, 0, 0];
  let before = 0;
  for (let i = 0; i < count; i++) {
    const z = normalFromBits(quantiles, randomBits(77, 5, i));
    one += z;
    two += z ** 2;
    three += z ** 3;
    four += z ** 4;
    lag += z * before;
    across += z * normalFromBits(quantiles, randomBits(78, 5, i));
    before = z;
  }
  // Five standard errors each.
  const within = (sum: number, expected: number, sd: number): void =>
    expect(Math.abs(sum / count - expected)).toBeLessThan((5 * sd) / Math.sqrt(count));
  within(one, 0, 1);
  within(two, 1, Math.sqrt(2));
  within(three, 0, Math.sqrt(15));
  within(four, 3, Math.sqrt(96));
  within(lag, 0, 1);
  within(across, 0, 1);
});
