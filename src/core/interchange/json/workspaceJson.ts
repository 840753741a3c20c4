import { TABLE_NAMES, type TableName, type Workspace } from '../../model/nouns.ts';
import { COLUMNS } from '../../rows/columns.ts';
import { inOrder } from '../inOrder.ts';

/** Names the kind of file, so that other JSON is not taken for a workspace. */
export const JSON_FORMAT = 'crewmap-workspace';
/** Raised when an older Crewmap could not read the file. */
export const JSON_VERSION = 1;

/** A row as JSON has it: the columns of the workspace file, lists and booleans as themselves. */
export type JsonRow = Readonly<Record<string, unknown>>;

/** The whole workspace as JSON: every table, every row in the order it was made, one row a line. */
export function exportJson(workspace: Workspace): string {
  const tables = TABLE_NAMES.map((table) => {
    const rows = jsonRows(workspace, table).map((row) => `      ${JSON.stringify(row)}`);
    return `    ${JSON.stringify(table)}: [${rows.length === 0 ? '' : `\n${rows.join(',\n')}\n    `}]`;
  });
  return `{\n  "format": ${JSON.stringify(JSON_FORMAT)},\n  "version": ${JSON_VERSION},\n  "tables": {\n${tables.join(',\n')}\n  }\n}\n`;
}

function jsonRows(workspace: Workspace, table: TableName): JsonRow[] {
  const rows = inOrder(workspace[table] as ReadonlyMap<string, { readonly id: string }>);
  return rows.map((row) =>
    Object.fromEntries(COLUMNS[table].map(({ field, column }) => [column, (row as Record<string, unknown>)[field]])),
  );
}
