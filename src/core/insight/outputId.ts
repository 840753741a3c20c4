import type { TableName, Workspace } from '../model/nouns.ts';

/** The id a row has outside the app: its key where it has one, else its id. */
export function outputId(workspace: Workspace, table: TableName, id: string): string {
  const row = workspace[table].get(id) as { readonly key?: string | null } | undefined;
  return row?.key ?? id;
}
