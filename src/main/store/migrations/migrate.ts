import { APPLICATION_ID } from '../applicationId.ts';
import type { Db } from '../driver.ts';
import { MIGRATIONS, type Migration } from './migrations.ts';

/**
 * Brings a database to the last migration. Each step and its version number are one transaction: a file is
 * at the old version or at the new one, never between.
 */
export function migrate(db: Db, migrations: readonly Migration[] = MIGRATIONS): void {
  const version = () => db.pragma('user_version', { simple: true }) as number;
  // Steps may rebuild tables that others refer to; the check below covers what this switches off.
  db.pragma('foreign_keys = OFF');
  try {
    for (const { number, name, sql } of migrations) {
      if (number <= version()) continue;
      db.exec('BEGIN IMMEDIATE');
      try {
        // Another process may have done this step while we waited for the lock.
        if (version() < number) {
          db.exec(sql);
          const dangling = db.pragma('foreign_key_check') as unknown[];
          if (dangling.length > 0) throw new Error(`migration ${name} leaves ${dangling.length} dangling references`);
          if (number === 1) db.pragma(`application_id = ${APPLICATION_ID}`);
          db.pragma(`user_version = ${number}`);
        }
        db.exec('COMMIT');
      } catch (problem) {
        if (db.inTransaction) db.exec('ROLLBACK');
        throw problem;
      }
    }
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
