import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from '../../../src/core/change/apply.ts';
import { insertNew, updateRow } from '../../../src/core/change/commands/edits.ts';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { exportAllCsv, exportCsv } from '../../../src/core/interchange/csv/exportCsv.ts';
import { parseRisk, riskItem } from '../../../src/core/interchange/csv/risk.ts';
import { parseWorkingWeek, workingWeekText } from '../../../src/core/interchange/csv/workingWeek.ts';
import type { Workspace } from '../../../src/core/model/nouns.ts';
import { Importing, linesOf } from './imported.ts';

const filesOf = (workspace: Workspace) =>
  Object.fromEntries(exportAllCsv(workspace).map(({ fileName, text }) => [fileName, text]));

const risks = ({ workspace }: Importing) =>
  [...workspace.risk_event.values()].map(({ title, probability, delayDays }) => ({ title, probability, delayDays }));

test.each([
  ['Mon-Thu', [1, 2, 3, 4]],
  ['1-4', [1, 2, 3, 4]],
  ['monday – friday', [1, 2, 3, 4, 5]],
  ['Mo, We; FR', [1, 3, 5]],
  ['1 2 7', [1, 2, 7]],
  ['Sun-Thu', [1, 2, 3, 4, 7]],
  ['Wed', [3]],
  ['Mon-Mon', [1]],
  ['Mon-Noon', null],
  ['0-4', null],
  ['Mon-Wed-Fri', null],
  ['T', null],
  [' ; ', null],
])('the working week “%s”', (cell, week) => {
  expect(parseWorkingWeek(cell)).toEqual(week);
});

test('every working week is written so that it is read back', () => {
  for (let days = 1; days < 128; days++) {
    const week = [1, 2, 3, 4, 5, 6, 7].filter((day) => days & ((1 << day) >> 1));
    expect(parseWorkingWeek(workingWeekText(week))).toEqual(week);
  }
  expect(workingWeekText([1, 2, 3, 5])).toBe('Mon-Wed;Fri');
});

test.each([
  ['Late hardware 30% 5d', { title: 'Late hardware', probability: 0.3, delayDays: 5 }],
  ['Late  hardware 7 % 2.5 days', { title: 'Late hardware', probability: 0.07, delayDays: 2.5 }],
  ['30% 5d', { title: '', probability: 0.3, delayDays: 5 }],
  ['Uptime below 99% 30% 5d', { title: 'Uptime below 99%', probability: 0.3, delayDays: 5 }],
  ['Late hardware', null],
  ['Late hardware 130% 5d', null],
  ['Late hardware 30% -5d', null],
  ['Late hardware 30% 5', null],
])('the risk “%s”', (item, risk) => {
  expect(parseRisk(item, false)).toEqual(risk);
});

test('a risk is written so that it is read back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'Late', '5d', '10% 2d', 'a b'),
      fc.integer({ min: 0, max: 1_000 }),
      fc.double({ min: 0, max: 100_000, noNaN: true }),
      (title, perMille, delayDays) => {
        const risk = { title, probability: perMille / 1_000, delayDays };
        expect(parseRisk(riskItem(risk), false)).toEqual(risk);
      },
    ),
  );
});

test('a task’s progress, fixed start, recurrence, risks and levelled start come in and go out', () => {
  const into = new Importing();
  const lines = [
    'id,title,remaining,fixed_start,repeat_every,repeat_until,levelled_start_day,risks',
    'A,First,2.5,1.3.2027,,,12,Late hardware 30% 5d;Strike 5% 10d',
    'B,Second,,,10,2027-12-31,,',
    'C,Third,-1,never,0,,x,Late hardware;Strike 5% 3d',
  ];
  const { rowErrors } = into.import({ 'tasks.csv': lines });
  expect(linesOf(rowErrors)).toEqual([
    'tasks.csv:4: remaining: “-1” is not between 0 and 100000; the cell was left empty',
    'tasks.csv:4: fixed_start: “never” is not a date like 2027-12-31 or 31.12.2027; the cell was left empty',
    'tasks.csv:4: repeat_every: “0” is not between 0.5 and 100000; the cell was left empty',
    'tasks.csv:4: levelled_start_day: “x” is not a number; the cell was left empty',
    'tasks.csv:4: risks: “Late hardware” is not a risk such as Late hardware 30% 5d; it was left out',
  ]);
  expect(into.task('A')).toMatchObject({ remainingDays: 2.5, fixedStart: '2027-03-01', levelledStartDay: 12 });
  expect(into.task('B')).toMatchObject({ repeatEveryDays: 10, repeatUntil: '2027-12-31', remainingDays: null });
  expect(risks(into)).toEqual([
    { title: 'Late hardware', probability: 0.3, delayDays: 5 },
    { title: 'Strike', probability: 0.05, delayDays: 10 },
    { title: 'Strike', probability: 0.05, delayDays: 3 },
  ]);
  const there = new Importing();
  there.import(filesOf(into.workspace));
  expect(filesOf(there.workspace)).toEqual(filesOf(into.workspace));
  expect(risks(there)).toEqual(risks(into));
});

