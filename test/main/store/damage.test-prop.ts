import { readFileSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRowLists } from '../../../src/core/rows/tables.ts';
import { openDriver } from '../../../src/main/store/driver.ts';
import { inspect } from '../../../src/main/store/inspect/inspect.ts';
import { LOG_COLUMNS } from '../../../src/main/store/log/logRow.ts';
import { readRows } from '../../../src/main/store/rows/readRows.ts';
import { goldenCopy } from './support/golden.ts';

const SQLITE_ONLY = { missed: 0 };

/** Everything a file says: its rows and its log. */
function contentOf(path: string): string {
  const db = openDriver(path, { readonly: true });
  try {
    const log = db
      .prepare(`SELECT ${LOG_COLUMNS.join(', ')} FROM change ORDER BY seq`)
      .raw()
      .all();
    return JSON.stringify([toRowLists(readRows(db)), log]);
  } finally {
    db.close();
  }
}

/** What SQLite’s own checks say of the file. */
function passesSqlite(path: string): boolean {
  const db = openDriver(path, { readonly: true });
  try {
    return (
      db.pragma('integrity_check', { simple: true }) === 'ok' &&
      (db.pragma('foreign_key_check') as unknown[]).length === 0
    );
  } catch {
    return false;
  } finally {
    db.close();
  }
}

describe('random damage', () => {
  it('is found, or has altered nothing that counts', async () => {
    const path = goldenCopy();
    const good = readFileSync(path);
    const content = contentOf(path);
    const flip = fc.record({ at: fc.nat(good.length - 1), bit: fc.nat(7) });
    await fc.assert(
      fc.asyncProperty(flip, async ({ at, bit }) => {
        const bytes = Buffer.from(good);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        writeFileSync(path, bytes);
        const { verdict } = await inspect({ path, knownHash: null });
        if (verdict === 'sound') expect(contentOf(path)).toBe(content);
        else if (passesSqlite(path)) SQLITE_ONLY.missed += 1;
      }),
      { numRuns: 100 },
    );
    // The control: SQLite’s checks alone would have let some of it pass.
    expect(SQLITE_ONLY.missed).toBeGreaterThan(0);
  }, 120_000);
});
