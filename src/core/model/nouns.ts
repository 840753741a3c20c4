import { asset } from './asset.ts';
import { baseline } from './baseline.ts';
import { baselineTask } from './baselineTask.ts';
import { capacity } from './capacity.ts';
import { dependency } from './dependency.ts';
import type { RowOfFields } from './field.ts';
import { frame } from './frame.ts';
import type { Noun } from './noun.ts';
import { person } from './person.ts';
import { placement } from './placement.ts';
import { responsibility } from './responsibility.ts';
import { riskEvent } from './riskEvent.ts';
import { role } from './role.ts';
import { roleCover } from './roleCover.ts';
import { roleType } from './roleType.ts';
import { task } from './task.ts';
import { taskDemand } from './taskDemand.ts';
import { team } from './team.ts';
import { workspace } from './workspace.ts';

/** Every noun of the workspace by its table name, parents before what refers to them. */
export const NOUNS = {
  workspace,
  team,
  role_type: roleType,
  person,
  role,
  role_cover: roleCover,
  capacity,
  asset,
  task,
  task_demand: taskDemand,
  dependency,
  risk_event: riskEvent,
  baseline,
  baseline_task: baselineTask,
  responsibility,
  frame,
  placement,
} as const satisfies Readonly<Record<string, Noun>>;

export type TableName = keyof typeof NOUNS;
export const TABLE_NAMES = Object.keys(NOUNS) as readonly TableName[];

export type FieldsOf<T extends TableName> = (typeof NOUNS)[T]['fields'];
export type RowOf<T extends TableName> = RowOfFields<FieldsOf<T>>;

export type WorkspaceRow = RowOf<'workspace'>;
export type Team = RowOf<'team'>;
export type RoleType = RowOf<'role_type'>;
export type Person = RowOf<'person'>;
export type Role = RowOf<'role'>;
export type RoleCover = RowOf<'role_cover'>;
export type Capacity = RowOf<'capacity'>;
export type Asset = RowOf<'asset'>;
export type Task = RowOf<'task'>;
export type TaskDemand = RowOf<'task_demand'>;
export type Dependency = RowOf<'dependency'>;
export type RiskEvent = RowOf<'risk_event'>;
export type Baseline = RowOf<'baseline'>;
export type BaselineTask = RowOf<'baseline_task'>;
export type Responsibility = RowOf<'responsibility'>;
export type Frame = RowOf<'frame'>;
export type Placement = RowOf<'placement'>;

/** All rows of a workspace. Immutable: a change makes a new value that shares the untouched tables. */
export type Workspace = { readonly [T in TableName]: ReadonlyMap<string, RowOf<T>> };

/** The one row of the `workspace` table. */
export function settingsOf(workspaceTables: Workspace): WorkspaceRow {
  const [settings] = workspaceTables.workspace.values();
  if (!settings) throw new Error('a workspace without its workspace row');
  return settings;
}

export function emptyWorkspace(): Workspace {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, new Map()])) as unknown as Workspace;
}
