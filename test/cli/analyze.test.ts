import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Desk } from './crewmap.ts';

const TINY = resolve(import.meta.dirname, '../fixtures/tiny.sm');
const START = ['--start', '2027-01-04'];
const RANGES = 'id,title,optimistic,likely,pessimistic,predecessors,deadline,marker\n';

/** A workspace of one file with these tasks. */
async function withTasks(text: string, more: Readonly<Record<string, string>> = {}): Promise<Desk> {
  const desk = new Desk();
  const files = { 'tasks.csv': text, ...more };
  for (const [name, content] of Object.entries(files)) desk.write(name, content);
  const { exitCode, errors } = await desk.run('import', 'p.sqlite', ...Object.keys(files), ...START);
  expect(exitCode, errors.join('\n')).toBe(0);
  return desk;
}

interface LevelledTask {
  readonly id: string;
  readonly start: string;
  readonly finish: string;
  readonly startDay: number;
  readonly finishDay: number;
}

/** The ISO date of a working day, Monday 2027-01-04 being day 0. */
const dateOf = (day: number): string =>
  new Date(Date.UTC(2027, 0, 4 + Math.floor(day / 5) * 7 + (day % 5))).toISOString().slice(0, 10);

test('a PSPLIB project is levelled: every link and capacity holds, in as few days as there can be', async () => {
  const desk = new Desk();
  copyFileSync(TINY, desk.path('tiny.sm'));
  await desk.run('import', 'p.sqlite', 'tiny.sm', ...START);
  const args = ['analyze', 'p.sqlite', '--only', 'levelled', '--budget-schedules', '1000'];
  const report = await desk.json(...args);
  const { levelled } = report;
  expect(Object.keys(report)).toEqual(['format', 'workspace', 'counts', 'levelled', 'findings']);
  // Jobs 2, 4 and 5 cannot share a day with each other: 3 + 2 + 5 days.
  expect(levelled).toMatchObject({ finish: dateOf(9), durationDays: 10, overallocated: [] });
  expect(levelled.lowerBound).toBeGreaterThanOrEqual(8);
  expect(levelled.lowerBound).toBeLessThanOrEqual(10);
  expect(levelled.schedulesGenerated).toBeLessThanOrEqual(1000);

  const tasks = new Map<string, LevelledTask>(levelled.tasks.map((task: LevelledTask) => [task.id, task]));
  const at = (id: string) => tasks.get(id) as LevelledTask;
  expect([...tasks.keys()]).toEqual(['1', '2', '3', '4', '5', '6']);
  const jobs = { '2': [3, 3, 0], '3': [4, 2, 1], '4': [2, 2, 3], '5': [5, 2, 2] } as const;
  for (const [id, [days]] of Object.entries(jobs)) {
    const { start, finish, startDay, finishDay } = at(id);
    expect(finishDay - startDay).toBe(days);
    expect([start, finish]).toEqual([dateOf(startDay), dateOf(finishDay - 1)]);
  }
  expect(at('5').startDay).toBeGreaterThanOrEqual(at('2').finishDay);
  for (let day = 0; day < 10; day++) {
    const working = Object.entries(jobs).filter(([id]) => at(id).startDay <= day && day < at(id).finishDay);
    expect(working.reduce((sum, [, [, r1]]) => sum + r1, 0)).toBeLessThanOrEqual(4);
    expect(working.reduce((sum, [, [, , r2]]) => sum + r2, 0)).toBeLessThanOrEqual(3);
  }
  const again = await desk.run(...args, '--json');
  expect(again.stdout).toBe((await desk.run(...args, '--seed', '1', '--json')).stdout);
});

