import { createHash } from 'node:crypto';

/**
 * What `sqlite_schema` of a file of each version says, word for word. Anything else in it (a view, a trigger, a
 * generated column, a virtual table) is not ours and is never run.
 */
export const SCHEMA_FINGERPRINTS: Readonly<Record<number, string>> = {
  1: '13725c06b1002496442b73ea517436907b38dce4b153b1ae7b93eca1f5183381',
  2: 'de8930285a14aef74a0954846ca16c7f441992cbe93500df6e8f27ab6a55ada8',
};

/** In an order that VACUUM, which writes tables first, does not change. */
export const SCHEMA_QUERY = 'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name';

/** SHA-256 over the rows of SCHEMA_QUERY, hex. */
export const fingerprintOf = (rows: readonly (readonly unknown[])[]): string =>
  createHash('sha256').update(JSON.stringify(rows)).digest('hex');
