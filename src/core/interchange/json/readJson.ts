import { isRefusal, type Refusal, refuse } from '../../change/refusal.ts';
import { danglingReference } from '../../change/verify.ts';
import { type LooseRow, looseRows } from '../../model/looseRow.ts';
import { withDefaults } from '../../model/noun.ts';
import { NOUNS, type RowOf, TABLE_NAMES, type TableName, type Workspace } from '../../model/nouns.ts';
import type { z } from '../../model/zod.ts';
import { COLUMNS } from '../../rows/columns.ts';
import { JSON_FORMAT, JSON_VERSION } from './workspaceJson.ts';

export const MAX_JSON_CHARACTERS = 500_000_000;
export const MAX_JSON_ROWS = 500_000;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The workspace a JSON file holds, or the first thing wrong with it: table, row and field. */
export function readJson(name: string, text: string): Workspace | Refusal {
  const wrong = (sentence: string) => refuse('invalid-json', `${name}: ${sentence}`);
  if (text.length > MAX_JSON_CHARACTERS) return wrong('the file is too large.');
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (problem) {
    return wrong(`this is not JSON (${(problem as Error).message}).`);
  }
  if (!isObject(file) || file['format'] !== JSON_FORMAT) {
    return wrong(`this is not a Crewmap workspace: its “format” is not “${JSON_FORMAT}”.`);
  }
  if (file['version'] !== JSON_VERSION) {
    return wrong(`its version is ${JSON.stringify(file['version'])}, this Crewmap reads version ${JSON_VERSION}.`);
  }
  const { tables } = file;
  if (!isObject(tables)) return wrong('“tables” is missing.');
  const stranger = Object.keys(tables).find((table) => !Object.hasOwn(NOUNS, table));
  if (stranger !== undefined) return wrong(`there is no table “${stranger}”.`);

  let count = 0;
  const read: Partial<Record<TableName, ReadonlyMap<string, LooseRow>>> = {};
  for (const table of TABLE_NAMES) {
    const given = tables[table] ?? [];
    if (!Array.isArray(given)) return wrong(`table ${table} is not a list.`);
    count += given.length;
    if (count > MAX_JSON_ROWS) return wrong(`it has more than ${MAX_JSON_ROWS} rows.`);
    const rows = readRows(table, given);
    if (typeof rows === 'string') return wrong(rows);
    read[table] = rows;
  }
  const workspace = read as unknown as Workspace;
  if (workspace.workspace.size !== 1) return wrong('table workspace must have exactly one row.');
  const dangling = firstDangling(workspace);
  return dangling === null ? workspace : wrong(dangling);
}

/** The rows of a table by id, or what is wrong with the first bad one. */
function readRows(table: TableName, given: readonly unknown[]): ReadonlyMap<string, LooseRow> | string {
  const fieldOf = new Map(COLUMNS[table].map(({ column, field }) => [column, field]));
  const columnOf = new Map(COLUMNS[table].map(({ column, field }) => [field, column]));
  const schema = NOUNS[table].schema as z.ZodType<RowOf<typeof table>>;
  const rows = new Map<string, LooseRow>();
  const keys = new Set<unknown>();
  for (const [index, value] of given.entries()) {
    const place = `table ${table}, row ${index + 1}`;
    if (!isObject(value)) return `${place} is not an object.`;
    const row: Record<string, unknown> = {};
    for (const [column, cell] of Object.entries(value)) {
      const field = fieldOf.get(column);
      if (field === undefined) return `${place}: there is no field “${column}”.`;
      row[field] = cell;
    }
    const parsed = schema.safeParse(withDefaults(NOUNS[table] as never, row as never));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const [field, ...inside] = issue?.path ?? [];
      const where = [columnOf.get(String(field)) ?? String(field ?? ''), ...inside].join('.');
      return `${place}, field ${where}: ${issue?.message ?? 'is not valid'}.`;
    }
    const valid = parsed.data as LooseRow;
    if (rows.has(valid.id)) return `${place}: the id “${valid.id}” is there twice.`;
    const { key } = valid as { key?: unknown };
    if (key !== null && key !== undefined) {
      if (keys.has(key)) return `${place}: the key “${String(key)}” is there twice.`;
      keys.add(key);
    }
    rows.set(valid.id, valid);
  }
  return rows;
}

function firstDangling(workspace: Workspace): string | null {
  for (const table of TABLE_NAMES) {
    let index = 0;
    for (const row of looseRows(workspace, table).values()) {
      index++;
      const dangling = danglingReference(workspace, table, row);
      if (isRefusal(dangling)) return `table ${table}, row ${index}: ${dangling.sentence}`;
    }
  }
  return null;
}
