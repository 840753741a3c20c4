import { createHash } from 'node:crypto';

/**
 * What `sqlite_schema` of a file of each version says, word for word. Anything else in it (a view, a trigger, a
 * generated column, a virtual table) is not ours and is never run.
 */
export const SCHEMA_FINGERPRINTS: Readonly<Record<number, string>> = {
  1: 'f063d5be99ed0a41ffeac0bed87404672a30f2396ab1fa8d19cd4f326ea4e6a4',
};

export const SCHEMA_QUERY = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid';

/** SHA-256 over the rows of SCHEMA_QUERY, hex. */
export const fingerprintOf = (rows: readonly (readonly unknown[])[]): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex');
