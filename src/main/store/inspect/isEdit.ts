import type { RowEdit } from '../../../core/change/change.ts';
import { TABLE_NAMES, type TableName } from '../../../core/model/nouns.ts';
import { COLUMNS } from '../../../core/rows/columns.ts';

type Loose = Readonly<Record<string, unknown>>;

const FIELDS = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, new Set(COLUMNS[table].map(({ field }) => field))]),
) as unknown as Record<TableName, ReadonlySet<string>>;

/**
 * Is this the shape of an edit: a known table, known fields, nothing else? Values that made it into the rows are
 * checked there, the others when an undo brings them back; a log of years is read at every opening.
 */
export function isEdit(value: unknown): value is RowEdit {
  if (!isObject(value)) return false;
  const { op, table } = value;
  if (typeof table !== 'string' || !Object.hasOwn(FIELDS, table)) return false;
  const known = FIELDS[table as TableName];
  if (op === 'update') {
    const { id, before, after } = value;
    return typeof id === 'string' && isPartOf(known, before) && isPartOf(known, after) && sizeOf(value) === 5;
  }
  const { row } = value;
  return (
    (op === 'insert' || op === 'delete') &&
    isPartOf(known, row) &&
    typeof row['id'] === 'string' &&
    sizeOf(row) === known.size &&
    sizeOf(value) === 3
  );
}

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isPartOf(known: ReadonlySet<string>, value: unknown): value is Loose {
  if (!isObject(value)) return false;
  for (const field of Object.keys(value)) if (!known.has(field)) return false;
  return true;
}

const sizeOf = (value: Loose): number => Object.keys(value).length;