test('the forecast of one task is its Beta-PERT distribution', async () => {
  const desk = await withTasks(`${RANGES}A,Build,2,4,12,,2027-01-08,\nM,Live,,,,A,2027-01-12,yes\nN,Party,,,,A,,yes\n`);
  const { forecast, ...others } = await desk.json('analyze', 'p.sqlite', '--only', 'forecast');
  expect(Object.keys(others)).toEqual(['format', 'workspace', 'counts', 'findings']);
  expect(forecast).toMatchObject({ ranges: true, seed: 1, runs: 10_000, levelledTeams: null });
  // Beta(1.8, 4.2) on 2..12: mean 5, variance 3 (Malcolm et al. 1959 with lambda 4).
  expect(forecast.finish.meanDays).toBeCloseTo(5, 1);
  expect(forecast.finish.sdDays).toBeCloseTo(Math.sqrt(3), 1);
  expect(forecast.finish).toMatchObject({ plan: dateOf(3), planDays: 4 });
  const { p50, p80, p95, days } = forecast.finish;
  expect([p50, p80, p95]).toEqual([days.p50, days.p80, days.p95].map((day: number) => dateOf(Math.ceil(day) - 1)));
  // Quantiles of that distribution, worked out by bisection on its density outside this project.
  expect(days.p50).toBeCloseTo(4.77, 1);
  expect(days.p80).toBeCloseTo(6.5, 1);
  expect(forecast.tasks[0]).toMatchObject({ id: 'A', criticality: 1 });
  const milestones = forecast.milestones.map(({ id, deadline, probability }: Record<string, unknown>) => [
    id,
    deadline,
    typeof probability,
  ]);
  expect(milestones).toEqual([
    ['A', '2027-01-08', 'number'],
    ['M', '2027-01-12', 'number'],
    ['N', null, 'object'],
  ]);
  const [a, m] = forecast.milestones;
  expect(a.probability).toBeCloseTo(0.548, 2);
  expect(m.probability).toBeGreaterThan(a.probability);
});

test('forecast and levelling speak of one finish, and say what nobody can staff', async () => {
  const desk = await withTasks(
    `id,title,optimistic,likely,pessimistic,team,demand
A,First,2,4,6,core,SRE:1
B,Second,2,4,6,core,SRE:1
C,Too much,1,2,3,core,SRE:3
`,
    { 'teams.csv': 'id,name,kind\ncore,Core,platform\n', 'capacities.csv': 'team,role_type,fte\ncore,SRE,1\n' },
  );
  const { schedule, levelled, forecast } = await desk.json('analyze', 'p.sqlite');
  expect(schedule.durationDays).toBe(4);
  expect(levelled).toMatchObject({
    durationDays: 8,
    before: { durationDays: 4 },
    overallocated: [{ task: 'C', team: 'core', roleType: 'SRE', demand: 3, capacity: 1 }],
  });
  expect(forecast).toMatchObject({ levelledTeams: 1, finish: { planDays: 8, plan: levelled.finish } });
  const text = (await desk.run('analyze', 'p.sqlite')).stdout;
  expect(text).toContain(`finishes ${levelled.finish} with the people there are (levelled): 8 working days.`);
  expect(text).toContain(`80 % by ${forecast.finish.p80} (P80)`);
  expect(text).toMatch(new RegExp(`${levelled.finish} is met in \\d+ % of the runs`));
  expect(text).toContain(`The present plan says ${schedule.finish}, 4 working days earlier`);
  expect(text).toContain('Cannot be staffed: C needs 3 FTE of SRE, core has at most 1.');
});

test('without ranges there is no P80', async () => {
  const desk = await withTasks('id,title,duration,deadline\nA,Build,4,2027-01-08\n');
  const { forecast } = await desk.json('analyze', 'p.sqlite');
  expect(forecast).toMatchObject({
    ranges: false,
    finish: { p50: null, p80: null, p95: null, plan: dateOf(3) },
    tasks: [],
    milestones: [{ id: 'A', probability: null }],
  });
  const text = (await desk.run('analyze', 'p.sqlite')).stdout;
  expect(text).toContain('No ranges');
  expect(text).not.toContain('80 %');
});

test('the same numbers give the same output, another seed another forecast', async () => {
  const rows = Array.from({ length: 12 }, (_, i) => `T${i},Task,1,${2 + (i % 3)},9,${i > 2 ? `T${i - 3}` : ''},,`);
  const desk = await withTasks(`${RANGES}${rows.join('\n')}\n`);
  const analyzed = async (...args: string[]) => (await desk.run('analyze', 'p.sqlite', '--json', ...args)).stdout;
  const seven = await analyzed('--seed', '7', '--runs', '500');
  expect(await analyzed('--runs', '500', '--seed', '7')).toBe(seven);
  const eight = JSON.parse(await analyzed('--seed', '8', '--runs', '500'));
  expect(eight.forecast.seed).toBe(8);
  expect(eight.forecast.finish.meanDays).not.toBe(JSON.parse(seven).forecast.finish.meanDays);
  expect(eight.schedule).toEqual(JSON.parse(seven).schedule);
});

test.each([
  ['--seed', '-1'],
  ['--seed', '1.5'],
  ['--seed', '4294967296'],
  ['--seed', ''],
  ['--runs', '0'],
  ['--runs', '1e3'],
  ['--runs', '1000001'],
  ['--budget-schedules', '0'],
  ['--budget-schedules', 'many'],
  ['--budget-schedules', '-5'],
  ['--budget-schedules', '99999999999999999999'],
])('%s %s exits 2 with one line', async (option, value) => {
  const desk = await withTasks('id,title\nA,Build\n');
  const { exitCode, stdout, errors } = await desk.run('analyze', 'p.sqlite', option, value);
  expect({ exitCode, stdout, count: errors.length }).toEqual({ exitCode: 2, stdout: '', count: 1 });
  expect(errors[0]).toContain(`${option} “${value}” is not a whole number from`);
});

