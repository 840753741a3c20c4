import { copyFileSync, existsSync, readdirSync, readFileSync, realpathSync, statSync, truncateSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_IDS } from '../../src/core/insight/rule.ts';
import { openDriver } from '../../src/main/store/driver.ts';
import { fileKeyOf } from '../../src/main/store/fileKey.ts';
import { takeFileLock } from '../../src/main/store/lock/fileLock.ts';
import { Desk, type Ran } from './crewmap.ts';

const TASKS = 'id,title,duration,predecessors,team\nA,Collect,3,,core\nB,Train,5,A,core\n';
const TEAMS = 'id,name,kind\ncore,Core,platform\n';

interface Report {
  readonly forecast: { readonly tornado: readonly { readonly kind: string; readonly id: string }[] };
}

/** One line on stderr, exit code 2, nothing on stdout. */
function expectNotDone({ exitCode, stdout, errors }: Ran, line: RegExp): void {
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(line);
  expect(stdout).toBe('');
  expect(exitCode).toBe(2);
}

test('bad usage exits 2 with one line', async () => {
  const desk = new Desk();
  expectNotDone(await desk.run('dance'), /^crewmap: unknown command/);
  expectNotDone(await desk.run('new', 'x.sqlite', '--fast'), /^crewmap: unknown option/);
  expectNotDone(await desk.run('analyze'), /^crewmap: missing required argument/);
  expectNotDone(await desk.run('open', 'gone.sqlite'), /gone\.sqlite is not there/);
  expectNotDone(await desk.run(), /say what to do: starters, new, import, analyze, export, check, open, rules/);
  const help = await desk.run('--help');
  expect(help.exitCode).toBe(0);
  expect(help.stdout).toMatch(
    /starters[\s\S]*new[\s\S]*import[\s\S]*analyze[\s\S]*export[\s\S]*check[\s\S]*open[\s\S]*rules/,
  );
});

test('rules are listed as data, and as a table for people', async () => {
  const desk = new Desk();
  const rules = await desk.json('rules');
  expect(rules.map(({ id }: { id: string }) => id)).toEqual(RULE_IDS);
  for (const rule of rules) {
    expect(Object.keys(rule)).toEqual(['id', 'family', 'severity', 'params', 'needs', 'seed']);
  }
  expect(rules.find(({ id }: { id: string }) => id === 'deadline-at-risk')).toEqual({
    id: 'deadline-at-risk',
    family: 'forecast',
    severity: 'warning',
    params: { probability: 0.8, groupAbove: 7 },
    needs: ['task'],
    seed: '002-1',
  });
  const { stdout, exitCode, errors } = await desk.run('rules');
  expect([exitCode, errors]).toEqual([0, []]);
  const [head = '', ...lines] = stdout.trimEnd().split('\n');
  expect(head).toMatch(/^Rule +Family +Severity +Needs rows of +Parameters +Seed$/);
  // One line for each, its columns below those of the head.
  expect(lines.map((line) => line.split(/ {2,}/)[0])).toEqual(RULE_IDS);
  const column = head.indexOf('Family');
  expect(lines.map((line) => line.slice(column).split(' ')[0])).toEqual(
    rules.map(({ family }: { family: string }) => family),
  );
  expect(stdout).toMatch(/^deadline-at-risk +forecast +warning +task +probability = 0\.8, groupAbove = 7 +002-1$/m);
});

test('starters are listed as id, tab, title', async () => {
  const desk = new Desk();
  const ids = [
    'small-team',
    'larger-organisation',
    'infrastructure-roadmap',
    'release-alignment',
    'reliability-review',
  ];
  const { stdout, exitCode } = await desk.run('starters');
  expect(exitCode).toBe(0);
  expect(
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t')[0]),
  ).toEqual(ids);
  expect((await desk.json('starters')).map(({ id }: { id: string }) => id)).toEqual(ids);
});