test('a risks cell says all the risks that files gave; risks added by hand stay', () => {
  const into = new Importing();
  into.import({ 'tasks.csv': ['id,title,risks', 'A,First,Late 30% 5d;Late 10% 1d;Strike 5% 10d'] });
  const strike = [...into.workspace.risk_event.values()].find(({ title }) => title === 'Strike')?.id ?? '';
  const { edits } = into.import({ 'tasks.csv': ['id,title,risks', 'A,First,Late 40% 5d'] }, new Set([strike]));
  expect(edits.map(({ op }) => op)).toEqual(['update', 'delete']);
  expect(risks(into).map(riskItem)).toEqual(['Late 40% 5d', 'Strike 5% 10d']);
  expect(into.import({ 'tasks.csv': 'id,title\nA,First' }).edits).toEqual([]);
});

test('a team’s own week and days off, and what a seat also covers', () => {
  const into = new Importing();
  const { rowErrors, notices } = into.import({
    'teams.csv': [
      'id,name,kind,working_week,holidays',
      'core,Core,platform,Mon-Thu,2027-12-24;1.5.2027;2027-12-24',
      'edge,Edge,platform,often,soon',
    ],
    'roles.csv': ['team,role_type,person,covers', 'core,SRE,,DevOps;Painter', 'core,QA Engineer,,'],
  });
  expect(linesOf(rowErrors)).toEqual([
    'teams.csv:3: working_week: “often” is not a week such as Mon-Thu or Mon;Wed;Fri; the cell was left empty',
    'teams.csv:3: holidays: “soon” is not a date like 2027-12-31 or 31.12.2027; it was left out',
  ]);
  expect(notices).toHaveLength(1);
  expect(into.team('core')).toMatchObject({ workingWeek: [1, 2, 3, 4], holidays: ['2027-05-01', '2027-12-24'] });
  expect(into.team('edge')).toMatchObject({ workingWeek: null, holidays: [] });
  expect(exportCsv(into.workspace, 'roles')).toContain('core,SRE,,1,,,,,DevOps/MLOps Engineer;Painter');
  expect(into.import(filesOf(into.workspace)).edits).toEqual([]);
  expect(into.import({ 'roles.csv': ['team,role_type,person,covers', 'core,SRE,,painter'] }).edits).toHaveLength(1);
  expect(into.workspace.role_cover.size).toBe(1);
});

test('columns nobody uses are not written', () => {
  const into = new Importing();
  into.import({
    'teams.csv': 'id,name,kind\ncore,Core,platform',
    'roles.csv': 'team,role_type,person\ncore,SRE,',
    'tasks.csv': 'id,title\nA,First',
  });
  const files = filesOf(into.workspace);
  expect(files['teams.csv']?.split('\r\n')[0]).toBe('id,name,parent,kind,purpose');
  expect(files['roles.csv']?.split('\r\n')[0]).toBe('team,role_type,person,fte,lead,on_call,from,to');
  expect(files['tasks.csv']).not.toMatch(/remaining|fixed_start|repeat|levelled|risks/);
});

test('what was made in the app comes back unchanged, however it was written down', () => {
  const into = new Importing();
  into.import({ 'teams.csv': 'id,name,kind\ncore,Core,platform', 'tasks.csv': 'id,title\nA,First' });
  const core = into.team('core');
  const taskId = into.task('A').id;
  const next = apply(into.workspace, [
    ...updateRow('team', core, { workingWeek: [4, 1, 2], holidays: ['2027-12-24', '2027-01-01'] }),
    insertNew('risk_event', { id: 'r1', taskId, title: 'a; b\nc', probability: 1 / 3, delayDays: 1 / 3 }),
  ]);
  if (isRefusal(next)) throw new Error(next.sentence);
  into.workspace = next;
  expect(into.import(filesOf(next)).edits).toEqual([]);
});
