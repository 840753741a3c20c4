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