test('new makes a file once, from a starter or blank', async () => {
  const desk = new Desk();
  expect(
    (await desk.run('new', 'plan.sqlite', '--start', '2027-03-01', '--holidays', '2027-03-02,3.3.2027')).exitCode,
  ).toBe(0);
  expect(await desk.json('analyze', 'plan.sqlite')).toMatchObject({
    workspace: { title: 'plan' },
    counts: { task: 0, role_type: 13, change: 1 },
    schedule: { start: '2027-03-01' },
  });
  const before = readFileSync(desk.path('plan.sqlite'));
  expectNotDone(await desk.run('new', 'plan.sqlite'), /plan\.sqlite exists already/);
  expect(readFileSync(desk.path('plan.sqlite')).equals(before)).toBe(true);
  expect((await desk.run('new', 'team.sqlite', '--starter', 'small-team')).exitCode).toBe(0);
  expect((await desk.json('analyze', 'team.sqlite')).counts.team).toBeGreaterThan(0);
  expectNotDone(await desk.run('new', 'x.sqlite', '--starter', 'huge'), /no starter “huge”.*small-team/);
  expectNotDone(await desk.run('new', 'x.sqlite', '--start', 'soon'), /--start “soon” is not a date/);
  expectNotDone(await desk.run('new', 'nowhere/x.sqlite'), /./);
  expect(existsSync(desk.path('x.sqlite'))).toBe(false);
});

test('holidays given to new count', async () => {
  const desk = new Desk();
  await desk.run('new', 'plan.sqlite', '--start', '2027-03-01', '--holidays', '2027-03-02,3.3.2027');
  desk.write('tasks.csv', 'id,title,duration\nA,Collect,2\n');
  await desk.run('import', 'plan.sqlite', 'tasks.csv');
  expect((await desk.json('analyze', 'plan.sqlite')).schedule).toMatchObject({ finish: '2027-03-04', durationDays: 2 });
});

test('import makes the file, says what came in, and the same again changes nothing', async () => {
  const desk = new Desk();
  desk.write('tasks.csv', TASKS);
  desk.write('teams.csv', TEAMS);
  const first = await desk.run('import', 'plan.sqlite', 'tasks.csv', 'teams.csv', '--start', '2027-01-04');
  expect(first).toMatchObject({ exitCode: 0, errors: [] });
  expect(first.stdout).toContain('task: 2 added');
  const report = await desk.json('analyze', 'plan.sqlite');
  expect(report).toMatchObject({
    format: 1,
    workspace: { title: 'plan' },
    counts: { team: 1, task: 2, dependency: 1, change: 2 },
    schedule: { start: '2027-01-04', finish: '2027-01-13', durationDays: 8, criticalPath: ['A', 'B'] },
  });
  const bytes = readFileSync(desk.path('plan.sqlite'));
  const again = await desk.run('import', 'plan.sqlite', 'tasks.csv', 'teams.csv');
  expect(again.exitCode).toBe(0);
  expect(again.stdout).toContain('Nothing to change');
  expect(readFileSync(desk.path('plan.sqlite')).equals(bytes)).toBe(true);
  expect((await desk.run('import', 'plan.sqlite', 'tasks.csv', '--start', '2027-02-01')).exitCode).toBe(0);
  expect((await desk.json('analyze', 'plan.sqlite')).schedule.start).toBe('2027-02-01');
});

test('row errors are told as file:line: column: reason; --strict turns them into exit 1', async () => {
  const desk = new Desk();
  desk.write('tasks.csv', 'id,title,duration\nA,Collect,many\n');
  const { exitCode, errors } = await desk.run('import', 'plan.sqlite', 'tasks.csv');
  expect(exitCode).toBe(0);
  expect(errors).toEqual(['tasks.csv:2: duration: “many” is not a number; the cell was left empty']);
  expect((await desk.run('import', 'plan.sqlite', 'tasks.csv', '--strict')).exitCode).toBe(1);
  expect((await desk.json('import', 'plan.sqlite', 'tasks.csv', '--dry-run')).rowErrors).toHaveLength(1);
});

