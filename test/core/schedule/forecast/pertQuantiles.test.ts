import { describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../../src/core/schedule/forecast/normal.ts';
import { pertQuantile, pertTable, Z_CELLS, Z_END } from '../../../../src/core/schedule/forecast/pertQuantiles.ts';
import { pertBelow, pertMean, pertVariance } from './pert.ts';

const MODES = [0, 0.001, 0.03, 0.25, 0.4, 0.5, 0.62, 0.9, 0.999, 1];

/** What the sampler reads from a table. */
function fromTable(table: Float64Array, z: number): number {
  const at = ((z + Z_END) * Z_CELLS) / (2 * Z_END);
  const cell = Math.min(Z_CELLS - 1, Math.floor(at));
  const left = table[cell] as number;
  return left + (at - cell) * ((table[cell + 1] as number) - left);
}

/** The normal distribution by Simpson's rule, from far out. */
function normalArea(z: number): number {
  const steps = 20_000;
  const width = (z + 12) / steps;
  const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  let sum = 0;
  for (let i = 0; i < steps; i++) {
    const left = -12 + i * width;
    sum += ((density(left) + 4 * density(left + width / 2) + density(left + width)) * width) / 6;
  }
  return sum;
}

describe('Beta-PERT quantiles', () => {
  test.each(MODES)('mode at %d of the range: the distribution function at the quantile is the probability', (m) => {
    const below = pertBelow([0, m, 1], 20_000);
    for (const z of [-4, -2.5, -1, -0.3, 0, 0.7, 1.6, 3, 4]) {
      expect(below(pertQuantile(m, z))).toBeCloseTo(normalArea(z), 6);
    }
  });

  test('integer parameters: the distribution function is a binomial sum', () => {
    const choose = [1, 5, 10, 10, 5, 1];
    for (const alpha of [1, 2, 3, 4, 5]) {
      for (const z of [-5, -3, -1, 0, 2, 4]) {
        const x = pertQuantile((alpha - 1) / 4, z);
        let below = 0;
        for (let j = alpha; j <= 5; j++) below += (choose[j] as number) * x ** j * (1 - x) ** (5 - j);
        expect(below / normalArea(z)).toBeCloseTo(1, 6);
      }
    }
  });

  test('straight lines between the tabulated points are within 1e-5 of the range, for any mode', () => {
    let worst = 0;
    for (let i = 0; i <= 100; i++) {
      const m = i / 100 + (i % 3 === 1 ? 0.003 : 0);
      const table = pertTable(Math.min(1, m));
      for (let k = 0; k < 40; k++) {
        const z = -5.99 + 0.2993 * k;
        worst = Math.max(worst, Math.abs(fromTable(table, z) - pertQuantile(Math.min(1, m), z)));
      }
    }
    expect(worst).toBeLessThan(1e-5);
  });

  test('no table ever goes down', () => {
    for (const m of MODES) {
      const table = pertTable(m);
      expect(table.every((value, i) => i === 0 || value >= (table[i - 1] as number))).toBe(true);
    }
  });

  test.each(MODES)('mode at %d: mean (a + 4m + b) / 6 and variance by alpha and beta', (m) => {
    const table = pertTable(m);
    const points = Array.from({ length: 40_000 }, (_, i) => fromTable(table, normalQuantile((i + 0.5) / 40_000)));
    const mean = points.reduce((sum, x) => sum + x, 0) / points.length;
    const variance = points.reduce((sum, x) => sum + (x - mean) ** 2, 0) / points.length;
    expect(mean).toBeCloseTo(pertMean([0, m, 1]), 5);
    expect(variance).toBeCloseTo(pertVariance([0, m, 1]), 5);
  });
});
