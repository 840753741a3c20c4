import { expect, test } from 'vitest';
import { prominenceOf } from '../../../src/core/schedule/prominence.ts';
import type { TaskDates } from '../../../src/core/schedule/schedule.ts';

const withFloat = (totalFloat: number, nearCritical = false): TaskDates => ({
  taskId: 'a',
  durationDays: 1,
  earlyStart: 0,
  earlyFinish: 1,
  lateStart: totalFloat,
  lateFinish: totalFloat + 1,
  totalFloat,
  freeFloat: 0,
  critical: totalFloat <= 0,
  nearCritical,
  driver: 'project-start',
  drivenBy: null,
  drivingLinkId: null,
  missingEstimate: false,
  startDate: '2027-01-04',
  finishDate: '2027-01-04',
});

test('only the critical path and late tasks are critical; others without float are tight', () => {
  expect(prominenceOf(withFloat(0), true)).toBe('critical');
  expect(prominenceOf(withFloat(0), false)).toBe('tight');
  expect(prominenceOf(withFloat(-0.01), false)).toBe('tight');
  expect(prominenceOf(withFloat(-1), false)).toBe('critical');
  expect(prominenceOf(withFloat(2, true), true)).toBe('near');
  expect(prominenceOf(withFloat(9), false)).toBe('calm');
});
