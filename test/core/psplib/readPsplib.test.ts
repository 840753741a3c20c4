import { expect, test } from 'vitest';
import { readPsplib } from '../../../src/core/interchange/psplib/readPsplib.ts';

const TEXT = `****
projects                      :  1
PROJECT INFORMATION:
pronr.  #jobs rel.date duedate tardcost  MPM-Time
    1      2      0        9       26        5
****
PRECEDENCE RELATIONS:
jobnr.    #modes  #successors   successors
   1        1          2           2   3
   2        1          1           4
   3        1          1           4
   4        1          0
****
REQUESTS/DURATIONS:
jobnr. mode duration  R 1  R 2
------------------------------
  1      1     0       0    0
  2      1     5       4    0
  3      1     2       0   10
  4      1     0       0    0
****
RESOURCEAVAILABILITIES:
  R 1  R 2
   12   13
****
`;

test('jobs, durations, successors, demands, capacities and the critical path of the header', () => {
  expect(readPsplib(TEXT)).toEqual({
    ok: true,
    project: {
      durations: [0, 5, 2, 0],
      successors: [[1, 2], [3], [3], []],
      demands: [
        [0, 0],
        [4, 0],
        [0, 10],
        [0, 0],
      ],
      capacities: [12, 13],
      mpmTime: 5,
    },
  });
  expect(readPsplib(TEXT.replaceAll('\n', '\r\n'))).toEqual(readPsplib(TEXT));
});

test('the first problem is told with its line', () => {
  const error = (from: string, to: string) => readPsplib(TEXT.replace(from, to));
  const told = (line: number, reason: string) => ({ ok: false, error: { line, reason } });
  expect(readPsplib('hello')).toEqual(told(1, 'the section “PRECEDENCE RELATIONS” is missing'));
  expect(error('2   3', '2   3   4')).toEqual(told(9, '2 successors were announced, 3 follow'));
  expect(error('2   3', '2   9')).toEqual(told(9, 'there is no job 9'));
  expect(error('   4        1          0', '   4        1          1   2')).toEqual(
    told(10, 'job 2 comes after itself'),
  );
  expect(error('  2      1     5', '  2      1    -5')).toEqual(told(18, '“-5” is not a whole number from 0 on'));
  expect(error('  2      1     5', '  2      2     5')).toEqual(
    told(18, 'job 2 has 2 modes; only single-mode projects can be read'),
  );
  expect(error('  3      1     2', '  2      1     2')).toEqual(told(19, 'job 3 was expected, not 2'));
  expect(error('   12   13', '   12   13  14')).toEqual(told(17, '3 resources have a capacity, 2 demands stand here'));
  expect(error('   12   13', '')).toEqual(told(22, 'the capacities are missing'));
  expect(error('  4      1     0       0    0\n', '')).toEqual(told(14, '4 jobs have links, 3 have a duration'));
});
