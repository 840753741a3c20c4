import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Desk } from './crewmap.ts';

const VERSION = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')).version;

// What the entry adds to the commands: streams, exit codes, the caller's folder, the app's own folder.
test('the real process: results on stdout, the rest on stderr, exit codes 0, 1 and 2', () => {
  const desk = new Desk();
  expect(desk.spawn('--version')).toEqual({ exitCode: 0, stdout: `${VERSION}\n`, errors: [] });
  desk.write(
    'tasks.csv',
    `id,title,duration\n${Array.from({ length: 2_000 }, (_, i) => `T${i},Task ${i},${i === 7 ? 'x' : 1}\n`).join('')}`,
  );
  const reason = 'tasks.csv:9: duration: “x” is not a number; the cell was left empty';
  const imported = desk.spawn('import', 'plan.sqlite', 'tasks.csv', '--strict');
  expect(imported).toMatchObject({ exitCode: 1, errors: [reason] });
  expect(imported.stdout).toContain('task: 2000 added');
  const { exitCode, stdout, errors } = desk.spawn('analyze', 'plan.sqlite', '--json');
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
  expect(JSON.parse(stdout).schedule.tasks).toHaveLength(2_000);
  expect(desk.spawn('check', 'plan.sqlite')).toEqual({ exitCode: 0, stdout: 'plan.sqlite is sound.\n', errors: [] });
  expect(desk.spawn('export', 'plan.sqlite', 'tasks.csv')).toMatchObject({ exitCode: 0, errors: [] });
  expect(desk.read('tasks.csv')).toMatch(/^id,title,duration,/);
  expect(desk.spawn('check', 'gone.sqlite')).toMatchObject({ exitCode: 2, stdout: '' });
});

test('two processes level and forecast alike', () => {
  const desk = new Desk();
  desk.write('tiny.sm', readFileSync(resolve(import.meta.dirname, '../fixtures/tiny.sm')));
  desk.write('ranges.csv', 'id,title,optimistic,likely,pessimistic\n2,Job 2,2,3,7\n5,Job 5,4,5,9\n');
  expect(desk.spawn('import', 'p.sqlite', 'tiny.sm', '--start', '2027-01-04')).toMatchObject({
    exitCode: 0,
    errors: [],
  });
  expect(desk.spawn('import', 'p.sqlite', 'ranges.csv')).toMatchObject({ exitCode: 0, errors: [] });
  const args = ['analyze', 'p.sqlite', '--json', '--seed', '5', '--runs', '2000', '--budget-schedules', '200'];
  const { exitCode, stdout, errors } = desk.spawn(...args);
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] });
  const { levelled, forecast } = JSON.parse(stdout);
  expect(levelled.durationDays).toBe(10);
  expect(forecast).toMatchObject({ ranges: true, seed: 5, runs: 2_000, levelledTeams: 1, finish: { planDays: 10 } });
  expect(desk.spawn(...args).stdout).toBe(stdout);
  expect(desk.spawn('analyze', 'p.sqlite', '--runs', '0')).toMatchObject({ exitCode: 2, stdout: '' });
});
