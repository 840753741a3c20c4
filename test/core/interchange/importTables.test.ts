import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { importTables } from '../../../src/core/interchange/csv/importTables.ts';
import { Importing, linesOf } from './imported.ts';

const refusalOf = (text: string, format?: 'tasks' | 'teams' | 'assets') => {
  const { workspace, newId } = new Importing();
  const result = importTables(workspace, [{ name: 'x.csv', text, format }], { newId });
  return isRefusal(result) ? result : null;
};

test('a task takes every column over', () => {
  const into = new Importing();
  into.import({
    'assets.csv': ['id,name,kind,layer', 'rank,Ranking model,Model,ML platform'],
    'teams.csv': ['id,name,parent,kind', 'core,Core,,platform'],
    'tasks.csv': [
      'id,title,duration,predecessors,team,not_before,deadline,demand,kind,layer,horizon,asset,status,obligation_date',
      'A,Collect data,3,,core,2027-02-01,31.12.2027,ML Engineer:2;SRE:0.5,Research,storage & compute,Short,rank,In Progress,31/12/2027',
    ],
  });
  expect(into.result?.rowErrors).toEqual([]);
  expect(into.task('A')).toMatchObject({
    title: 'Collect data',
    optimisticDays: 3,
    likelyDays: 3,
    pessimisticDays: 3,
    basis: 'elapsed',
    teamId: into.team('core').id,
    assetId: into.asset('rank').id,
    notBefore: '2027-02-01',
    deadline: '2027-12-31',
    obligationDate: '2027-12-31',
    kind: 'research',
    layer: 'storage-compute',
    horizon: 'short',
    status: 'in-progress',
  });
  expect(into.demand('A')).toEqual(['ML Engineer:2', 'SRE:0.5']);
});

test.each([
  ['comma', 'id,title,duration\nA,"First, of two",2.5'],
  ['semicolon, decimal comma', 'id;title;duration\nA;First, of two;2,5'],
  ['tab', 'id\ttitle\tduration\nA\tFirst, of two\t2,5'],
  ['BOM and CRLF', '\ufeffid,title,duration\r\nA,"First, of two",2.5\r\n'],
  ['old Mac line ends', 'id,title,duration\rA,"First, of two",2.5\r'],
  ['headers in any dress', '"I D", Ti_tle ,DURATION\nA,"First, of two",2.5'],
])('reads %s', (_, text) => {
  const into = new Importing();
  into.import({ 'tasks.csv': text });
  expect(into.task('A')).toMatchObject({ title: 'First, of two', likelyDays: 2.5 });
  expect(into.result?.rowErrors).toEqual([]);
});

test('a decimal comma is no number where the comma is the delimiter', () => {
  const into = new Importing();
  into.import({ 'tasks.csv': 'id,title,duration\nA,First,"2,5"' });
  expect(into.task('A').likelyDays).toBeNull();
  expect(linesOf(into.result?.rowErrors ?? [])).toEqual([
    'tasks.csv:2: duration: “2,5” is not a number; the cell was left empty',
  ]);
});

test.each(['yes', 'TRUE', '1', 'X'])('%s is true', (word) => {
  const into = new Importing();
  into.import({
    't.csv': 'id,name,kind\nt,T,platform',
    'r.csv': `team,role_type,person,lead,on_call\nt,SRE,,${word},no`,
  });
  expect([...into.workspace.role.values()][0]).toMatchObject({ lead: true, onCall: false, personId: null, fte: 1 });
});

test('the line of a row counts the line breaks inside quotes and blank lines before it', () => {
  const into = new Importing();
  into.import({ 'tasks.csv': '\nid,title,duration\nA,"two\nlines",1\n\nB,Second,long\nC,Third,-1' });
  expect(linesOf(into.result?.rowErrors ?? [])).toEqual([
    'tasks.csv:6: duration: “long” is not a number; the cell was left empty',
    'tasks.csv:7: duration: “-1” is not between 0 and 100000; the cell was left empty',
  ]);
  expect(into.task('A').title).toBe('two lines');
});

