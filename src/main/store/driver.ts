import { createRequire } from 'node:module';
import type Database from 'better-sqlite3';
import { CallFailure } from '../../contract/envelope.ts';

export type Db = Database.Database;
export type Statement = Database.Statement;

const NODE_FLOOR = [22, 14] as const;
/** Below this, SQLite follows a super-journal name out of a hostile file's journal. */
const SQLITE_FLOOR = [3, 53, 4] as const;

function isAtLeast(version: string, floor: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [i, least] of floor.entries()) {
    const part = parts[i] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

let driver: typeof Database | null = null;

/** Loaded late and by `require`, so that an old Node gets a sentence instead of a crash in native code. */
function loadDriver(): typeof Database {
  if (driver) return driver;
  if (!isAtLeast(process.versions.node, NODE_FLOOR)) {
    throw new CallFailure(
      'unavailable',
      `Crewmap needs Node ${NODE_FLOOR.join('.')} or newer, this is Node ${process.versions.node}. Install a newer Node and start again.`,
      'old-node',
    );
  }
  const loaded = createRequire(import.meta.url)('better-sqlite3') as typeof Database;
  const probe = new loaded(':memory:');
  const version = probe.prepare('SELECT sqlite_version()').pluck().get() as string;
  probe.close();
  if (!isAtLeast(version, SQLITE_FLOOR)) {
    const sentence = `Crewmap needs SQLite ${SQLITE_FLOOR.join('.')} or newer, this is ${version}. Run npm ci again.`;
    throw new CallFailure('unavailable', sentence, 'old-sqlite');
  }
  driver = loaded;
  return loaded;
}

export interface DriverOptions {
  readonly readonly?: boolean;
  readonly fileMustExist?: boolean;
  /** How long a statement waits for a lock of another connection, milliseconds. */
  readonly timeout?: number;
}

/** A bare connection. `path` is absolute: the driver reads `file:` addresses and trims blanks at the ends. */
export function openDriver(path: string, options: DriverOptions = {}): Db {
  if (path !== path.trim()) {
    const sentence = 'Crewmap cannot open a file whose name begins or ends with a blank. Rename it and open it again.';
    throw new CallFailure('refused', sentence, 'blank-name');
  }
  const Driver = loadDriver();
  return new Driver(path, options);
}
