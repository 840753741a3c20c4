import type { TableName, Workspace } from './nouns.ts';

/** A row of any table, for code that treats all tables alike. */
export type LooseRow = { readonly id: string; readonly [field: string]: unknown };

/** The rows of a table that is only known by name. */
export const looseRows = (workspace: Workspace, table: TableName): ReadonlyMap<string, LooseRow> =>
  workspace[table] as unknown as ReadonlyMap<string, LooseRow>;