test('references resolve whatever the order of files and rows', () => {
  const into = new Importing();
  into.import({
    'tasks.csv': ['id,title,predecessors,team,responsible', 'B,Second,A,ml/data,Ann', 'A,First,,ml,'],
    'roles.csv': ['team,role_type,person', 'ml/data,Data Engineer,Ann'],
    'teams.csv': ['id,name,parent,kind', 'ml/data,Data,ml,enabling', 'ml,ML,,platform'],
    'people.csv': ['name,skills', 'Ann,Python:3;Spark:learning;SQL'],
  });
  expect(into.result?.rowErrors).toEqual([]);
  expect(into.team('ml/data').parentId).toBe(into.team('ml').id);
  expect(into.predecessors('B')).toEqual(['A FS+0']);
  expect(into.letters('B')).toEqual(['R Ann']);
  expect([...into.workspace.person.values()]).toMatchObject([
    {
      key: 'Ann',
      skills: [
        { name: 'Python', level: 3 },
        { name: 'Spark', level: 'learning' },
        { name: 'SQL', level: null },
      ],
    },
  ]);
});

test('what is wrong is reported and the rest is taken', () => {
  const into = new Importing();
  into.import({
    'tasks.csv': [
      'id,title,duration,predecessors,team,deadline,kind',
      'A,First,x,NOPE,nowhere,30.02.2027,cooking',
      'A,Again,1,,,,',
      ',No id,1,,,,',
      'B,Second,1,A;NOPE SS+1,,,',
    ],
  });
  expect(linesOf(into.result?.rowErrors ?? []).map((line) => line.split('; ')[0])).toEqual([
    'tasks.csv:2: kind: “cooking” is none of unspecified, research, development, deployment, maintenance, infrastructure, procurement, process',
    'tasks.csv:2: team: no team is called “nowhere”',
    'tasks.csv:2: deadline: “30.02.2027” is not a date like 2027-12-31 or 31.12.2027',
    'tasks.csv:2: duration: “x” is not a number',
    'tasks.csv:2: predecessors: no task has the id “NOPE”',
    'tasks.csv:3: id: “A” stands in an earlier row too',
    'tasks.csv:4: id: is empty',
    'tasks.csv:5: predecessors: no task has the id “NOPE”',
  ]);
  expect([...into.workspace.task.values()].map(({ key }) => key)).toEqual(['A', 'B']);
  expect(into.task('A')).toMatchObject({ title: 'First', likelyDays: null, teamId: null, deadline: null });
  expect(into.predecessors('B')).toEqual(['A FS+0']);
});

test('predecessors: types, lags and ids that look like both', () => {
  const into = new Importing();
  into.import({
    'tasks.csv': [
      'id;title;predecessors',
      'A;a;',
      'A SS;named like a link;',
      'x;x;y',
      'B;b;A',
      'C;c;A FF',
      'D;d;A FS+2; B ss - 1,5',
      'E;e;A SS',
      'F;f;A+2',
      'G;g;A FS+1;A SF',
      'y;y;',
    ],
  });
  expect(into.predecessors('B')).toEqual(['A FS+0']);
  expect(into.predecessors('C')).toEqual(['A FF+0']);
  expect(into.predecessors('E')).toEqual(['A SS FS+0']);
  expect(into.predecessors('F')).toEqual([]);
  expect(into.predecessors('x')).toEqual(['y FS+0']);
  // In a semicolon file the second item of an unquoted list is another cell.
  expect(into.predecessors('D')).toEqual(['A FS+2']);
  expect(linesOf(into.result?.rowErrors ?? []).map((line) => line.split(': ').slice(0, 2).join())).toEqual([
    'tasks.csv:7,row',
    'tasks.csv:9,predecessors',
    'tasks.csv:10,row',
  ]);
  into.import({ 'tasks.csv': 'id;title;predecessors\nD;d;"A FS+2; B ss - 1,5"' });
  expect(into.predecessors('D')).toEqual(['A FS+2', 'B SS-1.5']);
});

