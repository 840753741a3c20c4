import { createHash } from 'node:crypto';

/**
 * What `sqlite_schema` of a file of each version says, word for word. Anything else in it (a view, a trigger, a
 * generated column, a virtual table) is not ours and is never run.
 */
export const SCHEMA_FINGERPRINTS: Readonly<Record<number, string>> = {
  1: 'c16de5d7b6464de1aadc0615aa1d8b01b47848bdb6179729287eb6bf0c67710f',
};

export const SCHEMA_QUERY = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid';

/** SHA-256 over the rows of SCHEMA_QUERY, hex. */
export const fingerprintOf = (rows: readonly (readonly unknown[])[]): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex');
