import type { TableName } from '../../../core/model/nouns.ts';

const tables: Record<TableName, string> = {
  workspace: 'Workspace',
  team: 'Teams',
  role_type: 'Role types',
  person: 'People',
  role: 'Seats',
  role_cover: 'Covered roles',
  capacity: 'Capacities',
  asset: 'Assets',
  task: 'Tasks',
  task_demand: 'Demands on roles',
  dependency: 'Dependencies',
  risk_event: 'Risks',
  baseline: 'Baselines',
  baseline_task: 'Tasks in baselines',
  responsibility: 'Responsibilities',
  frame: 'Frames',
  placement: 'Places on a canvas',
};

export const importing = {
  title: (files: number) =>
    files === 0 ? 'Nothing to import' : files === 1 ? 'Import a table' : `Import ${files} tables`,
  label: (names: readonly string[]) =>
    names.length === 1 ? `Imported ${names[0]}` : `Imported ${names.length} tables`,
  apply: 'Import',
  applyRest: 'Import the others',
  oneUndo: 'One undo takes the whole import back.',
  source: (format: string, rows: number) => `${format}, ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  nothingNew: 'These files say what the workspace already holds. There is nothing to import.',
  table: 'What',
  added: 'New',
  updated: 'Changed',
  removed: 'Taken away',
  tables,
  problems: (count: number) =>
    `${count} ${count === 1 ? 'cell or row' : 'cells or rows'} could not be taken as written`,
  notices: (count: number) => `${count} ${count === 1 ? 'remark' : 'remarks'}`,
  place: (file: string, line: number, column: string) => `${file}, line ${line}, ${column}`,
  more: (count: number) => `and ${count} more`,
} as const;