test('one run and one schedule are enough, and a budget nobody can use up does not hang', async () => {
  const desk = await withTasks(`${RANGES}A,Build,2,4,12,,,\nB,Ship,1,2,3,A,,\n`);
  const { forecast, levelled } = await desk.json('analyze', 'p.sqlite', '--runs', '1', '--budget-schedules', '1');
  expect(forecast.runs).toBeGreaterThanOrEqual(1);
  expect(levelled.durationDays).toBe(6);
  const huge = await desk.json('analyze', 'p.sqlite', '--only', 'levelled', '--budget-schedules', '1000000000');
  expect(huge.levelled.durationDays).toBe(6);
});

test('a target has its own forecast; one without a finish exits 2', async () => {
  const desk = await withTasks(`${RANGES}A,Build,2,4,12,,,\nB,Ship,1,2,3,A,,\n`);
  const { forecast, schedule } = await desk.json('analyze', 'p.sqlite', '--target', 'A');
  expect(forecast.target).toMatchObject({ id: 'A', planDays: 4 });
  expect(forecast.milestones).toEqual([]);
  expect(forecast.target.days.p80).toBeLessThan(forecast.finish.days.p80);
  expect(schedule.durationDays).toBe(6);
  desk.write('more.csv', 'id,title,status,repeat_every\nC,Review,,5\nD,Idea,dropped,\n');
  await desk.run('import', 'p.sqlite', 'more.csv');
  for (const [target, line] of [
    ['Z', /no task with the id “Z”/],
    ['C', /“C” comes again and again/],
    ['D', /“D” is dropped/],
  ] as const) {
    const { exitCode, stdout, errors } = await desk.run('analyze', 'p.sqlite', '--target', target);
    expect({ exitCode, stdout, count: errors.length }).toEqual({ exitCode: 2, stdout: '', count: 1 });
    expect(errors[0]).toMatch(line);
  }
});

test('--only computes and tells no more than it is asked for', async () => {
  const desk = await withTasks(`${RANGES}A,Build,2,4,12,,,\n`);
  const sections = async (only: string) =>
    Object.keys(await desk.json('analyze', 'p.sqlite', '--only', only)).filter(
      (name) => !['format', 'workspace', 'counts', 'findings'].includes(name),
    );
  expect(await sections('schedule')).toEqual(['schedule']);
  expect(await sections('levelled,forecast')).toEqual(['forecast', 'levelled']);
  expect(await sections('ownership')).toEqual([]);
  const { findings } = await desk.json('analyze', 'p.sqlite', '--only', 'forecast,levelled');
  for (const { family } of findings) expect(['forecast', 'levelled']).toContain(family);
  expect((await desk.run('analyze', 'p.sqlite', '--only', '')).exitCode).toBe(2);
});

test.each([
  ['no tasks at all', 'id,title\n', { schedule: 0, levelled: 0 }],
  ['only finished work', 'id,title,duration,status\nA,Build,3,done\nB,Ship,2,dropped\n', { schedule: 3, levelled: 3 }],
  ['only a marker', 'id,title,marker\nA,Live,yes\n', { schedule: 0, levelled: 0 }],
  ['a loop', 'id,title,duration,predecessors\nA,Build,3,B\nB,Ship,2,A\n', { schedule: 5, levelled: 5 }],
  ['no estimates', 'id,title,predecessors\nA,Build,\nB,Ship,A\n', { schedule: 0, levelled: 0 }],
])('%s is no trouble', async (_, tasks, expected) => {
  const desk = await withTasks(tasks);
  const { schedule, levelled, forecast } = await desk.json('analyze', 'p.sqlite');
  expect({ schedule: schedule.durationDays, levelled: levelled.durationDays }).toEqual(expected);
  expect(levelled.finish).toBe(schedule.finish);
  expect(levelled.lowerBound).toBeLessThanOrEqual(levelled.durationDays);
  expect(levelled.tasks.map(({ id }: LevelledTask) => id)).toEqual(schedule.tasks.map(({ id }: { id: string }) => id));
  expect(forecast).toMatchObject({ ranges: false, finish: { p80: null, plan: schedule.finish } });
  expect((await desk.run('analyze', 'p.sqlite')).exitCode).toBe(0);
});