test('a dry run writes nothing', async () => {
  const desk = new Desk();
  desk.write('teams.csv', TEAMS);
  expect((await desk.run('import', 'plan.sqlite', 'teams.csv', '--dry-run')).stdout).toContain('team: 1 added');
  expect(existsSync(desk.path('plan.sqlite'))).toBe(false);
  await desk.run('new', 'plan.sqlite');
  const { mtimeMs } = statSync(desk.path('plan.sqlite'));
  const bytes = readFileSync(desk.path('plan.sqlite'));
  expect((await desk.run('import', 'plan.sqlite', 'teams.csv', '--dry-run')).stdout).toContain('team: 1 added');
  expect(readFileSync(desk.path('plan.sqlite')).equals(bytes)).toBe(true);
  expect(statSync(desk.path('plan.sqlite')).mtimeMs).toBe(mtimeMs);
});

test('a failed import leaves no file and changes none', async () => {
  const desk = new Desk();
  desk.write('ceremonies.csv', 'team,name,cadence,day\ncore,Stand-up,daily,\n');
  desk.write('teams.csv', TEAMS);
  desk.write('latin.csv', Buffer.from('id,name,kind\nu,\xdcbung,platform\n', 'latin1'));
  expectNotDone(
    await desk.run('import', 'plan.sqlite', 'teams.csv', 'ceremonies.csv'),
    /ceremonies\.csv matches no format: its columns are team, name, cadence, day.*tasks/,
  );
  expectNotDone(await desk.run('import', 'plan.sqlite', 'gone.csv'), /gone\.csv is not there/);
  expectNotDone(await desk.run('import', 'plan.sqlite', 'latin.csv'), /latin\.csv is not UTF-8/);
  expectNotDone(await desk.run('import', 'plan.sqlite', 'teams.csv', '--format', 'wishes'), /no format “wishes”/);
  expect(readdirSync(desk.folder).sort()).toEqual(['ceremonies.csv', 'latin.csv', 'teams.csv']);
  await desk.run('new', 'plan.sqlite');
  const bytes = readFileSync(desk.path('plan.sqlite'));
  expect((await desk.run('import', 'plan.sqlite', 'teams.csv', 'ceremonies.csv')).exitCode).toBe(2);
  expect(readFileSync(desk.path('plan.sqlite')).equals(bytes)).toBe(true);
});

test('a file somebody works on is read but not written, and the holder is named', async () => {
  const desk = new Desk();
  desk.write('teams.csv', TEAMS);
  await desk.run('new', 'plan.sqlite');
  const key = fileKeyOf(desk.path('plan.sqlite'));
  if (!key) throw new Error('no file');
  const lock = takeFileLock(desk.home, key, { app: 'Crewmap', pid: process.pid, sinceMs: 0 });
  if ('heldBy' in lock) throw new Error('somebody holds the lock');
  try {
    const refused = await desk.run('import', 'plan.sqlite', 'teams.csv');
    expectNotDone(refused, new RegExp(`Crewmap \\(process ${process.pid}\\) has this file open`));
    expect((await desk.run('analyze', 'plan.sqlite')).exitCode).toBe(0);
  } finally {
    lock.release();
  }
  expect((await desk.run('import', 'plan.sqlite', 'teams.csv')).exitCode).toBe(0);
});