test('a dependency loop keeps its rows and is named', () => {
  const into = new Importing();
  into.import({ 'tasks.csv': ['id,title,predecessors', 'A,Plan,C', 'B,Build,A', 'C,Ship,B', 'D,Rest,C'] });
  expect(linesOf(into.result?.rowErrors ?? [])).toEqual([
    'tasks.csv:4: predecessors: Plan → Build → Ship → Plan is a loop; the rows are kept and the schedule leaves a link of it out',
  ]);
  expect(into.workspace.dependency.size).toBe(4);
});

test('a loop of parents is broken where it closes', () => {
  const into = new Importing();
  const files = {
    'teams.csv': ['id,name,parent,kind', 'a,A,b,platform', 'b,B,c,platform', 'c,C,a,platform', 'd,D,d,x'],
  };
  into.import(files);
  expect(linesOf(into.result?.rowErrors ?? []).map((line) => line.split(': ').slice(0, 2).join())).toEqual([
    'teams.csv:4,parent',
    'teams.csv:5,kind',
    'teams.csv:5,parent',
  ]);
  expect(into.team('b').parentId).toBe(into.team('c').id);
  expect(into.team('c').parentId).toBeNull();
  expect(into.import(files).edits).toEqual([]);
});

test('a tree can be turned round', () => {
  const into = new Importing();
  into.import({ 'teams.csv': ['id,name,parent,kind', 'a,A,,platform', 'b,B,a,platform'] });
  into.import({ 'teams.csv': ['id,name,parent,kind', 'a,A,b,platform', 'b,B,,platform'] });
  expect(into.result?.rowErrors).toEqual([]);
  expect(into.team('a').parentId).toBe(into.team('b').id);
});

test('importing again updates the columns given and nothing else', () => {
  const into = new Importing();
  into.import({
    'tasks.csv': [
      'id,title,duration,predecessors,demand,deadline',
      'A,First,2,,SRE:1,2027-05-05',
      'B,Second,3,A SS+1,,',
    ],
  });
  const link = [...into.workspace.dependency.keys()];
  into.import({ 'tasks.csv': ['id,title,deadline', 'A,Renamed,'] });
  expect(into.task('A')).toMatchObject({ title: 'Renamed', likelyDays: 2, deadline: null });
  expect(into.demand('A')).toEqual(['SRE:1']);
  into.import({ 'tasks.csv': ['id,title,predecessors,demand', 'B,Second,A SS+3,PM', 'A,Renamed,,'] });
  expect([...into.workspace.dependency.keys()]).toEqual(link);
  expect(into.predecessors('B')).toEqual(['A SS+3']);
  expect(into.demand('A')).toEqual([]);
  expect(into.demand('B')).toEqual(['Product Manager:1']);
  expect(into.workspace.task.size).toBe(2);
});

test('a list column leaves alone what was drawn by hand', () => {
  const into = new Importing();
  const links = (key: string) => into.predecessors(key).map((item) => item.split(' ')[0]);
  into.import({ 'tasks.csv': ['id,title,predecessors', 'A,a,', 'B,b,', 'C,c,A;B'] });
  const drawn = [...into.workspace.dependency.values()].find(({ fromId }) => fromId === into.task('B').id);
  into.import({ 'tasks.csv': ['id,title,predecessors', 'C,c,'] }, new Set([drawn?.id ?? '']));
  expect(links('C')).toEqual(['B']);
  into.import({ 'tasks.csv': ['id,title,predecessors', 'C,c,'] });
  expect(links('C')).toEqual([]);
});

test('accountable is one holder and replaces the one before; responsible is a list', () => {
  const into = new Importing();
  const base = {
    'teams.csv': ['id,name,kind', 'core,Core,platform', 'data,Data,platform'],
    'roles.csv': ['team,role_type,person', 'core,SRE,Ann', 'core,ML Engineer,Bob', 'data,SRE,'],
  };
  into.import({ ...base, 'tasks.csv': ['id,title,team,accountable,responsible', 'A,a,core,data,Ann;Bob;core'] });
  expect(into.letters('A')).toEqual(['A data', 'R Ann', 'R Bob', 'R core']);
  into.import({ 'tasks.csv': ['id,title,accountable,responsible', 'A,a,Ann,Bob;site reliability engineer;sre'] });
  const seat = [...into.workspace.role.values()].find(({ teamId }) => teamId === into.team('core').id);
  expect(into.letters('A')).toEqual(['A Ann', 'R Bob', `R seat ${seat?.id}`]);
  into.import({ 'tasks.csv': ['id,title,accountable,responsible', 'A,a,,'] });
  expect(into.letters('A')).toEqual([]);
});

