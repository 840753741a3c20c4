import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/core/change/refusal.ts';
import { exportAllCsv, exportCsv } from '../../../src/core/interchange/csv/exportCsv.ts';
import { importTables } from '../../../src/core/interchange/csv/importTables.ts';
import { Importing, linesOf } from './imported.ts';

const TEAMS = ['id,name,kind', 'core,Core,platform', 'edge,Edge,platform'];

/** `core SRE:2` for each capacity. */
const capacities = ({ workspace: { capacity, team, role_type } }: Importing): string[] =>
  [...capacity.values()].map(
    ({ teamId, roleTypeId, fte }) => `${team.get(teamId)?.key} ${role_type.get(roleTypeId)?.name}:${fte}`,
  );

test('a capacity is a team, a role type and FTE; importing again updates the FTE', () => {
  const into = new Importing();
  const { rowErrors, notices, sources } = into.import({
    'capacities.csv': ['Role Type;FTE;Team', 'site reliability engineer;2,5;core', 'SRE;0;edge'],
    'teams.csv': TEAMS,
  });
  expect({ rowErrors, notices }).toEqual({ rowErrors: [], notices: [] });
  expect(sources.map(({ format }) => format)).toEqual(['capacities', 'teams']);
  expect(capacities(into)).toEqual(['core SRE:2.5', 'edge SRE:0']);
  expect(into.import({ 'c.csv': 'team,role_type,fte\nCore,sre,4' }).edits).toHaveLength(1);
  expect(capacities(into)).toEqual(['core SRE:4', 'edge SRE:0']);
  expect(into.import({ 'c.csv': 'team,role_type,fte\nedge,SRE,0\ncore,SRE,4' }).edits).toEqual([]);
});

test('what is wrong is reported and its row left out', () => {
  const into = new Importing();
  const { rowErrors, notices } = into.import({
    'teams.csv': TEAMS,
    'capacities.csv': [
      'team,role_type,fte',
      'core,Crane Driver,3',
      'nowhere,Painter,1',
      'core,SRE,many',
      'core,SRE,-1',
      'core,SRE,',
      'core,,2',
      ',SRE,2',
      'core,crane-driver,5',
    ],
  });
  expect(linesOf(notices)).toEqual([
    'capacities.csv:2: role_type: “Crane Driver” is a new role type; it was added to this workspace’s catalogue',
  ]);
  expect(linesOf(rowErrors)).toEqual([
    'capacities.csv:3: team: no team is called “nowhere”; the row was left out',
    'capacities.csv:4: fte: “many” is not a number; the cell was left empty',
    'capacities.csv:5: fte: “-1” is not between 0 and 100000; the cell was left empty',
    'capacities.csv:6: fte: is empty; the row was left out',
    'capacities.csv:7: role_type: is empty; the row was left out',
    'capacities.csv:8: team: is empty; the row was left out',
    'capacities.csv:9: row: “crane-driver” of “core” stands in an earlier row too; this row was left out',
  ]);
  expect(capacities(into)).toEqual(['core Crane Driver:3']);
});

test.each([
  ['team,role_type,fte', 'capacities'],
  ['team,role_type,fte,comment', 'capacities'],
  ['team,role_type,person,fte', 'roles'],
  ['team,role_type,fte,PERSON', 'roles'],
  ['team,role_type,person', 'roles'],
])('%s is %s', (header, format) => {
  const into = new Importing();
  const values = header.split(',').map((name) => (name === 'team' ? 'core' : name === 'role_type' ? 'SRE' : ''));
  const { sources } = into.import({ 'teams.csv': TEAMS, 'x.csv': [header, values.join(',')] });
  expect(sources[1]?.format).toBe(format);
});

test('seats are not read as capacities even when told to', () => {
  const { workspace, newId } = new Importing();
  const text = 'team,role_type,person,fte\n';
  const result = importTables(workspace, [{ name: 'x.csv', text, format: 'capacities' }], { newId });
  expect(isRefusal(result) && result.sentence).toBe(
    'x.csv is not a capacities file: it has a column person. Its columns are team, role_type, person, fte.',
  );
});

test('written capacities are read back', () => {
  const into = new Importing();
  into.import({ 'teams.csv': TEAMS, 'c.csv': 'team,role_type,fte\nedge,Painter,1.5\ncore,SRE,2' });
  expect(exportCsv(into.workspace, 'capacities')).toBe('team,role_type,fte\r\nedge,Painter,1.5\r\ncore,SRE,2\r\n');
  const files = Object.fromEntries(exportAllCsv(into.workspace).map(({ fileName, text }) => [fileName, text]));
  expect(into.import(files).edits).toEqual([]);
  const there = new Importing();
  there.import(files);
  expect(capacities(there)).toEqual(capacities(into));
});
