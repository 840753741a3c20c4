import { type Db, openDriver } from './driver.ts';

/** How long a write waits for a reader in another process, milliseconds. */
const LOCK_WAIT_MS = 5_000;

/**
 * A connection to a workspace file that has passed inspection. TRUNCATE with FULL is the fastest mode that lost
 * nothing in simulated power loss; both are set at every open because neither is kept in the file.
 */
export function connect(path: string, { readonly = false, create = false } = {}): Db {
  const db = openDriver(path, { readonly, fileMustExist: !create, timeout: LOCK_WAIT_MS });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    db.pragma('mmap_size = 0');
    db.pragma('temp_store = MEMORY');
    db.pragma('foreign_keys = ON');
    if (!readonly) {
      db.pragma('journal_mode = TRUNCATE');
      db.pragma('synchronous = FULL');
      if (process.platform === 'darwin') {
        db.pragma('fullfsync = ON');
        db.pragma('checkpoint_fullfsync = ON');
      }
    }
    return db;
  } catch (problem) {
    db.close();
    throw problem;
  }
}

/** Closes, leaving no journal beside the file. */
export function disconnect(db: Db): void {
  if (!db.open) return;
  try {
    if (db.inTransaction) db.exec('ROLLBACK');
    if (!db.readonly) db.pragma('journal_mode = DELETE');
  } catch {
    // The file may be gone or its disk broken; an empty journal left behind is harmless.
  }
  db.close();
}
