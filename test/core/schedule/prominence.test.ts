import { expect, test } from 'vitest';
import { prominenceOf } from '../../../src/core/schedule/prominence.ts';

const withFloat = (totalFloat: number, nearCritical = false) => ({
  totalFloat,
  critical: totalFloat <= 0,
  nearCritical,
});

test('only the critical path and late tasks are critical; others without float are tight', () => {
  expect(prominenceOf(withFloat(0), true)).toBe('critical');
  expect(prominenceOf(withFloat(0), false)).toBe('tight');
  expect(prominenceOf(withFloat(-0.01), false)).toBe('tight');
  expect(prominenceOf(withFloat(-1), false)).toBe('critical');
  expect(prominenceOf(withFloat(2, true), true)).toBe('near');
  expect(prominenceOf(withFloat(9), false)).toBe('calm');
});