test('analyze tells people and programs, and --only limits it', async () => {
  const desk = new Desk();
  desk.write('tasks.csv', 'id,title,duration,predecessors\nA,Collect,3,\nB,Train,5,A\nC,Idle,1,\n');
  await desk.run('import', 'plan.sqlite', 'tasks.csv', '--start', '2027-01-04');
  const text = (await desk.run('analyze', 'plan.sqlite')).stdout;
  expect(text).toContain('finishes 2027-01-13: 8 working days');
  expect(text).toMatch(/Critical path, 2 tasks:\n {2}Collect, 3 working days\n {2}Train, 5 working days\n/);
  const all = await desk.json('analyze', 'plan.sqlite');
  expect(all.findings.length).toBeGreaterThan(0);
  expect(all.schedule.tasks[2]).toEqual({
    id: 'C',
    name: 'Idle',
    es: 0,
    ef: 1,
    ls: 7,
    lf: 8,
    totalFloat: 7,
    freeFloat: 7,
    critical: false,
    drivenBy: null,
  });
  const float = (report: { schedule: { tasks: { id: string; totalFloat: number }[] } }) =>
    report.schedule.tasks.map(({ id, totalFloat }) => `${id} ${totalFloat}`);
  expect(float(await desk.json('analyze', 'plan.sqlite', '--target', 'C'))).toEqual(['A 0', 'B 0', 'C 0']);
  expectNotDone(await desk.run('analyze', 'plan.sqlite', '--target', 'Z'), /no task with the id “Z”/);
  const ownership = await desk.json('analyze', 'plan.sqlite', '--only', 'ownership');
  expect(ownership.schedule).toBeUndefined();
  expect(new Set(ownership.findings.map(({ family }: { family: string }) => family))).toEqual(new Set(['ownership']));
  expectNotDone(await desk.run('analyze', 'plan.sqlite', '--only', 'ownership,weather'), /no family “weather”/);
  expectNotDone(await desk.run('analyze', 'plan.sqlite', '--seed', 'x'), /--seed “x” is not a whole number/);
});

test('reading commands do not touch the file or its folder', async () => {
  const desk = new Desk();
  await desk.run('new', 'plan.sqlite', '--starter', 'small-team');
  const { mtimeMs } = statSync(desk.path('plan.sqlite'));
  const bytes = readFileSync(desk.path('plan.sqlite'));
  for (const command of [['analyze'], ['analyze', '--json'], ['check']]) {
    const [name = '', ...rest] = command;
    expect((await desk.run(name, 'plan.sqlite', ...rest)).exitCode).toBe(0);
  }
  expect(readFileSync(desk.path('plan.sqlite')).equals(bytes)).toBe(true);
  expect(statSync(desk.path('plan.sqlite')).mtimeMs).toBe(mtimeMs);
  expect(readdirSync(desk.folder)).toEqual(['plan.sqlite']);
});

test('what is exported comes back: JSON to equal rows, CSV to the same analysis', async () => {
  const desk = new Desk();
  await desk.run('new', 'plan.sqlite', '--starter', 'larger-organisation', '--start', '2027-01-04');
  expect((await desk.run('export', 'plan.sqlite', 'plan.json')).exitCode).toBe(0);
  expect((await desk.run('import', 'copy.sqlite', 'plan.json')).exitCode).toBe(0);
  expect((await desk.run('export', 'copy.sqlite', 'copy.json')).exitCode).toBe(0);
  expect(desk.read('copy.json')).toBe(desk.read('plan.json'));
  expect((await desk.run('import', 'plan.sqlite', 'plan.json')).stdout).toContain('Nothing to change');

  const out = await desk.run('export', 'plan.sqlite', 'out/');
  expect(out.exitCode).toBe(0);
  const files = [
    'assets.csv',
    'capacities.csv',
    'people.csv',
    'responsibilities.csv',
    'roles.csv',
    'tasks.csv',
    'teams.csv',
  ];
  expect(readdirSync(desk.path('out')).sort()).toEqual(files);
  const sources = files.map((name) => `out/${name}`);
  expect((await desk.run('import', 'plan.sqlite', ...sources)).stdout).toContain('Nothing to change');
  const anew = await desk.run('import', 'anew.sqlite', ...sources, '--start', '2027-01-04');
  expect(anew).toMatchObject({ exitCode: 0, errors: [] });
  const from = await desk.json('analyze', 'plan.sqlite');
  const to = await desk.json('analyze', 'anew.sqlite');
  expect(to.schedule).toEqual(from.schedule);
  expect(to.levelled).toEqual(from.levelled);
  // Risk events have no keys.
  const withoutRisks = ({ forecast }: Report) => ({
    ...forecast,
    tornado: forecast.tornado.map(({ kind, id, ...rest }) => ({ ...rest, kind, id: kind === 'risk' ? null : id })),
  });
  expect(withoutRisks(to)).toEqual(withoutRisks(from));
  const told = (findings: { kind: string; title: string }[]) => findings.map(({ kind, title }) => `${kind}: ${title}`);
  expect(told(to.findings).sort()).toEqual(told(from.findings).sort());
});

