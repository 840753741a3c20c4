import { describe, expect, test } from 'vitest';
import { infeasibleDemands } from '../../../../src/core/schedule/levelling/level.ts';
import { problemFrom } from './problems.ts';
import { solve } from './solve.ts';

describe('demands that cannot be met', () => {
  test('a demand above the capacity is named and ignored', () => {
    const problem = problemFrom({
      tasks: [
        { days: 2, needs: [5] },
        { days: 3, needs: [3] },
      ],
      capacities: [[[0, 3]]],
    });
    expect(infeasibleDemands(problem)).toEqual([{ task: 0, resource: 0, demand: 5, mostCapacity: 3 }]);
    expect(solve(problem)).toMatchObject({ makespan: 3, overCapacity: [], ended: 'proven' });
  });

  test('a window too short for the task is no window; one before its release neither', () => {
    const capacities = [[[0, 0] as const, [2, 4] as const, [5, 0] as const]];
    const tooLong = problemFrom({ tasks: [{ days: 4, needs: [1] }], capacities });
    expect(infeasibleDemands(tooLong)).toEqual([{ task: 0, resource: 0, demand: 1, mostCapacity: 4 }]);
    const tooLate = problemFrom({ tasks: [{ days: 1, needs: [1], release: 5 }], capacities });
    expect(infeasibleDemands(tooLate)).toEqual([{ task: 0, resource: 0, demand: 1, mostCapacity: 0 }]);
    const fits = problemFrom({ tasks: [{ days: 3, needs: [1] }], capacities });
    expect(infeasibleDemands(fits)).toEqual([]);
    expect(solve(fits)).toMatchObject({ makespan: 5, start: Int32Array.of(2) });
  });

  test('capacity may have been there before slot 0', () => {
    const tasks = [
      { days: 2, needs: [1] },
      { days: 2, needs: [1] },
    ];
    const always = problemFrom({ tasks, capacities: [[[-3, 1]]] });
    expect(infeasibleDemands(always)).toEqual([]);
    expect(solve(always)).toMatchObject({ makespan: 4, ended: 'proven' });
    const past = [[-5, 1] as const, [-1, 2] as const, [1, 0] as const];
    expect(infeasibleDemands(problemFrom({ tasks, capacities: [past] }))).toHaveLength(2);
    const back = problemFrom({ tasks, capacities: [[...past, [4, 2]]] });
    expect(infeasibleDemands(back)).toEqual([]);
    expect(solve(back)).toMatchObject({ makespan: 6, start: Int32Array.of(4, 4) });
  });

  test('where a seat leaves for ever and not all work is done before, the rest is said to be over capacity', () => {
    const problem = problemFrom({
      tasks: [3, 3, 3].map((days) => ({ days, needs: [1] })),
      capacities: [
        [
          [0, 1],
          [6, 0],
        ],
      ],
    });
    const { overCapacity, ended } = solve(problem);
    expect(overCapacity).toHaveLength(1);
    expect(ended).toBe('budget');
  });

  test('fixed work may take more than there is; others wait for it', () => {
    const problem = problemFrom({
      tasks: [
        { days: 3, needs: [9], isFixed: true, release: 1 },
        { days: 1, needs: [2] },
        { days: 2, needs: [2] },
      ],
      capacities: [[[0, 2]]],
    });
    expect(solve(problem)).toMatchObject({ makespan: 6, start: Int32Array.of(1, 0, 4) });
  });
});

describe('what comes first', () => {
  const tasks = [
    { days: 4, needs: [1, 0], due: 4, weight: 1 },
    { days: 1, needs: [1, 1] },
    { days: 6, needs: [0, 1] },
  ];
  const links = [{ from: 1, to: 2 }];
  const problem = problemFrom({ tasks, links, capacities: [[[0, 1]], [[0, 1]]] });

  test('by default the finish: the due date is missed', () => {
    expect(solve(problem)).toMatchObject({ makespan: 7, weightedTardiness: 1 });
  });

  test('or the due dates: the finish is later', () => {
    expect(solve(problem, { objective: 'dueDates' })).toMatchObject({ makespan: 11, weightedTardiness: 0 });
  });

  test('among equals the plan is kept', () => {
    const three = problemFrom({
      tasks: [
        { days: 2, needs: [1], planned: 4 },
        { days: 2, needs: [1], planned: 0 },
        { days: 2, needs: [1], planned: 2 },
        { days: 1, planned: 3 },
        { days: 1, planned: 9 },
      ],
      capacities: [[[0, 1]]],
    });
    expect(solve(three)).toMatchObject({ makespan: 6, movedTasks: 1, start: Int32Array.of(4, 0, 2, 3, 0) });
  });
});

test('time runs out too', () => {
  let time = 0;
  const problem = problemFrom({
    tasks: [3, 3, 2, 2, 2].map((days) => ({ days, needs: [1] })),
    capacities: [[[0, 2]]],
  });
  const tight = { ...problem, due: problem.due.fill(1), dueWeight: problem.dueWeight.fill(1) };
  const result = solve(tight, {
    maxSchedules: Number.POSITIVE_INFINITY,
    maxMilliseconds: 100,
    now: () => {
      time += 10;
      return time;
    },
  });
  expect(result.ended).toBe('budget');
  expect(result.schedulesGenerated).toBeLessThan(1_000_000);
});

test('a loop is a mistake of the caller', () => {
  const loop = {
    tasks: [{ days: 1 }, { days: 1 }],
    links: [
      { from: 0, to: 1 },
      { from: 1, to: 0 },
    ],
  };
  expect(() => solve(problemFrom(loop))).toThrow('loop');
});

test('nothing to do, and nothing but fixed work', () => {
  expect(solve(problemFrom({ tasks: [] }))).toMatchObject({ makespan: 0, ended: 'proven' });
  const fixed = problemFrom({ tasks: [{ days: 2, release: 3, isFixed: true }] });
  expect(solve(fixed)).toMatchObject({ makespan: 5, start: Int32Array.of(3) });
});