test('an A given by hand stays where the cell is empty and gives way where the cell names somebody', () => {
  const into = new Importing();
  into.import({
    'teams.csv': ['id,name,kind', 'core,Core,platform', 'data,Data,platform'],
    'tasks.csv': ['id,title,accountable', 'A,a,core'],
  });
  const given = new Set(into.workspace.responsibility.keys());
  into.import({ 'tasks.csv': ['id,title,accountable', 'A,a,'] }, given);
  expect(into.letters('A')).toEqual(['A core']);
  into.import({ 'tasks.csv': ['id,title,accountable', 'A,a,data'] }, given);
  expect(into.letters('A')).toEqual(['A data']);
  into.import({ 'tasks.csv': ['id,title,accountable', 'A,a,'] }, given);
  expect(into.letters('A')).toEqual([]);
});

test('an unknown holder is reported', () => {
  const into = new Importing();
  into.import({ 'tasks.csv': ['id,title,responsible,accountable', 'A,a,Nobody,Noone'] });
  expect(linesOf(into.result?.rowErrors ?? [])).toEqual([
    'tasks.csv:2: accountable: no team, person or seat is called “Noone”; it was left out',
    'tasks.csv:2: responsible: no team, person or seat is called “Nobody”; it was left out',
  ]);
});

test('seats are known by team, role type, person and which of equal rows they are', () => {
  const into = new Importing();
  const rows = (fte: number) => [
    'team,role_type,person,fte',
    't,ML Engineer,,1',
    `t,mle,,${fte}`,
    't,ML Engineer,Ann,0.5',
    't,Prompt Whisperer,Bob,1',
  ];
  const teams = ['id,name,kind', 't,T,platform'];
  into.import({ 'teams.csv': teams, 'roles.csv': rows(0.4) });
  expect(into.workspace.role.size).toBe(4);
  expect(linesOf(into.result?.notices ?? []).map((line) => line.split(': ')[1])).toEqual([
    'person',
    'role_type',
    'person',
  ]);
  expect([...into.workspace.role_type.values()].some(({ name }) => name === 'Prompt Whisperer')).toBe(true);
  const again = into.import({ 'teams.csv': teams, 'roles.csv': rows(0.6) });
  expect(again.edits).toMatchObject([{ op: 'update', table: 'role', before: { fte: 0.4 }, after: { fte: 0.6 } }]);
});

test('a role row without a team is left out', () => {
  const into = new Importing();
  into.import({ 'roles.csv': ['team,role_type,person', 'nowhere,SRE,Ann', ',SRE,', 't,,'] });
  expect(into.workspace.role.size).toBe(0);
  expect(into.result?.rowErrors.map(({ line, column }) => `${line} ${column}`)).toEqual(['2 team', '3 team', '4 team']);
});

test('responsibilities name subjects and holders by type', () => {
  const into = new Importing();
  const files = {
    'assets.csv': ['id,name,kind,layer,owner', 'fs,Feature store,Tool,ml_platform,core'],
    'teams.csv': ['id,name,kind', 'core,Core,platform'],
    'roles.csv': ['team,role_type,person', 'core,SRE,Ann'],
    'tasks.csv': ['id,title,team', 'A,a,core'],
    'responsibilities.csv': [
      'subject_type,subject,letter,holder_type,holder',
      'Task,A,r,Person,Ann',
      'task,A,consulted,role,core / SRE / Ann',
      'asset,fs,I,team,core',
      'task,A,R,person,Ann',
      'task,Z,R,person,Ann',
      'task,A,R,person,Zed',
      'task,A,Q,person,Ann',
    ],
  };
  into.import(files);
  const seat = [...into.workspace.role.keys()][0];
  expect(into.letters('A')).toEqual([`C seat ${seat}`, 'R Ann']);
  const asset = [...into.workspace.responsibility.values()].filter(({ subjectType }) => subjectType === 'asset');
  expect(asset.map(({ letter }) => letter).sort()).toEqual(['A', 'I']);
  expect(into.result?.rowErrors.map(({ line, column }) => `${line} ${column}`)).toEqual([
    '5 row',
    '6 subject',
    '7 holder',
    '8 letter',
  ]);
  expect(into.import(files).edits).toEqual([]);
});