test('a table is chosen by --table or by the name of the file', async () => {
  const desk = new Desk();
  await desk.run('new', 'plan.sqlite', '--starter', 'small-team');
  for (const args of [['x.csv', '--table', 'task'], ['y.csv', '--table', 'tasks'], ['tasks.csv']]) {
    expect((await desk.run('export', 'plan.sqlite', ...args)).exitCode).toBe(0);
  }
  expect(desk.read('x.csv')).toMatch(/^id,title,/);
  expect(desk.read('y.csv')).toBe(desk.read('x.csv'));
  expect(desk.read('tasks.csv')).toBe(desk.read('x.csv'));
  expectNotDone(await desk.run('export', 'plan.sqlite', 'z.csv'), /--table NAME: teams, people/);
  expectNotDone(await desk.run('export', 'plan.sqlite', 'z.csv', '--table', 'wishes'), /no table “wishes”/);
  expectNotDone(await desk.run('export', 'plan.sqlite', 'z.docx'), /ends in \.pdf, \.json or \.csv/);
  expectNotDone(await desk.run('export', 'plan.sqlite', 'z.pdf', '--paper', 'a9'), /no paper “a9”/);
  expectNotDone(await desk.run('export', 'plan.sqlite', 'z.pdf', '--sections', 'jokes'), /no section “jokes”/);
  expectNotDone(await desk.run('export', 'plan.sqlite', 'no/where.json'), /where\.json was not written/);
});

