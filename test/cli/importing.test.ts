import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Desk } from './crewmap.ts';

const TINY = resolve(import.meta.dirname, '../fixtures/tiny.sm');

test('capacities come in, are updated, and go out again', async () => {
  const desk = new Desk();
  desk.write('teams.csv', 'id,name,kind\ncore,Core,platform\n');
  desk.write('capacities.csv', 'team,role_type,fte\ncore,SRE,2\ncore,Welder,1\nnobody,SRE,1\n');
  const { exitCode, stdout, errors } = await desk.run('import', 'p.sqlite', 'capacities.csv', 'teams.csv');
  expect(exitCode).toBe(0);
  expect(errors).toEqual([
    'capacities.csv:4: team: no team is called “nobody”; the row was left out',
    'note: “Welder” is a new role type; it was added to this workspace’s catalogue (capacities.csv, line 3, role_type)',
  ]);
  expect(stdout).toContain('capacity: 2 added');
  desk.write('capacities.csv', 'team,role_type,fte\ncore,SRE,3.5\ncore,Welder,1\n');
  expect((await desk.run('import', 'p.sqlite', 'capacities.csv')).stdout).toContain('capacity: 1 changed');
  expect((await desk.run('import', 'p.sqlite', 'capacities.csv')).stdout).toContain('Nothing to change');
  for (const name of ['capacities', 'capacity']) {
    expect((await desk.run('export', 'p.sqlite', 'x.csv', '--table', name)).exitCode).toBe(0);
    expect(desk.read('x.csv')).toBe('team,role_type,fte\r\ncore,SRE,3.5\r\ncore,Welder,1\r\n');
  }
  expect((await desk.json('analyze', 'p.sqlite')).counts).toMatchObject({ capacity: 2, role_type: 14 });
});

test('a PSPLIB project becomes a workspace, once', async () => {
  const desk = new Desk();
  copyFileSync(TINY, desk.path('tiny.sm'));
  const first = await desk.run('import', 'p.sqlite', 'tiny.sm', '--start', '2027-01-04');
  expect(first).toMatchObject({ exitCode: 0, errors: [] });
  expect(first.stdout).toContain('tiny.sm: 6 rows of psplib');
  const { counts, schedule } = await desk.json('analyze', 'p.sqlite', '--only', 'schedule');
  expect(counts).toMatchObject({ team: 1, task: 6, capacity: 2, task_demand: 7, dependency: 7, role: 0 });
  expect(schedule.durationDays).toBe(8);
  expect(schedule.tasks.map(({ id }: { id: string }) => id)).toEqual(['1', '2', '3', '4', '5', '6']);
  const bytes = readFileSync(desk.path('p.sqlite'));
  expect((await desk.run('import', 'p.sqlite', 'tiny.sm')).stdout).toContain('Nothing to change');
  expect(readFileSync(desk.path('p.sqlite')).equals(bytes)).toBe(true);

  copyFileSync(TINY, desk.path('tiny.txt'));
  const named = await desk.json('import', 'q.sqlite', 'tiny.txt', '--format', 'psplib');
  expect(named.sources).toEqual([{ name: 'tiny.txt', format: 'psplib', rows: 6 }]);
});

test('a PSPLIB project that cannot be read or does not come alone is refused with one line', async () => {
  const desk = new Desk();
  copyFileSync(TINY, desk.path('tiny.sm'));
  desk.write('teams.csv', 'id,name,kind\ncore,Core,platform\n');
  desk.write('bad.sm', readFileSync(TINY, 'utf8').replace('     3       3 ', '     x       3 '));
  desk.write('used.sm', readFileSync(TINY, 'utf8').replaceAll('R 2', 'N 1'));
  desk.write('many.mm', readFileSync(TINY, 'utf8').replace('  2      1     3  ', '  2      3     3  '));
  for (const [sources, line] of [
    [['tiny.sm', 'teams.csv'], /^crewmap: tiny\.sm is a whole PSPLIB project and is imported alone/],
    [['tiny.sm', 'tiny.sm'], /imported alone/],
    [['bad.sm'], /^crewmap: bad\.sm:30: “x” is not a whole number/],
    [['used.sm'], /^crewmap: used\.sm:37: N 1 is non-renewable/],
    [['many.mm'], /^crewmap: many\.mm:30: job 2 has 3 modes; only single-mode projects can be read/],
    [['teams.csv', '--format', 'psplib'], /^crewmap: teams\.csv:\d+: the section “PRECEDENCE RELATIONS” is missing/],
  ] as const) {
    const { exitCode, stdout, errors } = await desk.run('import', 'p.sqlite', ...sources);
    expect({ exitCode, stdout, count: errors.length }).toEqual({ exitCode: 2, stdout: '', count: 1 });
    expect(errors[0]).toMatch(line);
  }
  expect(existsSync(desk.path('p.sqlite'))).toBe(false);
});
