import initSqlite, { type Database, type Sqlite3Static } from '@sqlite.org/sqlite-wasm';

/** An engine without a file system, in memory of its own: whatever a file does to it stays inside. */
export type Sandboxed = Database;

export interface Sandbox {
  readonly db: Sandboxed;
  /** The bytes of the database as the engine sees them. */
  image(): Uint8Array;
}

/** sqlite.org's advice for hostile files (security.html), widened to what a real workspace needs. */
const LIMITS = {
  SQL_LENGTH: 100_000,
  COLUMN: 100,
  EXPR_DEPTH: 50,
  COMPOUND_SELECT: 5,
  VDBE_OP: 25_000,
  FUNCTION_ARG: 8,
  ATTACHED: 0,
  LIKE_PATTERN_LENGTH: 100,
  VARIABLE_NUMBER: 64,
  TRIGGER_DEPTH: 3,
} as const;

const OFF = ['ENABLE_VIEW', 'ENABLE_TRIGGER', 'TRUSTED_SCHEMA', 'DQS_DML', 'DQS_DDL', 'ENABLE_LOAD_EXTENSION'] as const;

/** Opens bytes as a database. With a journal, SQLite first rolls back what a crash left half done. */
export async function openSandboxed(bytes: Uint8Array, journal: Uint8Array | null): Promise<Sandbox> {
  const quiet = () => {};
  const load = initSqlite as (options: { print: () => void; printErr: () => void }) => Promise<Sqlite3Static>;
  const sqlite = await load({ print: quiet, printErr: quiet });
  // The report says what SQLite thinks of the file; nobody reads it on the console.
  sqlite.config.warn = quiet;
  const db = journal ? openWithJournal(sqlite, bytes, journal) : openImage(sqlite, bytes);
  tighten(sqlite, db, bytes.length);
  return { db, image: () => sqlite.capi.sqlite3_js_db_export(db) };
}

function openImage({ capi, wasm, oo1 }: Sqlite3Static, bytes: Uint8Array): Sandboxed {
  const db = new oo1.DB(':memory:', 'c');
  if (db.pointer === undefined) throw new Error('the sandbox did not open');
  const image = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  const code = capi.sqlite3_deserialize(db.pointer, 'main', image, bytes.length, bytes.length, flags);
  db.checkRc(code);
  return db;
}

/** Both go into the engine's own memory file system. */
function openWithJournal({ capi, oo1 }: Sqlite3Static, bytes: Uint8Array, journal: Uint8Array): Sandboxed {
  capi.sqlite3_js_posix_create_file('/workspace.sqlite', bytes);
  capi.sqlite3_js_posix_create_file('/workspace.sqlite-journal', journal);
  return new oo1.DB('/workspace.sqlite', 'w', 'unix-none');
}

function tighten({ capi }: Sqlite3Static, db: Sandboxed, sizeBytes: number): void {
  if (db.pointer === undefined) throw new Error('the sandbox did not open');
  for (const [name, most] of Object.entries(LIMITS)) {
    capi.sqlite3_limit(db.pointer, capi[`SQLITE_LIMIT_${name as keyof typeof LIMITS}`], most);
  }
  // No value of a file is longer than the file.
  capi.sqlite3_limit(db.pointer, capi.SQLITE_LIMIT_LENGTH, Math.max(1_000_000, sizeBytes));
  for (const name of OFF) capi.sqlite3_db_config(db.pointer, capi[`SQLITE_DBCONFIG_${name}`], 0, 0);
  capi.sqlite3_db_config(db.pointer, capi.SQLITE_DBCONFIG_DEFENSIVE, 1, 0);
  db.exec('PRAGMA cell_size_check = ON');
}
