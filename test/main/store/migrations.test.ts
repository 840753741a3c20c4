import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sameValue } from '../../../src/core/change/apply.ts';
import type { Field } from '../../../src/core/model/field.ts';
import { NOUNS, TABLE_NAMES, type TableName, type Workspace } from '../../../src/core/model/nouns.ts';
import { COLUMNS } from '../../../src/core/rows/columns.ts';
import { toRowLists } from '../../../src/core/rows/tables.ts';
import { createLiveWorkspace } from '../../../src/main/services/liveWorkspace.ts';
import { connect } from '../../../src/main/store/connection.ts';
import { openDriver } from '../../../src/main/store/driver.ts';
import { inspect } from '../../../src/main/store/inspect/inspect.ts';
import { fingerprintOf, SCHEMA_FINGERPRINTS, SCHEMA_QUERY } from '../../../src/main/store/inspect/schemaFingerprint.ts';
import { embeddedSource } from '../../../src/main/store/migrations/embed.ts';
import { migrate } from '../../../src/main/store/migrations/migrate.ts';
import { LAST_MIGRATION, MIGRATIONS, type Migration } from '../../../src/main/store/migrations/migrations.ts';
import { openWorkspaceFile } from '../../../src/main/store/workspaceFile.ts';
import { goldenCopy } from './support/golden.ts';

/**
 * SHA-256 of what the rows of each golden file say, as they must read for ever. Empty tables and initial values are
 * left out: a later migration adds those.
 */
const GOLDEN_ROWS = [
  'fd80e39c95578c80202a892e538eb2225fd849c86a4d13ffbfa1e375db9cf679',
  'c07f628148ba8b9845eb6544b690d700763082be9628c52d3a640a25e33821dc',
];

function saidBy(workspace: Workspace): string {
  const said = Object.entries(toRowLists(workspace)).flatMap(([table, rows]) => {
    const fields = NOUNS[table as TableName].fields as Record<string, Field>;
    const own = (rows as readonly object[]).map((row) =>
      Object.entries(row).filter(([field, value]) => !sameValue(value, fields[field]?.initial)),
    );
    return own.length === 0 ? [] : [[table, own]];
  });
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

const migrated = () => {
  const db = openDriver(':memory:');
  migrate(db);
  return db;
};

describe('the migrations', () => {
  it('are embedded as they stand in their .sql files', () => {
    const embedded = readFileSync(new URL('../../../src/main/store/migrations/embedded.ts', import.meta.url), 'utf8');
    expect(embedded).toBe(embeddedSource());
  });

  it('make the columns of the model, in its order and storage classes', () => {
    const db = migrated();
    for (const table of TABLE_NAMES) {
      const columns = db.pragma(`table_info(${table})`) as { name: string; type: string }[];
      expect(columns.map(({ name, type }) => [name, type])).toEqual(
        COLUMNS[table].map(({ column, storage }) => [column, storage]),
      );
    }
  });

  it('mark the file as ours', () => {
    const db = migrated();
    expect(db.pragma('application_id', { simple: true })).toBe(0x43524d50);
    expect(db.pragma('user_version', { simple: true })).toBe(LAST_MIGRATION);
  });

  it('leave only strict tables whose references wait for the end of the transaction', () => {
    const db = migrated();
    const loose = db.prepare(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND NOT strict",
    );
    expect(loose.pluck().all()).toEqual(['sqlite_schema']);
    for (const sql of db.prepare("SELECT sql FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]) {
      expect(sql.match(/REFERENCES/g)?.length ?? 0).toBe(sql.match(/DEFERRABLE INITIALLY DEFERRED/g)?.length ?? 0);
    }
  });

  it('have a known schema fingerprint at every version', () => {
    const db = openDriver(':memory:');
    for (const migration of MIGRATIONS) {
      migrate(db, MIGRATIONS.slice(0, migration.number));
      const rows = db.prepare(SCHEMA_QUERY).raw().all() as unknown[][];
      expect(fingerprintOf(rows)).toBe(SCHEMA_FINGERPRINTS[migration.number]);
    }
  });

  it('are all or nothing, each with its version number', () => {
    const path = goldenCopy(1);
    const broken: Migration = {
      number: 2,
      name: '0002_broken.sql',
      sql: 'DROP TABLE change; CREATE TABLE half (done TEXT); INSERT INTO half VALUES (1, 2);',
      hash: '',
    };
    const db = connect(path);
    expect(() => migrate(db, [...MIGRATIONS.slice(0, 1), broken])).toThrow(/2 values/);
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    expect(db.prepare('SELECT count(*) FROM change').pluck().get()).toBe(4);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
    db.close();
  });

  it('refuse a step that leaves a dangling reference', () => {
    const db = connect(goldenCopy(1));
    const careless: Migration = { number: 2, name: '0002_careless.sql', sql: 'DELETE FROM team;', hash: '' };
    expect(() => migrate(db, [...MIGRATIONS.slice(0, 1), careless])).toThrow(/dangling/);
    expect(db.prepare('SELECT count(*) FROM team').pluck().get()).toBe(2);
    db.close();
  });

  it.each(GOLDEN_ROWS.map((rows, index) => [index + 1, rows] as const))(
    'still open a file of version %i, with the same rows and its undo',
    async (version, rows) => {
      const path = goldenCopy(version);
      const verdict = version < LAST_MIGRATION ? 'older' : 'sound';
      expect(await inspect({ path, knownHash: null })).toMatchObject({ verdict, userVersion: version, problems: [] });
      const file = openWorkspaceFile(path);
      const live = createLiveWorkspace(file, () => {});
      expect(saidBy(live.workspace)).toBe(rows);
      expect(live.history).toEqual({ undo: 'Renamed once', redo: 'Renamed twice' });
      live.step('redo', { id: 'again', atMs: 0, author: 'Tester' });
      expect(live.workspace.team.get('golden-team')?.name).toBe('Third name');
      file.close();
      expect(await inspect({ path, knownHash: null })).toMatchObject({ verdict: 'sound', problems: [] });
    },
  );

  it('have a golden file each', () => {
    expect(GOLDEN_ROWS).toHaveLength(LAST_MIGRATION);
  });
});
