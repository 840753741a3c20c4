import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { needs } from '../support/needs.ts';
import { Desk } from './crewmap.ts';

const DATA = resolve(import.meta.dirname, '../../../shared/data');
const SOURCES = ['kubernetes/teams.csv', 'kubernetes/roles.csv', 'kubernetes/people.csv', 'roadmap/tasks.csv'].map(
  (name) => resolve(DATA, name),
);
const isThere = SOURCES.every((path) => existsSync(path));

// Real data is not part of the repository: this runs where it lies beside the project.
needs(isThere, 'The Kubernetes project is not here (../shared/data).');

test('a real project of 271 teams and 551 tasks comes in whole, twice', async () => {
  const desk = new Desk();
  const first = await desk.json('import', 'k8s.sqlite', ...SOURCES, '--start', '2027-01-04');
  expect(first.rowErrors).toEqual([]);
  expect(first.notices).toEqual([]);
  const report = await desk.json('analyze', 'k8s.sqlite');
  expect(report.counts).toMatchObject({ team: 271, person: 340, role: 201, task: 551, dependency: 325, role_type: 13 });
  expect(report.schedule).toMatchObject({ start: '2027-01-04', durationDays: 60, loops: [], leftOut: [] });
  expect(report.schedule.criticalPath).toHaveLength(3);
  const again = await desk.json('import', 'k8s.sqlite', ...SOURCES.toReversed());
  expect(again.tables).toEqual([]);
  expect(again.rowErrors).toEqual([]);
  expect(await desk.json('analyze', 'k8s.sqlite')).toEqual(report);
});
