import type { Field } from '../model/field.ts';
import { NOUNS, TABLE_NAMES, type TableName } from '../model/nouns.ts';

export interface Column {
  readonly field: string;
  /** snake_case name in the file. */
  readonly column: string;
  readonly storage: Field['storage'];
  readonly codec: Field['codec'];
}

export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The columns of each table, in the order the file has them. */
export const COLUMNS: { readonly [T in TableName]: readonly Column[] } = Object.fromEntries(
  TABLE_NAMES.map((table) => [
    table,
    Object.entries(NOUNS[table].fields as Record<string, Field>).map(([field, { storage, codec }]) => ({
      field,
      column: snakeCase(field),
      storage,
      codec,
    })),
  ]),
) as { [T in TableName]: Column[] };
