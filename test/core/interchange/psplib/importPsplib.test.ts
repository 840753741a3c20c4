import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { apply } from '../../../../src/core/change/apply.ts';
import { isRefusal } from '../../../../src/core/change/refusal.ts';
import { verify } from '../../../../src/core/change/verify.ts';
import { importPsplib } from '../../../../src/core/interchange/psplib/importPsplib.ts';
import type { Workspace } from '../../../../src/core/model/nouns.ts';
import { scheduleOf } from '../../../../src/core/schedule/scheduleOf.ts';
import { blankWorkspace } from '../../../support/blankWorkspace.ts';
import { needs } from '../../../support/needs.ts';
import { sequentialIds } from '../../../support/sequentialIds.ts';
import { Importing } from '../imported.ts';

const TINY = readFileSync(resolve(import.meta.dirname, '../../../fixtures/tiny.sm'), 'utf8');
const newId = sequentialIds();

/** What an import gives, and the workspace after it. */
function taken(text: string, workspace: Workspace = blankWorkspace(newId)) {
  const result = importPsplib(workspace, 'tiny.sm', text, { newId });
  if (isRefusal(result)) throw new Error(result.sentence);
  const after = apply(workspace, result.edits);
  if (isRefusal(after)) throw new Error(after.sentence);
  expect(verify(after, result.edits)).toBeNull();
  return { ...result, after };
}

const sentenceOf = (text: string): string | null => {
  const result = importPsplib(blankWorkspace(newId), 'tiny.sm', text, { newId });
  return isRefusal(result) ? result.sentence : null;
};

test('one team, a role type and a capacity per resource, a task per job', () => {
  const { after, jobs, rowErrors } = taken(TINY);
  expect({ jobs, rowErrors }).toEqual({ jobs: 6, rowErrors: [] });
  const { team, task, capacity, task_demand, dependency, role_type } = after;
  expect([...team.values()].map(({ key, name }) => [key, name])).toEqual([['psplib', 'PSPLIB project']]);
  const nameOf = (id: string) => role_type.get(id)?.name;
  expect([...capacity.values()].map(({ roleTypeId, fte }) => `${nameOf(roleTypeId)}: ${fte}`)).toEqual([
    'R 1: 4',
    'R 2: 3',
  ]);
  const keyOf = (id: string) => task.get(id)?.key;
  expect([...task.values()].map(({ key, title, likelyDays, marker }) => [key, title, likelyDays, marker])).toEqual([
    ['1', 'Source', null, true],
    ['2', 'Job 2', 3, false],
    ['3', 'Job 3', 4, false],
    ['4', 'Job 4', 2, false],
    ['5', 'Job 5', 5, false],
    ['6', 'Sink', null, true],
  ]);
  expect(new Set([...task.values()].map(({ teamId }) => teamId)).size).toBe(1);
  expect([...task_demand.values()].map((row) => `${keyOf(row.taskId)} ${nameOf(row.roleTypeId)}: ${row.fte}`)).toEqual([
    '2 R 1: 3',
    '3 R 1: 2',
    '3 R 2: 1',
    '4 R 1: 2',
    '4 R 2: 3',
    '5 R 1: 2',
    '5 R 2: 2',
  ]);
  const links = [...dependency.values()].map(
    ({ fromId, toId, type, lagDays }) => `${keyOf(fromId)} ${type}${lagDays} ${keyOf(toId)}`,
  );
  expect(links).toEqual(['1 FS0 2', '1 FS0 3', '1 FS0 4', '2 FS0 5', '3 FS0 6', '4 FS0 6', '5 FS0 6']);
  expect(scheduleOf(after).durationDays).toBe(8);
});

test('the same file again changes nothing, a changed one only what it changes', () => {
  const { after } = taken(TINY);
  expect(taken(TINY, after).edits).toEqual([]);
  expect(taken(TINY.replaceAll('\n', '\r\n'), after).edits).toEqual([]);
  const more = taken(TINY.replace('    4    3\n', '    4    5\n'), after);
  expect(more.tables).toEqual([{ table: 'capacity', added: 0, updated: 1, removed: 0 }]);
});

test('tasks of a workspace are not taken for jobs', () => {
  const into = new Importing();
  into.import({ 'tasks.csv': 'id,title\n3,Mine' });
  const result = importPsplib(into.workspace, 'tiny.sm', TINY, { newId });
  expect(isRefusal(result) && result.sentence).toBe(
    'tiny.sm: this workspace has a task “3” of its own, and jobs are known by their numbers. Import into a new file.',
  );
  const beside = new Importing();
  beside.import({ 'tasks.csv': 'id,title\nZ,Other' });
  expect(taken(TINY, beside.workspace).after.task.size).toBe(7);
});

describe('is refused by file and line', () => {
  test.each([
    ['', 'tiny.sm:1: the section “PRECEDENCE RELATIONS” is missing.'],
    [TINY.slice(0, TINY.indexOf('RESOURCEAV')), /^tiny\.sm:\d+: the section “RESOURCEAVAILABILITIES” is missing\.$/],
    [
      TINY.replace('  R 1  R 2\n    4', '  R 1  N 1\n    4'),
      'tiny.sm:37: N 1 is non-renewable; only projects with renewable resources can be read.',
    ],
    [
      TINY.replace('nonrenewable              :  0', 'nonrenewable              :  1'),
      'tiny.sm:10: the head counts 1 non-renewable resource; only projects with renewable resources can be read.',
    ],
    [
      TINY.replace('doubly constrained        :  0', 'doubly constrained        :  2').replaceAll('\n', '\r\n'),
      'tiny.sm:11: the head counts 2 doubly constrained resources; only projects with renewable resources can be read.',
    ],
    [TINY.replace('  2      1     3  ', '  2      2     3  '), /^tiny\.sm:30: job 2 has 2 modes/],
    [TINY.replace('     3       3 ', '     x       3 '), 'tiny.sm:30: “x” is not a whole number from 0 on.'],
    [TINY.replace('     3       3 ', '     3000000 3 '), 'tiny.sm: a job lasts more than 100000 periods.'],
    [
      TINY.replace('   5        1          1           6', '   5        1          1           2'),
      /comes after itself/,
    ],
  ])('%#', (text, sentence) => {
    expect(sentenceOf(text)).toMatch(sentence);
  });
});

const DATA = resolve(import.meta.dirname, '../../../../../shared/data/psplib');
const isThere = existsSync(resolve(DATA, 'j30'));

describe('the library itself', () => {
  needs(isThere, 'PSPLIB is not here (../shared/data/psplib).');

  test('the critical path of every project is as long as its header says', () => {
    for (const folder of ['j30', 'j60', 'j120'].filter((name) => existsSync(resolve(DATA, name)))) {
      for (const name of readdirSync(resolve(DATA, folder)).slice(0, 10)) {
        const text = readFileSync(resolve(DATA, folder, name), 'utf8');
        const [, mpmTime] = /MPM-Time\s*\r?\n(?:\s*\d+){5}\s+(\d+)/.exec(text) ?? [];
        expect(`${name} ${scheduleOf(taken(text).after).durationDays}`).toBe(`${name} ${mpmTime}`);
      }
    }
  });
});
