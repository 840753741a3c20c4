import { expect, test } from 'vitest';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { Importing } from '../interchange/imported.ts';

test('against a target, what leads to it has float to its finish; early dates and the critical path stay', () => {
  const into = new Importing();
  into.import({
    'tasks.csv': ['id,title,duration,predecessors', 'A,a,2,', 'B,b,1,A', 'C,c,9,', 'D,d,3,B', 'E,e,0.5,A'],
  });
  const floats = (targetId?: string) => {
    const { tasks, criticalPath } = scheduleOf(into.workspace, { targetId });
    const float = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E'].map((key) => [key, tasks.get(into.task(key).id)?.totalFloat]),
    );
    return { ...float, path: criticalPath.map((id) => into.workspace.task.get(id)?.key) };
  };
  expect(floats()).toEqual({ A: 3, B: 3, C: 0, D: 3, E: 6.5, path: ['C'] });
  expect(floats(into.task('D').id)).toEqual({ A: 0, B: 0, C: 0, D: 0, E: 6.5, path: ['C'] });
  expect(floats(into.task('B').id)).toEqual({ A: 0, B: 0, C: 0, D: 3, E: 6.5, path: ['C'] });
});