test('JSON that is wrong is refused by table, row and field', async () => {
  const desk = new Desk();
  desk.write('tasks.csv', TASKS.replaceAll(',core', ','));
  await desk.run('import', 'plan.sqlite', 'tasks.csv');
  await desk.run('export', 'plan.sqlite', 'plan.json');
  const good = desk.read('plan.json');
  const bad = async (name: string, change: (text: string) => string) => {
    desk.write(name, change(good));
    return desk.run('import', 'x.sqlite', name);
  };
  expectNotDone(
    await bad('a.json', (text) => text.replace('"likely_days":5', '"likely_days":"5"')),
    /table task, row 2, field likely_days/,
  );
  expectNotDone(
    await bad('b.json', (text) => text.replace('"likely_days":5', '"likely":5')),
    /table task, row 2: there is no field “likely”/,
  );
  expectNotDone(await bad('c.json', (text) => text.replace('"task":', '"tusk":')), /no table “tusk”/);
  expectNotDone(
    await bad('d.json', (text) => text.replace(/"from_id":"[^"]+"/, '"from_id":"nobody"')),
    /table dependency, row 1/,
  );
  expectNotDone(await bad('e.json', (text) => text.slice(0, -9)), /this is not JSON/);
  expectNotDone(await bad('f.json', () => '{"rows":[]}'), /not a Crewmap workspace/);
  expect(existsSync(desk.path('x.sqlite'))).toBe(false);
});

test('foreign, newer and damaged files are refused with one line and left as they are', async () => {
  const desk = new Desk();
  desk.write('teams.csv', TEAMS);
  await desk.run('new', 'plan.sqlite', '--starter', 'small-team');
  desk.write('text.sqlite', 'this is not a database');
  const foreign = openDriver(desk.path('foreign.sqlite'));
  foreign.exec('CREATE TABLE t (a)');
  foreign.close();
  copyFileSync(desk.path('plan.sqlite'), desk.path('newer.sqlite'));
  const newer = openDriver(desk.path('newer.sqlite'));
  newer.pragma('user_version = 999');
  newer.close();
  copyFileSync(desk.path('plan.sqlite'), desk.path('cut.sqlite'));
  truncateSync(desk.path('cut.sqlite'), statSync(desk.path('plan.sqlite')).size / 2);
  for (const name of ['text.sqlite', 'foreign.sqlite', 'newer.sqlite', 'cut.sqlite']) {
    const bytes = readFileSync(desk.path(name));
    expectNotDone(await desk.run('analyze', name), /Nothing was changed/);
    expectNotDone(await desk.run('import', name, 'teams.csv'), /Nothing was changed/);
    expectNotDone(await desk.run('export', name, 'out.json'), /Nothing was changed/);
    expect(readFileSync(desk.path(name)).equals(bytes)).toBe(true);
  }
  for (const name of ['text.sqlite', 'foreign.sqlite', 'newer.sqlite', 'gone.sqlite']) {
    expectNotDone(await desk.run('check', name, '--json'), new RegExp(`${name}|Made by a newer Crewmap`));
  }
});

test('check finds what somebody else wrote into a file', async () => {
  const desk = new Desk();
  await desk.run('new', 'plan.sqlite', '--starter', 'small-team');
  expect(await desk.json('check', 'plan.sqlite')).toEqual({ ok: true, problems: [] });
  const other = openDriver(desk.path('plan.sqlite'));
  other.exec("UPDATE task SET title = 'Changed behind the back'");
  other.close();
  const { exitCode, stdout } = await desk.run('check', 'plan.sqlite', '--json');
  expect(exitCode).toBe(1);
  const { ok, problems } = JSON.parse(stdout);
  expect(ok).toBe(false);
  expect(problems.length).toBeGreaterThan(0);
  expect(Object.keys(problems[0]).sort()).toEqual(['id', 'table', 'what']);
});

test('a folder of CSV files tells the same about seats: what they are called in findings and when they fill', async () => {
  const desk = new Desk();
  const told = async (file: string) => (await desk.json('analyze', file)).findings;
  await desk.run('new', 'plan.sqlite', '--starter', 'reliability-review', '--start', '2027-03-01');
  await desk.run('export', 'plan.sqlite', 'tables/');
  const tables = readdirSync(desk.path('tables')).map((name) => `tables/${name}`);
  expect((await desk.run('import', 'again.sqlite', ...tables, '--start', '2027-03-01')).errors).toEqual([]);
  const findings = await told('plan.sqlite');
  expect(JSON.stringify(findings)).toContain('"type":"role"');
  expect(await told('again.sqlite')).toEqual(findings);
});

test('open starts the app on the file', async () => {
  const desk = new Desk();
  await desk.run('new', 'plan.sqlite');
  const opened: string[] = [];
  desk.capabilities = {
    print: null,
    start: async (path) => {
      opened.push(path);
      return 0;
    },
  };
  expect((await desk.run('open', 'plan.sqlite')).exitCode).toBe(0);
  desk.write('notes.sqlite', 'not a workspace');
  expectNotDone(await desk.run('open', 'notes.sqlite'), /notes\.sqlite is not a Crewmap workspace/);
  expect(opened).toEqual([realpathSync(desk.path('plan.sqlite'))]);
});

test('a PDF is drawn by what the entry gives, with the paper and sections asked for', async () => {
  const desk = new Desk();
  await desk.run('new', 'plan.sqlite', '--starter', 'small-team');
  expectNotDone(await desk.run('export', 'plan.sqlite', 'plan.pdf'), /no browser to draw it with/);
  const asked: unknown[] = [];
  desk.capabilities = {
    start: null,
    print: async ({ workspace }, options) => {
      asked.push([workspace.team.size, options]);
      return { bytes: new TextEncoder().encode('%PDF-'), pages: 3 };
    },
  };
  const done = await desk.run('export', 'plan.sqlite', 'plan.pdf', '--paper', 'A2', '--sections', 'roadmap,findings');
  expect(done).toEqual({ exitCode: 0, stdout: 'Wrote plan.pdf: 3 pages\n', errors: [] });
  expect(desk.read('plan.pdf')).toBe('%PDF-');
  expect(asked).toEqual([[1, { paper: 'a2', fit: false, sections: ['roadmap', 'findings'] }]]);
});
