import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/insight/judge.ts';
import { scheduleOf } from '../../../src/core/schedule/scheduleOf.ts';
import { needs } from '../../support/needs.ts';
import { Importing } from '../interchange/imported.ts';

const folder = join(import.meta.dirname, '../../../../shared/data');
const paths = ['kubernetes/teams.csv', 'kubernetes/people.csv', 'kubernetes/roles.csv', 'roadmap/tasks.csv'];
const present = paths.every((path) => existsSync(join(folder, path)));

const judged = (chosen: readonly string[]) => {
  const importing = new Importing();
  importing.import(Object.fromEntries(chosen.map((path) => [path, readFileSync(join(folder, path), 'utf8')])));
  return { workspace: importing.workspace, ...judge(importing.workspace, scheduleOf(importing.workspace)) };
};

describe('the Kubernetes project', () => {
  needs(present, 'The Kubernetes project is not here (../shared/data).');

  test('every task has an owner and a doer and every team people: no false alarms, and placeholders are named', () => {
    const { workspace, findings, muted } = judged(paths);
    expect([workspace.team.size, workspace.role.size, workspace.task.size]).toEqual([271, 201, 551]);
    expect(findings.map(({ title }) => title)).toEqual([]);
    expect(muted.map(({ rule }) => rule)).toEqual([
      'critical-thin',
      'team-cycle',
      'near-critical-share',
      'many-hand-offs',
      'person-overallocated',
    ]);
  });

  test('its tasks without its teams: one finding that lists them all', () => {
    const { findings } = judged(['roadmap/tasks.csv']);
    expect(findings.map(({ kind, subjects }) => [kind, subjects.length])).toEqual([['no-accountable', 551]]);
  });
});