test('estimates: three points, effort, one of three', () => {
  const into = new Importing();
  into.import({
    'tasks.csv': [
      'id,title,duration,optimistic,likely,pessimistic,basis,effort',
      'A,a,,1,2,4,,',
      'B,b,,,,,,6',
      'C,c,5,,,,effort,8',
      'D,d,5,,,,elapsed,8',
      'E,e,,,3,,,',
      'F,f,3,2,,5,,',
      'G,g,,5,,2,,',
    ],
  });
  const points = (key: string) => {
    const { optimisticDays, likelyDays, pessimisticDays, basis } = into.task(key);
    return [optimisticDays, likelyDays, pessimisticDays, basis];
  };
  expect(points('A')).toEqual([1, 2, 4, 'elapsed']);
  expect(points('B')).toEqual([6, 6, 6, 'effort']);
  expect(points('C')).toEqual([8, 8, 8, 'effort']);
  expect(points('D')).toEqual([5, 5, 5, 'elapsed']);
  expect(points('E')).toEqual([3, 3, 3, 'elapsed']);
  expect(points('F')).toEqual([2, 3, 5, 'elapsed']);
  expect(into.result?.rowErrors.map(({ line, column }) => `${line} ${column}`)).toEqual(['8 pessimistic']);
});

test('the format is the one with the fewest unknown columns; a tie asks', () => {
  expect(refusalOf('id,name,kind,layer,parent\na,A,tool,')?.sentence).toMatch(/could be teams or assets.*--format/);
  expect(refusalOf('id,name,kind,layer,parent\na,A,tool,', 'assets')).toBeNull();
  const unknown = refusalOf('team,name,cadence,day\nt,Stand-up,daily,');
  expect(unknown?.sentence).toContain('its columns are team, name, cadence, day');
  expect(unknown?.sentence).toContain('tasks (id, title)');
  expect(unknown?.sentence).not.toContain('\n');
  expect(refusalOf('id,name,kind\na,A,', 'tasks')?.sentence).toMatch(/no column title/);
  expect(refusalOf('')?.code).toBe('empty-file');
});

test('columns nobody knows are noted, broken quotes and stray cells reported', () => {
  const into = new Importing();
  into.import({ 'tasks.csv': 'id,title,colour\nA,a,red,extra\nB,"never closed,\nC,c,' });
  expect(linesOf(into.result?.notices ?? [])).toEqual([
    'tasks.csv:1: colour: tasks files have no such column; it was not read',
  ]);
  expect(into.result?.rowErrors.map(({ line, column }) => `${line} ${column}`)).toEqual(['2 row', '3 row']);
});

test.each([';', '\t', ','])('finds the delimiter %j below blank lines', (delimiter) => {
  const into = new Importing();
  into.import({
    'tasks.csv': `\n${delimiter}${delimiter}\nid${delimiter}title${delimiter}duration\nA${delimiter}a${delimiter}4`,
  });
  expect(into.task('A').likelyDays).toBe(4);
});

test('a chain of parents of any depth comes in, in any order', () => {
  const into = new Importing();
  const depth = 20_000;
  const rows = Array.from({ length: depth }, (_, i) => `t${i},T${i},${i === depth - 1 ? '' : `t${i + 1}`},platform`);
  into.import({ 'teams.csv': ['id,name,parent,kind', ...rows] });
  expect(into.result?.rowErrors).toEqual([]);
  const back = into.import({ 'teams.csv': ['id,name,parent,kind', ...rows.toReversed(), `t${depth},Top,t0,platform`] });
  expect(back.edits).toHaveLength(1);
});
